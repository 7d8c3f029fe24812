"""How the machine gets better: snapshots of what people approved, and the part that only tests."""
