"""The pictures of the stage: laid out as plain values, then painted."""
