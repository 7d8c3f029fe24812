"""Who: users, clubs, members, players."""
