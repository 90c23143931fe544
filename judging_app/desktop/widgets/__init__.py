"""Widgets of the program; they know nothing of competitions, only texts, marks and tokens."""
