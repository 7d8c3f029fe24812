"""Who may do what: every operation of the schema, tried by everybody. A new one needs a rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from rest_framework.test import APIClient

from loopdrive.accounts.models import ApiToken, Club, Player, Role
from loopdrive.footage.frame_image import WIDTHS
from loopdrive.footage.models import Participant, PlayerSession, TableEnd, Upload, Video
from loopdrive.strokes.models import Analysis
from tests.api.openapi import paths
from tests.api.tus_client import metadata
from tests.people import PASSWORD, Person, make_user
from tests.rows import make_player_session, make_video

PEOPLE = ("nobody", "stranger", "player", "coach", "admin")


@dataclass(frozen=True)
class Rule:
    """The status each of PEOPLE is answered with, and what they send."""

    statuses: tuple[int, int, int, int, int]
    body: dict[str, Any] | None = None
    headers: dict[str, str] | None = None


OPEN = Rule((200, 200, 200, 200, 200))
LISTED = Rule((401, 200, 200, 200, 200))  # each their own; other tests look at what is in it
READ = Rule((401, 404, 200, 200, 200))
CHANGE = Rule((401, 404, 403, 200, 200), {})
REMOVE = Rule((401, 404, 403, 204, 204))
ADMIN_READ = Rule((401, 403, 403, 403, 200))

NEW_MEMBER = {
    "email": "new@topspin.example",
    "name": "New",
    "role": "coach",
    "password": "wooden-paddle-topspin-9",
}
TUS = {"Tus-Resumable": "1.0.0"}

RULES = {
    "status": OPEN,
    "login": Rule((200,) * 5, {"email": "coach@topspin.example", "password": PASSWORD}),
    "logout": Rule((204,) * 5),
    "setup": Rule((409,) * 5, NEW_MEMBER | {"club": "Second"}),
    "change_password": Rule(
        (401, 204, 204, 204, 204), {"old": PASSWORD, "new": "long-pips-4-ever"}
    ),
    "members_list": ADMIN_READ,
    "members_create": Rule((401, 403, 403, 403, 201), NEW_MEMBER),
    "members_retrieve": ADMIN_READ,
    "members_update": replace(ADMIN_READ, body=NEW_MEMBER),
    "members_partial_update": replace(ADMIN_READ, body={"name": "Renamed"}),
    "members_destroy": Rule((401, 403, 403, 403, 204)),
    "players_list": LISTED,
    "players_create": Rule((401, 201, 403, 201, 201), {"name": "Rin"}),
    "players_retrieve": READ,
    "players_update": replace(CHANGE, body={"name": "Rin"}),
    "players_partial_update": CHANGE,
    "players_destroy": REMOVE,
    "player_sessions_list": LISTED,
    "player_sessions_create": Rule((401, 201, 403, 201, 201), {"title": "Wednesday"}),
    "player_sessions_retrieve": READ,
    "player_sessions_update": replace(CHANGE, body={"title": "Wednesday"}),
    "player_sessions_partial_update": CHANGE,
    "player_sessions_destroy": REMOVE,
    "tokens_list": LISTED,
    "tokens_create": Rule((401, 201, 201, 201, 201), {"name": "script"}),
    "tokens_destroy": Rule((401, 404, 404, 204, 404)),
    "uploads_create": Rule((401, 404, 403, 201, 201), headers=TUS | {"Upload-Length": "100"}),
    "uploads_append": Rule(
        (401, 404, 403, 410, 404),  # its bytes are not there
        headers=TUS | {"Upload-Offset": "50", "Content-Type": "application/offset+octet-stream"},
    ),
    "uploads_terminate": Rule((401, 404, 403, 204, 404), headers=TUS),
    "videos_list": LISTED,
    "videos_retrieve": READ,
    "videos_partial_update": CHANGE,
    "videos_destroy": REMOVE,
    "videos_frames_retrieve": READ,
    "videos_frame_image": READ,
    "videos_media": READ,
    "videos_poster": READ,
    "videos_strip": READ,
    "videos_analyses_list": READ,
    "videos_analyses_create": Rule((401, 404, 403, 409, 409)),  # one is queued already
    "videos_analyses_retrieve": READ,
    "videos_analyses_cancel_create": CHANGE,
    "videos_strokes_list": READ,
}

ELSEWHERE = {"events"}  # tests/live/test_events.py: a stream needs a real server


def operations() -> dict[str, tuple[str, str]]:
    """Return every operation of the schema: its name, its method and its address."""
    return {
        operation["operationId"]: (method, address)
        for address, methods in paths().items()
        for method, operation in methods.items()
    }


OPERATIONS = operations()


@pytest.fixture
def people(
    nobody: APIClient, stranger: Person, player_login: Person, coach: Person, admin: Person
) -> dict[str, APIClient]:
    """Everybody, by the words of PEOPLE."""
    return dict(zip(PEOPLE, (nobody, stranger, player_login, coach, admin), strict=True))


@pytest.fixture
def fill(
    club: Club, player: Player, coach: Person, player_login: Person
) -> Callable[[str], tuple[str, dict[str, str]]]:
    """A way to fill an address with the keys of things the coach owns and the player is in."""
    player_session = make_player_session(club)
    Participant.objects.create(player_session=player_session, player=player)
    video = make_video(player_session, players={TableEnd.LEFT: player})
    make_files(video)
    keys = {
        "members": make_user(club, Role.COACH, "third@topspin.example").member.pk,
        "players": player.pk,
        "player-sessions": player_session.pk,
        "tokens": ApiToken.issue(user=coach.user, name="mine")[0].pk,
        "uploads": make_upload(player_session, coach).pk,
        "videos": video.pk,
        "analyses": Analysis.objects.create(video=video, is_current=True).pk,
    }
    named = metadata(filename="rally.mp4", player_session=str(player_session.pk))

    def filled(address: str) -> tuple[str, dict[str, str]]:
        parts = address.split("/")
        for at, part in enumerate(parts):
            if part.startswith("{"):
                parts[at] = "0" if part == "{index}" else str(keys[parts[at - 1]])
        return "/".join(parts), {"Upload-Metadata": named} if "uploads" in parts else {}

    return filled


def make_files(video: Video) -> None:
    """Give a video's pictures and film a few bytes each."""
    for name in ("original", "poster", "strip"):
        key = default_storage.save(f"{video.folder}/{name}", ContentFile(b"bytes"))
        setattr(video, f"{name}_key", key)
    video.save()
    default_storage.save(f"{video.folder}/frames/{WIDTHS[1]}/0.jpg", ContentFile(b"bytes"))


def make_upload(player_session: PlayerSession, coach: Person) -> Upload:
    """Make an upload of the coach that waits for its first byte."""
    return Upload.objects.create(
        player_session=player_session,
        user=coach.user,
        filename="rally.mp4",
        size_bytes=100,
        expires_at=timezone.now() + timedelta(hours=1),
    )


def test_every_operation_has_a_rule_and_every_rule_an_operation() -> None:
    assert OPERATIONS.keys() == RULES.keys() | ELSEWHERE


@pytest.mark.parametrize("name", sorted(RULES))
def test_everybody_is_answered_by_the_rule(
    name: str,
    people: dict[str, APIClient],
    fill: Callable[[str], tuple[str, dict[str, str]]],
) -> None:
    method, address = OPERATIONS[name]
    rule = RULES[name]
    filled, named = fill(address)
    answered = {}
    for who, client in people.items():
        headers = named | (rule.headers or {})
        body = {} if rule.body is None else {"data": rule.body, "format": "json"}
        with transaction.atomic():
            answer = getattr(client, method)(filled, headers=headers, **body)
            transaction.set_rollback(True)
        answered[who] = answer.status_code
    assert answered == dict(zip(PEOPLE, rule.statuses, strict=True))
