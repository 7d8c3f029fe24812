"""Personal tokens for scripts."""

from __future__ import annotations

import pytest
from rest_framework.test import APIClient

from loopdrive.accounts.models import ApiToken
from tests.people import Person


def test_a_token_does_what_the_browser_does(coach: Person, nobody: APIClient) -> None:
    made = coach.post("/api/tokens/", {"name": "night upload"}, format="json")
    assert made.status_code == 201
    answer = nobody.get("/api/players/", HTTP_AUTHORIZATION=f"Token {made.data['key']}")
    assert answer.status_code == 200


def test_the_key_is_shown_once_and_kept_nowhere(coach: Person) -> None:
    key = coach.post("/api/tokens/", {"name": "night upload"}, format="json").data["key"]
    listed = coach.get("/api/tokens/")
    assert [each["name"] for each in listed.json()["results"]] == ["night upload"]
    assert key not in listed.content.decode()
    assert not ApiToken.objects.filter(digest=key).exists()


def test_a_revoked_token_opens_nothing(coach: Person, nobody: APIClient) -> None:
    made = coach.post("/api/tokens/", {"name": "old laptop"}, format="json").data
    assert coach.delete(f"/api/tokens/{made['id']}/").status_code == 204
    answer = nobody.get("/api/players/", HTTP_AUTHORIZATION=f"Token {made['key']}")
    assert answer.status_code == 401
    assert answer.json()["detail"] == "This token is not valid. It may have been revoked."


def test_nobody_sees_or_revokes_another_persons_token(coach: Person, admin: Person) -> None:
    made = coach.post("/api/tokens/", {"name": "mine"}, format="json").data
    assert admin.get("/api/tokens/").json()["results"] == []
    assert admin.delete(f"/api/tokens/{made['id']}/").status_code == 404


@pytest.mark.parametrize("header", ["Token", "Token ld_wrong", "Token one two", "Token \xff\xfe"])
def test_a_garbage_token_is_refused_in_words(nobody: APIClient, db: None, header: str) -> None:
    answer = nobody.get("/api/players/", HTTP_AUTHORIZATION=header)
    assert answer.status_code == 401
    assert answer.json()["detail"]


def test_its_last_use_is_noted(coach: Person, nobody: APIClient) -> None:
    key = coach.token()
    nobody.get("/api/players/", HTTP_AUTHORIZATION=f"Token {key}")
    assert coach.get("/api/tokens/").json()["results"][0]["last_used_at"]
