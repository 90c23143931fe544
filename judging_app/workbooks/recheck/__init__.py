"""复核: a round recomputed from its raw marks by live formulas, beside what the program says."""
