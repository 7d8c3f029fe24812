"""How the installation runs: one command, the demo club, sweeping, health."""
