"""The HTTP door: one file per resource, and the shared edges (errors, paging, permissions, schema)."""
