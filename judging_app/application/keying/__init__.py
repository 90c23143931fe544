"""Score sheets that come back on paper: their numbers, and how they are keyed."""
