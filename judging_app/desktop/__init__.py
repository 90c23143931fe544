"""The window: pages, widgets, models. The only room that knows Qt."""
