"""Who may do what: every operation of the schema, tried by everybody. A new one needs a rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from rest_framework.test import APIClient

from loopdrive.accounts.models import ApiToken, Club, Player, Role
from loopdrive.engine.champion import shipped_champion
from loopdrive.footage.frame_image import WIDTHS
from loopdrive.footage.models import Participant, PlayerSession, TableEnd, Upload, Video
from loopdrive.insights.drawings import Drawing
from loopdrive.insights.make_reel import make_reel
from loopdrive.insights.models import Goal, Homework, Measure, ModelStroke
from loopdrive.insights.reels import Form, ReelExport
from loopdrive.insights.voice_notes import Recording, VoiceNote
from loopdrive.learning.models import Snapshot
from loopdrive.learning.noise import Noise
from loopdrive.learning.request_training import request_training
from loopdrive.learning.tally import Tally
from loopdrive.renewal.models import Renewal
from loopdrive.review.models import Comment
from loopdrive.strokes.evidence import store_evidence
from loopdrive.strokes.models import Analysis, StrokeState
from tests.api.openapi import paths
from tests.api.tus_client import metadata
from tests.people import PASSWORD, Person, make_user
from tests.rows import make_player_session, make_stroke, make_video

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
    "strokes_drawings_destroy": REMOVE,
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


@pytest.fixture
def fill(
    club: Club, player: Player, coach: Person, player_login: Person
) -> Callable[[str], tuple[str, dict[str, str]]]:
    """A way to fill an address with the keys of things the coach owns and the player is in."""
    player_session = make_player_session(club)
    Participant.objects.create(player_session=player_session, player=player)
    video = make_video(player_session, players={TableEnd.LEFT: player})
    make_files(video)
    snapshot = make_snapshot(club)
    analysis = make_seen_analysis(video)
    stroke = make_stroke(analysis, 0)
    stroke.state, stroke.player = StrokeState.CONFIRMED, player
    stroke.save()
    reel = make_reel(club=club, owner=player_login.user, title="Mine", strokes=[stroke.pk])
    keys = {
        "members": make_user(club, Role.COACH, "third@topspin.example").member.pk,
        "players": player.pk,
        "player-sessions": player_session.pk,
        "tokens": ApiToken.issue(user=coach.user, name="mine")[0].pk,
        "uploads": make_upload(player_session, coach).pk,
        "videos": video.pk,
        "analyses": analysis.pk,
        "strokes": stroke.pk,
        "model-strokes": ModelStroke.objects.create(player=player, stroke=stroke).stroke_id,
        "comments": Comment.objects.create(video=video, author=coach.user, text="Look").pk,
        "snapshots": snapshot.pk,
        "goals": make_goal(player).pk,
        "drawings": make_drawing(video).pk,
        "voice-notes": make_voice_note(video, coach).pk,
        "homework": make_homework(player).pk,
        "models": shipped_champion().pk,
        "reels": reel.pk,
        "exports": ReelExport.objects.create(reel=reel, form=Form.MP4).pk,
        "renewals": Renewal.objects.create(club=club, model_version=shipped_champion()).pk,
        "training-runs": request_training(snapshot=snapshot, user=None).pk,
    }
    named = metadata(filename="rally.mp4", player_session=str(player_session.pk))

    def filled(address: str) -> tuple[str, dict[str, str]]:
        parts = address.split("/")
        for at, part in enumerate(parts):
            if part.startswith("{"):
                parts[at] = "0" if part == "{index}" else str(keys[parts[at - 1]])
        return "/".join(parts), {"Upload-Metadata": named} if "uploads" in parts else {}

    return filled


def make_seen_analysis(video: Video) -> Analysis:
    """Make a queued analysis with evidence, as if an earlier attempt had come that far."""
    analysis = Analysis.objects.create(video=video, is_current=True, has_evidence=True)
    store_evidence(analysis, b"bytes")
    return analysis


def make_snapshot(club: Club) -> Snapshot:
    """Make a snapshot whose manifest is a few bytes."""
    counts, noise = Tally().counts() | {"aside": []}, Noise().estimate()
    snapshot = Snapshot.objects.create(club=club, number=1, sha256="0", counts=counts, noise=noise)
    default_storage.save(snapshot.manifest_key, ContentFile(b"{}"))
    return snapshot


def make_files(video: Video) -> None:
    """Give a video's pictures and film a few bytes each."""
    for name in ("original", "poster", "strip"):
        key = default_storage.save(f"{video.folder}/{name}", ContentFile(b"bytes"))
        setattr(video, f"{name}_key", key)
    video.save()
    default_storage.save(f"{video.folder}/frames/{WIDTHS[1]}/0.jpg", ContentFile(b"bytes"))


def make_goal(player: Player) -> Goal:
    """Make a goal of the player."""
    return Goal.objects.create(
        player=player, measure=Measure.STROKES, target=100, due_on=timezone.localdate()
    )


def make_homework(player: Player) -> Homework:
    """Make homework of the player."""
    return Homework.objects.create(
        player=player, label="serve", repeats=20, due_on=timezone.localdate()
    )


def make_drawing(video: Video) -> Drawing:
    """Make a line on the first frame of a video."""
    return Drawing.objects.create(video=video, frame=0, kind="line", points=[[0, 0], [1, 1]])


def make_voice_note(video: Video, coach: Person) -> VoiceNote:
    """Make a note of the coach on the first frame of a video, of a few bytes."""
    recording = Recording.objects.create(video=video, duration_s=1.0, size_bytes=5)
    default_storage.save(recording.key, ContentFile(b"bytes"))
    return VoiceNote.objects.create(video=video, frame=0, recording=recording, author=coach.user)


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
        body = {} if rule.body is None else {"data": rule.body, "format": rule.encoding}
        with transaction.atomic():
            answer = getattr(client, method)(f"{filled}?{rule.query}", headers=headers, **body)
            transaction.set_rollback(True)
        answered[who] = answer.status_code
    assert answered == dict(zip(PEOPLE, rule.statuses, strict=True))
