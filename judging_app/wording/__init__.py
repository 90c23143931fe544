"""Turns codes, terms and derivations into sentences in the user's language; knows no screen."""
