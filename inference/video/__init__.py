"""From a file to pictures with exact times, and to the copies a browser plays."""
