"""The rules of judging: pure, exact, standard library only; no clock, no files, no randomness."""
