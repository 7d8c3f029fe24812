"""A training run from its claim to a model of the club's own, and all the ways it can end early."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from pytest_django.fixtures import Settings

import inference
from loopdrive.accounts.models import Club
from loopdrive.engine.champion import champion, shipped_champion
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.jobs.models import MAX_ATTEMPTS, State
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lock_session import lock
from loopdrive.learning.models import Snapshot, TrainingRun
from loopdrive.learning.request_training import (
    NotPossibleNow,
    cancel_training,
    request_training,
)
from loopdrive.learning.train import UNEXPECTED, WORN_OUT, folder_of, train
from tests import shipped
from tests.learning.approved import make_player
from tests.learning.drawn_matches import make_drawn_match
from tests.people import Person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow(about_s=60)]  # all of them


@pytest.fixture(autouse=True)
def training_root(settings: Settings, tmp_path: Path) -> Path:
    """A place of its own for what runs leave while they are under way."""
    settings.TRAINING_ROOT = tmp_path / "training"
    settings.DEVICE = "cpu"
    return Path(settings.TRAINING_ROOT)


@pytest.fixture
def snapshot(club: Club, coach: Person) -> Snapshot:
    """Two drawn matches between four people."""
    for seed in (3, 4):
        players = [make_player(club, f"{name} {seed}") for name in ("Ann", "Bob")]
        make_drawn_match(club, coach.user, seed, *players)
    frozen, _ = freeze(club=club, user=None)
    return frozen


@pytest.fixture
def run(snapshot: Snapshot) -> TrainingRun:
    """A trial of two steps, queued."""
    return request_training(snapshot=snapshot, user=None, recipe="quick", most_steps=2)


def work(run: TrainingRun, worker: str = "w1", *, stopping_after: int | None = None) -> None:
    """Do the run, or as much of it as there is before the worker is told to stop."""
    asked = 0

    def is_stopping() -> bool:
        nonlocal asked
        asked += 1
        return stopping_after is not None and asked > stopping_after

    train(run_id=run.pk, worker=worker, is_stopping=is_stopping)
    run.refresh_from_db()


def die(run: TrainingRun) -> None:
    """Make the run look as if its worker had been killed."""
    long_ago = timezone.now() - timedelta(seconds=1)
    TrainingRun.objects.filter(pk=run.pk).update(state=State.RUNNING, leased_until=long_ago)


def test_a_run_ends_in_a_model_of_the_clubs_own_that_is_not_champion_yet(
    run: TrainingRun, club: Club, training_root: Path
) -> None:
    work(run)
    assert (run.state, run.error, run.progress) == (State.DONE, "", 1.0)
    model = run.model_version
    assert model is not None
    assert (model.club, model.alias, model.is_shipped) == (club, "", False)
    assert str(model) == f"club-{club.pk} 1"
    assert inference.load(model.path, "cpu")
    assert shipped.NAME in (model.path / "MODEL_CARD.md").read_text()
    assert champion(club) == run.base == shipped_champion()
    assert run.verdict is None
    assert run.unjudged.startswith("No session is locked for testing")
    last = run.points.last()
    assert last is not None
    assert (last.stage, last.step) == ("quick", 2)
    assert last.losses["class"] > 0
    assert not folder_of(run).exists()
    assert list((training_root / "crops").iterdir())  # for the next run


def test_the_same_training_again_ends_in_a_model_of_its_own(
    run: TrainingRun, snapshot: Snapshot
) -> None:
    work(run)
    again = request_training(snapshot=snapshot, user=None, recipe="quick", most_steps=2)
    work(again)
    assert (again.state, again.error) == (State.DONE, "")
    first, second = run.model_version, again.model_version
    assert first is not None
    assert second is not None
    assert first != second
    assert first.sha256 == second.sha256
    assert first.path != second.path


def test_two_processes_train_together_where_the_installation_says_so(
    run: TrainingRun, settings: Settings
) -> None:
    settings.TRAIN_PROCESSES = 2
    work(run)
    assert (run.state, run.error, run.progress) == (State.DONE, "", 1.0)
    assert run.model_version is not None
    card = (run.model_version.path / "MODEL_CARD.md").read_text()
    assert "by 2 processes together" in card
    assert list(run.points.values_list("step", flat=True))[-1] == 2


def test_a_clubs_champion_serves_that_club_alone(
    run: TrainingRun, club: Club, other_club: Club
) -> None:
    work(run)
    assert run.model_version is not None
    ModelVersion.objects.filter(pk=run.model_version.pk).update(alias=Alias.CHAMPION)
    assert champion(club) == run.model_version
    assert champion(other_club) == champion() == shipped_champion()


def test_a_run_whose_worker_died_goes_on_and_is_never_given_up_while_it_gets_further(
    snapshot: Snapshot,
) -> None:
    run = request_training(snapshot=snapshot, user=None, recipe="quick", most_steps=45)
    for worker in ("w1", "w2", "w3", "w4", "w5"):
        TrainingRun.objects.filter(pk=run.pk).update(attempt=MAX_ATTEMPTS - 1)
        train_until_checkpoint(run, worker)
        if run.state == State.DONE:
            break
        die(run)
    assert run.state == State.DONE
    assert run.attempt == 1
    steps = list(run.points.values_list("step", flat=True))
    assert steps[-1] == 45


def train_until_checkpoint(run: TrainingRun, worker: str) -> None:
    """Let a worker cut two films, do twenty-two steps, and be put back as if it had been killed."""
    work(run, worker, stopping_after=25)


def test_a_run_that_brings_its_worker_down_every_time_is_given_up(run: TrainingRun) -> None:
    TrainingRun.objects.filter(pk=run.pk).update(attempt=MAX_ATTEMPTS)
    die(run)
    work(run)
    assert (run.state, run.error) == (State.FAILED, WORN_OUT)


def test_a_worker_that_stops_gives_the_run_back(run: TrainingRun) -> None:
    work(run, stopping_after=1)
    assert (run.state, run.attempt) == (State.QUEUED, 0)
    work(run)
    assert run.state == State.DONE


def test_a_worker_that_stops_while_films_are_cut_does_not_cut_the_others(run: TrainingRun) -> None:
    work(run, stopping_after=1)
    assert (run.state, run.stage, run.step) == (State.QUEUED, "", 0)
    work(run, stopping_after=2)
    assert (run.state, run.stage, run.step, run.steps) == (State.QUEUED, "", 1, 2)
    work(run)
    assert run.state == State.DONE


def test_a_cancelled_run_leaves_nothing(run: TrainingRun, training_root: Path) -> None:
    assert cancel_training(run=run)
    assert not cancel_training(run=run)
    work(run)
    assert run.state == State.CANCELLED
    assert not folder_of(run).exists()
    assert not ModelVersion.objects.filter(club=run.snapshot.club).exists()


def test_one_run_at_a_time(run: TrainingRun, snapshot: Snapshot) -> None:
    with pytest.raises(NotPossibleNow, match="under way"):
        request_training(snapshot=snapshot, user=None)
    cancel_training(run=run)
    assert request_training(snapshot=snapshot, user=None).number == run.number + 1


def test_footage_that_is_gone_is_said_in_words(run: TrainingRun, snapshot: Snapshot) -> None:
    for video in snapshot.club.player_sessions.values_list("videos__original_key", flat=True):
        default_storage.delete(video)
    work(run)
    assert run.state == State.FAILED
    assert run.error.startswith("Films of this snapshot are gone: ")
    assert not folder_of(run).exists()


def test_a_base_that_is_damaged_is_said_in_words(
    run: TrainingRun, club: Club, tmp_path: Path
) -> None:
    damaged = ModelVersion.objects.create(
        club=club, name="damaged", version="1", folder="models/damaged", sha256="d"
    )
    for name in ("config.json", "model.onnx"):
        with (shipped_champion().path / name).open("rb") as file:
            default_storage.save(f"models/damaged/{name}", file)
    TrainingRun.objects.filter(pk=run.pk).update(base=damaged)
    work(run)
    assert (run.state, run.error) == (State.FAILED, "There are no weights in the folder damaged.")


def test_the_unexpected_is_one_sentence_and_no_dead_worker(
    run: TrainingRun, training_root: Path
) -> None:
    training_root.mkdir()
    folder_of(run).write_text("a file where a folder should be")
    work(run)
    assert (run.state, run.error) == (State.FAILED, UNEXPECTED)


def test_a_locked_session_judges_what_was_trained(
    snapshot: Snapshot, club: Club, coach: Person, admin: Person
) -> None:
    players = [make_player(club, name) for name in ("Eve", "Fay")]
    video = make_drawn_match(club, coach.user, 5, *players)
    lock(player_session=video.player_session, user=admin.user)
    frozen, _ = freeze(club=club, user=None)
    run = request_training(snapshot=frozen, user=None, recipe="quick", most_steps=2)
    work(run)
    assert (run.state, run.unjudged, run.judged_against) == (State.DONE, "", shipped_champion())
    assert run.verdict is not None
    verdict = inference.Verdict.of_plain(run.verdict)
    assert (verdict.champion, verdict.challenger) == (
        str(shipped_champion()),
        f"training run {run.number}",
    )
    assert not verdict.is_passed  # one match is too few to tell anything
    assert "3 matches are the least" in " ".join(verdict.reasons)
    strokes = {str(key) for key in video.strokes.values_list("pk", flat=True)}
    watched = {each["stroke"]: each for each in run.verdict["regressions"]}
    assert watched.keys() <= strokes
    for stroke in video.strokes.filter(pk__in=watched):
        place = watched[str(stroke.pk)]
        assert (place["video"], place["end"]) == (str(video.pk), stroke.end)
        assert place["contact_frame"] == stroke.contact_frame
        assert 0 <= place["first_frame"] <= stroke.start_frame
        assert stroke.end_frame <= place["last_frame"] < (video.frames or 0)
    counted = next(each for each in verdict.measures if each.name == "accuracy")
    assert counted.n == len(strokes)
    assert "accuracy on recent corrections" not in {each.name for each in verdict.measures}


def test_recent_corrections_and_failures_named_beforehand_are_judged_too(
    snapshot: Snapshot, club: Club, coach: Person, admin: Person
) -> None:
    tests = make_drawn_match(
        club, coach.user, 5, make_player(club, "Eve"), make_player(club, "Fay")
    )
    lock(player_session=tests.player_session, user=admin.user)
    frozen, _ = freeze(club=club, user=None)
    newer = make_drawn_match(
        club, coach.user, 6, make_player(club, "Gil"), make_player(club, "Hal")
    )
    serves = [inference.Failure("class", "serve")]
    run = request_training(
        snapshot=frozen, user=None, recipe="quick", most_steps=2, failures=serves
    )
    work(run)
    assert run.verdict is not None
    verdict = inference.Verdict.of_plain(run.verdict)
    recent = next(e for e in verdict.measures if e.name == "accuracy on recent corrections")
    assert recent.n == newer.strokes.count()
    assert ("better", "recall of serve") in {(f.rule, f.about) for f in verdict.findings}


def test_a_snapshot_travels_as_crops_and_is_trained_on_elsewhere(
    snapshot: Snapshot, tmp_path: Path
) -> None:
    folder = tmp_path / "travelling"
    call_command("export_snapshot", snapshot.pk, folder, crops=True)
    assert {path.name for path in folder.iterdir()} == {"snapshot.json", "manifest.json", "crops"}
    order = inference.Order(
        folder / "manifest.json", shipped_champion().path, "club", recipe="quick", most_steps=1
    )
    model = inference.retrain(order, tmp_path / "run", device="cpu", cache=tmp_path / "empty")
    assert inference.load(model, "cpu")
    assert not (tmp_path / "empty").exists()
