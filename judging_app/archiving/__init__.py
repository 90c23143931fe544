"""Archives of events (档案): what no single room can do by itself."""
