"""Models behind the lists of the window, testable without it."""
