"""What people say: queue, approval, comments, import and export."""
