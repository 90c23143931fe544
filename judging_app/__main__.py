"""`python -m judging_app` and the installed command."""

import sys

from judging_app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
