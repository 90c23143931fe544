"""What is printed and signed: which papers there are, and what stands on them."""
