"""评审台 (Judging App): runs a judged competition from the registration table to the ranking."""

__version__ = "1.0.0"
