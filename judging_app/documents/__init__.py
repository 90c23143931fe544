"""Pages for print and PDF (DESIGN §3)."""
