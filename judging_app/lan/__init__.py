"""Judges on the local network: the host, its discovery, pairing, and the judges' side of it."""
