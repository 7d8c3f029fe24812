"""One of each thing that an address of the API can name: the coach made it, the player is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

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
from tests.api.tus_client import metadata
from tests.people import Person, make_user
from tests.rows import make_player_session, make_stroke, make_video


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
        "drawings": make_drawing(video, coach).pk,
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


def make_drawing(video: Video, coach: Person) -> Drawing:
    """Make a line of the coach on the first frame of a video."""
    return Drawing.objects.create(
        video=video, frame=0, kind="line", points=[[0, 0], [1, 1]], author=coach.user
    )


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
