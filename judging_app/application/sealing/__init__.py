"""封存: the content of an event in one canonical record, its digest, and the seals over it."""
