"""Who may do what: every operation of the schema, tried by everybody. A new one needs a rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from rest_framework.test import APIClient

from tests.api.one_of_each import fill
from tests.api.openapi import paths
from tests.people import PASSWORD, Person

__all__ = ["fill"]  # the fixture

PEOPLE = ("nobody", "stranger", "player", "coach", "admin")


@dataclass(frozen=True)
class Rule:
    """The status each of PEOPLE is answered with, and what they send."""

    statuses: tuple[int, int, int, int, int]
    body: dict[str, Any] | None = None
    headers: dict[str, str] | None = None
    query: str = ""
    encoding: str = "json"


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
KEY = "6c1a3f5e-6f0b-4c59-9b57-0f2a5d3e9f10"
PLACE = {"start_frame": 10, "contact_frame": 14, "end_frame": 20}
NEW_STROKE = {
    "id": KEY,
    "changes": [
        {"stroke": KEY, "version": None, "values": PLACE | {"end": "left", "label": "smash"}}
    ],
}

NEW_HOMEWORK = {"label": "serve", "repeats": 20, "due_on": str(date.today() + timedelta(7))}
NEW_DRAWING = {"kind": "line", "at_s": 0.1, "points": [[0.1, 0.2], [0.3, 0.4]]}
NEW_GOAL = {"measure": "strokes", "target": 500, "due_on": str(date.today() + timedelta(30))}

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
    "players_reach": ADMIN_READ,
    "players_forget": Rule((401, 403, 403, 403, 201), {"confirm": "Mina Ito"}),
    "forgettings_list": ADMIN_READ,
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
    "videos_evidence": READ,
    "videos_timeline_file": Rule((401, 404, 200, 200, 200), query="form=csv"),
    "videos_take_in": Rule((401, 404, 403, 400, 400), {}, encoding="multipart"),
    "videos_analyses_list": READ,
    "videos_analyses_create": Rule((401, 404, 403, 409, 409)),  # one is queued already
    "videos_analyses_retrieve": READ,
    "videos_analyses_cancel_create": CHANGE,
    "videos_strokes_list": READ,
    "videos_edits_list": READ,
    "videos_edits_create": Rule((401, 404, 403, 201, 201), NEW_STROKE),
    "videos_edits_restore_create": Rule((401, 404, 403, 400, 400), {"id": KEY, "number": 0}),
    "videos_approve": CHANGE,
    "videos_reopen": CHANGE,
    "videos_comments_list": READ,
    "videos_comments_create": Rule((401, 404, 201, 201, 201), {"text": "Look at the elbow"}),
    "videos_comments_retrieve": READ,
    "videos_comments_partial_update": replace(CHANGE, body={"text": "Look at the wrist"}),
    "videos_comments_destroy": REMOVE,  # the coach wrote it
    "videos_comments_resolve_create": CHANGE,
    "videos_comments_reopen_create": CHANGE,
    "videos_people": READ,
    "mentions_list": LISTED,
    "videos_clip": Rule((401, 404, 400, 400, 400)),  # of which frames?
    "queue": Rule((401, 200, 403, 200, 200)),
    "queue_gains": Rule((401, 200, 403, 200, 200)),
    "queue_left": Rule((401, 200, 403, 200, 200)),
    "queue_decide": Rule((401, 200, 403, 200, 200), {"edits": []}),
    "snapshots_list": ADMIN_READ,
    "snapshots_create": Rule((401, 403, 403, 403, 409), {}),  # nothing is approved
    "snapshots_retrieve": ADMIN_READ,
    "snapshots_manifest": ADMIN_READ,
    "training_runs_list": ADMIN_READ,
    "training_runs_create": Rule((401, 403, 403, 403, 400), {}),  # of no snapshot
    "training_runs_retrieve": ADMIN_READ,
    "training_runs_curve": ADMIN_READ,
    "training_runs_cancel": Rule((401, 403, 403, 403, 200), {}),
    "training_runs_promote": Rule((401, 403, 403, 403, 409), {}),  # it has not ended
    "models_list": ADMIN_READ,
    "models_retrieve": ADMIN_READ,
    "models_lineage": ADMIN_READ,
    "players_season": READ,
    "players_goals_list": READ,
    "players_goals_create": Rule((401, 404, 201, 201, 201), NEW_GOAL),
    "players_goals_destroy": Rule((401, 404, 204, 204, 204)),
    "players_homework_list": READ,
    "players_homework_create": Rule((401, 404, 403, 201, 201), NEW_HOMEWORK),
    "players_homework_destroy": REMOVE,
    "model_strokes_list": READ,
    "model_strokes_hold_up": Rule((401, 404, 403, 404, 404), {"stroke": KEY}),  # no such stroke
    "model_strokes_take_back": REMOVE,
    "players_tactics": READ,
    "strokes_list": LISTED,
    "strokes_partners": READ,
    "strokes_drawings_list": READ,
    "strokes_drawings_create": Rule((401, 404, 403, 201, 201), NEW_DRAWING),
    "strokes_drawings_partial_update": replace(CHANGE, body={"colour": "red"}),
    "strokes_drawings_destroy": REMOVE,  # the coach made it
    "strokes_voice_notes_list": READ,
    "strokes_voice_notes_create": Rule((401, 404, 403, 400, 400), {}),  # without a recording
    "strokes_voice_notes_partial_update": replace(CHANGE, body={"text": "The elbow"}),
    "strokes_voice_notes_destroy": REMOVE,  # the coach made it
    "strokes_voice_notes_audio": READ,
    "strokes_clip": Rule((401, 404, 409, 409, 409)),  # the bytes are no film
    "strokes_picture": Rule((401, 404, 409, 409, 409)),
    "strokes_lineage": READ,  # tests/learning/test_lineage.py: admins are told more
    "models_roll_back": Rule((401, 403, 403, 403, 409), {}),  # the shipped one is the first
    "promotions_list": ADMIN_READ,
    "reels_list": LISTED,
    "reels_create": Rule((401, 201, 201, 201, 201), {"title": "Smashes", "query": "class=smash"}),
    "reels_retrieve": READ,  # the player's own
    "reels_partial_update": Rule((401, 404, 200, 200, 200), {"title": "Best"}),
    "reels_destroy": Rule((401, 404, 204, 204, 204)),
    "reels_strokes": READ,
    "reels_add_stroke": Rule((401, 404, 409, 409, 409), {"stroke": KEY}),  # it does not exist
    "reels_keep": Rule((401, 404, 200, 200, 200)),
    "reels_exports_list": READ,
    "reels_exports_create": Rule((401, 404, 409, 409, 409), {"form": "gif"}),  # one is queued
    "reels_exports_retrieve": READ,
    "reels_exports_cancel_create": Rule((401, 404, 200, 200, 200)),
    "reels_exports_destroy": Rule((401, 404, 204, 204, 204)),
    "reels_exports_file": Rule((401, 404, 409, 409, 409)),  # it is not made yet
    "renewals_list": ADMIN_READ,
    "renewals_create": Rule((401, 403, 403, 403, 409), {}),  # one is under way
    "renewals_retrieve": ADMIN_READ,
    "renewals_videos": ADMIN_READ,
    "renewals_old_videos": ADMIN_READ,
    "renewals_pause": Rule((401, 403, 403, 403, 200), {}),
    "renewals_resume": Rule((401, 403, 403, 403, 409), {}),  # it runs
    "renewals_stop": Rule((401, 403, 403, 403, 200), {}),
    "operations": ADMIN_READ,
    "shadow": ADMIN_READ,
    "shadow_begin": Rule((401, 403, 403, 403, 400), {}),  # which model?
    "shadow_end": Rule((401, 403, 403, 403, 204)),
    "shadow_looks_list": ADMIN_READ,
    "locked_sessions_list": ADMIN_READ,
    "locked_sessions_create": Rule((401, 403, 403, 403, 404), {"player_session": KEY}),
    "desk_settings": LISTED,
    "change_desk_settings": Rule((401, 200, 200, 200, 200), {"keys": {"accept": ["a"]}}),
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
        body = {} if rule.body is None else {"data": rule.body, "format": rule.encoding}
        with transaction.atomic():
            answer = getattr(client, method)(f"{filled}?{rule.query}", headers=headers, **body)
            transaction.set_rollback(True)
        answered[who] = answer.status_code
    assert answered == dict(zip(PEOPLE, rule.statuses, strict=True))
