"""The schema as the tests read it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.generators import SchemaGenerator


def paths() -> dict[str, dict[str, Any]]:
    """Return every path with its operations."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call]
    schema = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    found: dict[str, dict[str, Any]] = schema["paths"]
    return found
