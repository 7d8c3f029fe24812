"""What just happened, for pages that are open: small events kept for a day, told over one stream."""
