"""The day on stage: order, clock, what the projector shows, what has been revealed."""
