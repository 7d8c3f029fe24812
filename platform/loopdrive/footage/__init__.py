"""What was filmed: player sessions, uploads, videos, frame tables, playable copies."""
