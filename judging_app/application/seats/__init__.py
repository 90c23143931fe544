"""Judges on laptops of their own: slips, pairings, what came late, signatures, and what a seat may see."""
