"""What every test runs under."""

import os

from hypothesis import settings

# How long an example takes depends on the machine and says nothing about right or wrong. CI draws
# the same examples each time, so that a red run is the change's fault; elsewhere they vary.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")
