"""The stage: what the window knows of it, and the screen for the projector."""
