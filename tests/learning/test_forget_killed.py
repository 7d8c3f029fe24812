"""A forgetting that is killed, raced or run into: all of it or nothing, and files follow."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from pytest_django.fixtures import Settings

from loopdrive.accounts.models import Club, Player
from loopdrive.engine.champion import champion, shipped_champion
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video
from loopdrive.jobs.models import State
from loopdrive.learning.export import read_frozen
from loopdrive.learning.forget import AlreadyForgotten, forget
from loopdrive.learning.forgotten import Forgetting
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Snapshot, TrainingRun
from loopdrive.learning.request_training import request_training
from loopdrive.learning.train import folder_of, train
from loopdrive.operations.sweep import sweep
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.models import Stroke
from loopdrive.strokes.request_analysis import request_analysis
from tests.jobs.together import together
from tests.learning.approved import make_match, make_player
from tests.learning.drawn_matches import make_drawn_match
from tests.people import Person
from tests.processes import ROOT, environment
from tests.strokes.scripted import ScriptedEngine, seen_stroke

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

KILLED_AT_A_QUERY = """
import os, signal, sys
import django
django.setup()
from django.db import connection
from loopdrive.accounts.models import Player
from loopdrive.learning.forget import forget
left = int(sys.argv[2])
def count(execute, *query):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(*query)
with connection.execute_wrapper(count):
    forget(player=Player.objects.get(pk=sys.argv[1]), user=None)
"""
KILLED_BEFORE_FILES = """
import os, signal, sys
import django
django.setup()
from loopdrive.accounts.models import Player
from loopdrive.footage import removal
from loopdrive.learning import forget
def die(*args):
    os.kill(os.getpid(), signal.SIGKILL)
removal.remove_video_files = forget.clear_away = die
forget.forget(player=Player.objects.get(pk=sys.argv[1]), user=None)
"""


@pytest.fixture
def ann(club: Club) -> Player:
    """Who is to be forgotten."""
    return make_player(club, "Ann")


@pytest.fixture
def video(club: Club, coach: Person, ann: Player) -> Video:
    """Her match; two others are approved too."""
    for name in ("Bob", "Cat"):
        make_match(coach.user, club, make_player(club, name))
    return make_match(coach.user, club, ann)


@pytest.fixture
def snapshot(club: Club, video: Video) -> Snapshot:
    """All three, frozen."""
    return freeze(club=club, user=None)[0]


def rows() -> dict[str, int]:
    """Count every table."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def killed(script: str, *words: object) -> bool:
    """Run a script in a process of its own; tell whether it was killed."""
    command = [sys.executable, "-c", script, *map(str, words)]
    ended = subprocess.run(command, env=environment(), cwd=ROOT, check=False)
    assert ended.returncode in (0, -signal.SIGKILL)
    return ended.returncode != 0


@pytest.mark.parametrize("query", [3, 25, 50, 75])
def test_killed_at_any_query_it_has_changed_nothing(
    ann: Player, video: Video, snapshot: Snapshot, query: int
) -> None:
    before = rows()
    assert killed(KILLED_AT_A_QUERY, ann.pk, query)
    assert rows() == before
    assert default_storage.exists(video.original_key)
    assert len(read_frozen(Snapshot.objects.get())["videos"]) == 3
    assert not killed(KILLED_AT_A_QUERY, ann.pk, 0)
    assert not default_storage.exists(video.original_key)
    assert len(read_frozen(Snapshot.objects.get())["videos"]) == 2


def test_killed_between_rows_and_files_the_sweep_goes_on(
    ann: Player, video: Video, snapshot: Snapshot
) -> None:
    assert killed(KILLED_BEFORE_FILES, ann.pk)
    forgetting = Forgetting.objects.get()
    assert not forgetting.is_finished
    assert default_storage.exists(video.original_key)
    assert default_storage.exists(snapshot.manifest_key)
    sweep()
    assert Forgetting.objects.get().is_finished
    assert not default_storage.exists(video.original_key)
    assert not default_storage.exists(snapshot.manifest_key)


def test_what_fails_half_way_changes_nothing(
    ann: Player, video: Video, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows()
    with monkeypatch.context() as patch:
        patch.setattr("loopdrive.learning.forget.replace_champion", lambda **words: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            forget(player=ann, user=None)
    assert rows() == before
    assert read_frozen(Snapshot.objects.get())["snapshot"]["sha256"] == snapshot.sha256
    assert forget(player=ann, user=None).is_finished


def test_two_at_once_do_it_once(ann: Player, video: Video, snapshot: Snapshot) -> None:
    players = [Player.objects.get(pk=ann.pk) for _ in range(2)]

    def forget_one(number: int) -> None:
        with suppress(AlreadyForgotten):
            forget(player=players[number], user=None)

    together(2, forget_one)
    assert Forgetting.objects.count() == 1
    assert not Player.objects.filter(pk=ann.pk).exists()


def test_a_worker_in_the_middle_of_their_video_stops_and_leaves_nothing(
    ann: Player, video: Video, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loopdrive.strokes.scribe.WRITE_EVERY_S", 0.0)
    analysis = request_analysis(video=video, user=None)
    is_writing = threading.Event()
    strokes = [seen_stroke(10 * number + 5) for number in range(400)]
    engine = ScriptedEngine(*strokes[:7], is_writing.set, *strokes[7:])

    def work_or_forget(number: int) -> None:
        if number == 0:
            analyse(analysis_id=analysis.pk, worker="w1", engine=engine)
        else:
            assert is_writing.wait(30)
            forget(player=ann, user=None)

    together(2, work_or_forget)
    assert engine.was_closed
    assert not Stroke.objects.filter(video=video.pk).exists()
    assert not default_storage.exists(video.original_key)
    assert not Path(default_storage.path(f"videos/{video.pk}")).exists()


def test_a_real_training_leaves_no_crops_of_them_and_the_rest_trains_again(
    club: Club, coach: Person, settings: Settings, tmp_path: Path
) -> None:
    settings.TRAINING_ROOT, settings.DEVICE = tmp_path / "training", "cpu"
    crops = tmp_path / "training" / "crops"
    pairs = [[make_player(club, f"{name} {seed}") for name in ("Ann", "Bob")] for seed in (3, 4, 5)]
    for seed, pair in zip((3, 4, 5), pairs, strict=True):
        make_drawn_match(club, coach.user, seed, *pair)
    snapshot, _ = freeze(club=club, user=None)
    run = request_training(snapshot=snapshot, user=None, recipe="quick", most_steps=2)
    train(run_id=run.pk, worker="w1")
    run.refresh_from_db()
    assert run.state == State.DONE
    kept = {path.name for path in crops.iterdir()}
    forgetting = forget(player=pairs[0][0], user=None)
    assert forgetting.removed["models"] == [str(run.model_version)]
    left = {path.name for path in crops.iterdir()}
    assert left < kept
    assert len(kept - left) == forgetting.removed["crop_files"] == 7  # six arrays and an index
    assert ModelVersion.objects.filter(club=club).get().must_retrain
    assert champion(club) == shipped_champion()
    snapshot.refresh_from_db()
    again = request_training(snapshot=snapshot, user=None, recipe="quick", most_steps=2)
    train(run_id=again.pk, worker="w1")
    again.refresh_from_db()
    assert (again.state, again.error) == (State.DONE, "")
    assert again.model_version is not None
    assert not again.model_version.must_retrain
    assert {path.name for path in crops.iterdir()} == left  # nothing is cut anew
    assert not folder_of(again).exists()
    assert TrainingRun.objects.count() == 2
