"""Nine matches of professionals, taken in through the product, and what their tactics come to."""
