"""What just happened, for open pages: small events kept for a day, told over one stream."""
