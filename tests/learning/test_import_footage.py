"""Footage from elsewhere becomes a club's videos, and its labels become approved timelines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from loopdrive.accounts.models import Club, Handedness, Player
from loopdrive.footage.ingest import ingest_video
from loopdrive.footage.models import Appearance, Ingest, PlayerSession, Upload, Video
from loopdrive.jobs.models import State
from loopdrive.learning.awaited import take_awaited_labels
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import AwaitedLabels
from loopdrive.operations.sweep import sweep
from loopdrive.review.models import Review
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.models import Analysis, Edit, Stroke
from tests.learning.drawn_matches import drawn
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

pytestmark = pytest.mark.django_db

UNTOLD = {"start_frame": None, "contact_frame": None, "end_frame": None}


@pytest.fixture
def video(club: Club) -> Video:
    """A ready video in which a model has seen eight strokes, every ten frames from 5."""
    made = make_video(make_player_session(club))
    make_analysis(made, strokes=8)
    return made


def awaited(video: Video, author: Person, *strokes: dict[str, Any], **more: Any) -> AwaitedLabels:
    """Let labels wait for the video; of a stroke, what is not said is unknown."""
    told = [UNTOLD | {"end": "left"} | stroke for stroke in strokes]
    columns = {"is_whole": True, "note": "Labels that came with the footage"} | more
    return AwaitedLabels.objects.create(video=video, author=author.user, strokes=told, **columns)


def standing(video: Video) -> list[tuple[str, str, int, str]]:
    """What stands on the timeline."""
    rows = Stroke.objects.standing().filter(video=video)
    return list(rows.values_list("end", "label", "contact_frame", "state"))


def test_labels_become_the_timeline_and_it_is_approved(video: Video, admin: Person) -> None:
    awaited(
        video,
        admin,
        {"label": "serve", "contact_frame": 5, "start_frame": 1, "end_frame": 9},
        {"label": "smash", "contact_frame": 26},
        {"label": "backhand", "contact_frame": 120, "end": "right"},
    )
    sweep()
    assert standing(video) == [
        ("left", "serve", 5, "confirmed"),
        ("left", "smash", 26, "corrected"),
        ("right", "backhand", 120, "added"),
    ]
    added = Stroke.objects.get(video=video, contact_frame=120)
    assert (added.start_frame, added.end_frame) == (108, 132)  # 0.4 s to both sides
    assert Review.objects.get(video=video).approved_by == admin.user
    edit = Edit.objects.get(video=video)
    assert (edit.source, edit.author, edit.note) == (
        "import",
        admin.user,
        "Labels that came with the footage",
    )
    assert not AwaitedLabels.objects.exists()
    take_awaited_labels()
    assert Edit.objects.count() == 1


def test_where_something_is_unknown_a_coach_has_the_last_word(video: Video, admin: Person) -> None:
    awaited(video, admin, {"label": "smash", "contact_frame": 26}, is_whole=False)
    take_awaited_labels()
    states = [state for _, _, _, state in standing(video)]
    assert states.count("predicted") == 7
    assert not Review.objects.get(video=video).is_approved


def test_guessed_edges_do_not_reach_into_the_next_stroke(club: Club, admin: Person) -> None:
    video = make_video(make_player_session(club))
    make_analysis(video)
    close = [{"label": "forehand", "contact_frame": at} for at in (3, 20, 31, 298)]
    awaited(video, admin, *close)
    take_awaited_labels()
    spans = Stroke.objects.filter(video=video).values_list("start_frame", "end_frame")
    assert list(spans) == [(0, 11), (12, 25), (26, 43), (286, 299)]


def test_in_a_clip_only_the_class_is_known(club: Club, admin: Person) -> None:
    video = make_video(make_player_session(club), frames=30)
    make_analysis(video, strokes=1)
    awaited(video, admin, {"label": "smash"})
    take_awaited_labels()
    assert standing(video) == [("left", "smash", 5, "corrected")]  # where the model saw it
    silent = make_video(make_player_session(club), frames=30)
    make_analysis(silent)
    awaited(silent, admin, {"label": "smash"})
    take_awaited_labels()
    assert standing(silent) == [("left", "smash", 17, "added")]


def test_labels_wait_for_the_analysis(club: Club, admin: Person) -> None:
    video = make_video(make_player_session(club))
    Analysis.objects.create(video=video, is_current=True, state=State.RUNNING)
    awaited(video, admin, {"label": "smash", "contact_frame": 26})
    take_awaited_labels()
    assert AwaitedLabels.objects.exists()
    assert standing(video) == []


def test_labels_that_cannot_be_are_kept_with_the_reason(video: Video, admin: Person) -> None:
    beyond = {"label": "smash", "contact_frame": 500, "start_frame": 490, "end_frame": 510}
    awaited(video, admin, beyond)
    take_awaited_labels()
    assert "300 frames" in AwaitedLabels.objects.get().error
    assert {state for _, _, _, state in standing(video)} == {"predicted"}
    take_awaited_labels()  # said once, not every ten seconds


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """Two drawn matches as a manifest of ours."""
    rows = []
    for seed in (3, 4):
        film, truth = drawn(seed)
        (tmp_path / film.name).write_bytes(film.read_bytes())
        rows += [
            {
                "video": film.name,
                "match": f"Derby {seed}",
                "end": end,
                "hand": hand,
                "strokes": [
                    {"label": stroke.label, "contact_frame": stroke.contact_frame}
                    for stroke in truth.strokes
                    if stroke.end == end
                ],
            }
            for end, hand in truth.hands.items()
        ]
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({"recordings": rows}))
    return path


def test_every_match_is_a_session_with_its_people(
    club: Club, admin: Person, manifest: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("import_footage", club.name, manifest, "--from=manifest", by=admin.user.email)
    assert "2 videos of 2 matches" in capsys.readouterr().out
    assert {each.title for each in PlayerSession.objects.all()} == {"Derby 3", "Derby 4"}
    names = set(Player.objects.values_list("name", flat=True))
    assert {"Left of Derby 3", "Right of Derby 4"} <= names
    assert Handedness.UNKNOWN not in Player.objects.filter(name__contains="Derby").values_list(
        "handedness", flat=True
    )
    assert Appearance.objects.count() == 4
    assert Upload.objects.count() == Ingest.objects.count() == AwaitedLabels.objects.count() == 2


@pytest.mark.parametrize(
    ("path", "by", "sentence"),
    [
        ("nowhere.json", "admin@topspin.example", "There is no manifest at"),
        ("nowhere.json", "nobody@topspin.example", "is no admin of"),
    ],
)
def test_what_cannot_be_brought_in_is_said(
    club: Club, admin: Person, path: str, by: str, sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("import_footage", club.name, path, "--from=manifest", by=by)
    assert not Video.objects.exists()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_from_a_manifest_to_a_snapshot(club: Club, admin: Person, manifest: Path) -> None:
    call_command("import_footage", club.name, manifest, "--from=manifest", by=admin.user.email)
    for ingest in Ingest.objects.all():
        ingest_video(ingest_id=ingest.pk, worker="w1")
    for analysis in Analysis.objects.all():
        analyse(analysis_id=analysis.pk, worker="w1")
    sweep()
    assert not AwaitedLabels.objects.exists()
    with transaction.atomic():
        snapshot, _ = freeze(club=club, user=admin.user)
    told = sum(len(each["strokes"]) for each in json.loads(manifest.read_text())["recordings"])
    assert snapshot.counts["strokes"] == told
