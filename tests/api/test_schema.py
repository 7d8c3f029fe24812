"""The schema: without a warning, and honest about every refusal."""

from __future__ import annotations

from pathlib import Path

from django.core.management import call_command
from rest_framework.test import APIClient

from tests.api.openapi import paths


def test_it_is_valid_and_made_without_a_warning(tmp_path: Path) -> None:
    out = tmp_path / "schema.yaml"
    call_command("spectacular", "--fail-on-warn", "--validate", "--file", str(out))
    assert out.read_text().startswith("openapi: 3")


def test_every_operation_says_how_it_refuses() -> None:
    for path, operations in paths().items():
        for operation in operations.values():
            statuses = operation["responses"].keys()
            if {} not in operation.get("security", [{}]):
                assert statuses >= {"401", "403"}, path
            if "{" in path:
                assert "404" in statuses, path
            if "requestBody" in operation:
                assert statuses & {"400", "409"} or not operation["requestBody"], path


def test_the_stream_of_events_is_described() -> None:
    assert "text/event-stream" in paths()["/api/events/"]["get"]["responses"]["200"]["content"]


def test_schema_and_docs_can_be_read_without_a_login(nobody: APIClient) -> None:
    assert nobody.get("/api/schema/").status_code == 200
    assert nobody.get("/api/docs/", headers={"Accept": "text/html"}).status_code == 200
