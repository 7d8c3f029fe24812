"""Personal tokens for scripts."""

from __future__ import annotations

from rest_framework.test import APIClient

from tests.people import Person


def test_a_token_does_what_the_browser_does(coach: Person, nobody: APIClient) -> None:
    made = coach.post("/api/tokens/", {"name": "night upload"}, format="json")
    assert made.status_code == 201
    answer = nobody.get("/api/players/", HTTP_AUTHORIZATION=f"Token {made.data['key']}")
    assert answer.status_code == 200
