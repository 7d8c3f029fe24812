"""A model takes the champion's place when it was shown to be better, or an admin answers for it."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

import inference
from loopdrive.accounts.models import Club
from loopdrive.engine.champion import champion, shipped_champion
from loopdrive.engine.models import ModelVersion
from loopdrive.jobs.models import State
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Promoted, Promotion, TrainingRun
from loopdrive.learning.promote import CannotPromote, promote, roll_back
from loopdrive.strokes.models import HistoryIsKept
from tests import shipped
from tests.inference.test_gate import BETTER, CHAMPION
from tests.learning.approved import make_match, make_player
from tests.people import Person

pytestmark = pytest.mark.django_db

PASSED = inference.judge(CHAMPION, BETTER)
FAILED = inference.judge(BETTER, replace(CHAMPION, model="worse"))


@pytest.fixture
def frozen(club: Club, coach: Person) -> None:
    """Three approved matches in a snapshot."""
    for name in ("Ann", "Bob", "Cat"):
        make_match(coach.user, club, make_player(club, name))
    freeze(club=club, user=coach.user)


def trained(club: Club, told: inference.Verdict = PASSED, **more: object) -> TrainingRun:
    """Make a run that has ended in a model, compared with the present champion."""
    number = TrainingRun.objects.count() + 1
    name = f"{club.pk}-{number}"
    model = ModelVersion.objects.create(
        club=club, name="club", version=name, folder=f"models/{name}", sha256=name
    )
    columns: dict[str, object] = {
        "number": number,
        "snapshot": club.snapshots.get(),
        "base": shipped_champion(),
        "state": State.DONE,
        "model_version": model,
        "judged_against": champion(club),
        "verdict": told.as_plain(),
    }
    return TrainingRun.objects.create(**columns | more)


@pytest.fixture
def run(club: Club, frozen: None) -> TrainingRun:
    """A run whose model is better than the champion."""
    return trained(club)


def test_a_better_model_analyses_from_now_on(run: TrainingRun, club: Club, admin: Person) -> None:
    before = champion(club)
    promotion = promote(run=run, user=admin.user)
    assert champion(club) == run.model_version
    assert (promotion.kind, promotion.before, promotion.after) == (
        Promoted.PASSED,
        before,
        run.model_version,
    )
    assert promotion.made_by == admin.user


def test_a_worse_model_is_never_promoted_blindly(frozen: None, club: Club, admin: Person) -> None:
    run = trained(club, FAILED)
    for reason in ("", "   "):
        with pytest.raises(CannotPromote, match="has not been shown to be better") as refusal:
            promote(run=run, user=admin.user, reason=reason)
        assert all(why in str(refusal.value) for why in FAILED.reasons)
    assert champion(club) == shipped_champion()
    assert not Promotion.objects.exists()


def test_an_admin_may_answer_for_it_with_a_reason_that_stays_on_record(
    frozen: None, club: Club, admin: Person
) -> None:
    run = trained(club, FAILED)
    promotion = promote(run=run, user=admin.user, reason="Our new hall is not in the test part.")
    assert promotion.kind == Promoted.OVERRIDDEN
    assert promotion.reason == "Our new hall is not in the test part."
    assert champion(club) == run.model_version
    promotion.reason = "Never mind."
    with pytest.raises(HistoryIsKept):
        promotion.save()


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"verdict": None, "unjudged": "Nobody compared it."}, "Nobody compared it."),
        ({"verdict": None, "unjudged": ""}, "has not been compared"),
        ({"recipe": "quick"}, "a look ahead"),
        ({"state": State.FAILED}, "has not ended in a model"),
        ({"model_version": None}, "has not ended in a model"),
    ],
)
def test_no_reason_replaces_a_comparison(
    frozen: None, club: Club, admin: Person, columns: dict[str, object], sentence: str
) -> None:
    run = trained(club, PASSED, **columns)
    with pytest.raises(CannotPromote, match=sentence):
        promote(run=run, user=admin.user, reason="I am sure.")
    assert champion(club) == shipped_champion()


def test_a_comparison_with_an_earlier_champion_does_not_count(
    run: TrainingRun, club: Club, admin: Person
) -> None:
    other = trained(club)
    promote(run=run, user=admin.user)
    with pytest.raises(CannotPromote, match=r"was compared with .* Train again\."):
        promote(run=other, user=admin.user, reason="It is good.")
    with pytest.raises(CannotPromote, match="the champion already"):
        promote(run=run, user=admin.user)


def test_rolling_back_goes_step_by_step_to_the_shipped_one(
    run: TrainingRun, club: Club, admin: Person
) -> None:
    promote(run=run, user=admin.user)
    second = trained(club)
    promote(run=second, user=admin.user)
    assert champion(club) == second.model_version
    assert roll_back(club=club, user=admin.user, reason="It misses serves.").after == (
        run.model_version
    )
    assert champion(club) == run.model_version
    roll_back(club=club, user=admin.user)
    assert champion(club) == shipped_champion()
    with pytest.raises(CannotPromote, match="No model of your club"), transaction.atomic():
        roll_back(club=club, user=admin.user)
    assert list(Promotion.objects.values_list("kind", flat=True)) == [
        "rolled_back",
        "rolled_back",
        "passed",
        "passed",
    ]


def test_promotion_over_http(run: TrainingRun, club: Club, admin: Person) -> None:
    answer = admin.post(f"/api/training-runs/{run.pk}/promote/", {}, format="json")
    assert answer.status_code == 201, answer.json()
    assert answer.json()["made_by_name"] == admin.user.name
    models = {each["version"]: each for each in admin.get("/api/models/").json()["results"]}
    assert models[f"{club.pk}-1"]["is_champion"]
    assert models[f"{club.pk}-1"]["training_run"] == str(run.pk)
    assert not models[shipped.SHIPPED.version]["is_champion"]
    back = admin.post("/api/models/roll-back/", {"reason": "Worse."}, format="json")
    assert (back.status_code, back.json()["kind"]) == (201, "rolled_back")
    assert [each["kind"] for each in admin.get("/api/promotions/").json()["results"]] == [
        "rolled_back",
        "passed",
    ]
    again = admin.post("/api/models/roll-back/", {}, format="json")
    assert (again.status_code, "No model of your club" in again.json()["detail"]) == (409, True)


def test_a_shell_does_the_same_in_the_name_of_an_admin(
    run: TrainingRun, club: Club, admin: Person, coach: Person
) -> None:
    with pytest.raises(CommandError, match="is no admin of"):
        call_command("promote", str(run.pk), by=coach.user.email)
    call_command("promote", str(run.pk), by=admin.user.email.upper())
    assert champion(club) == run.model_version
    call_command("roll_back", club.name, by=admin.user.email, reason="It misses serves.")
    assert champion(club) == shipped_champion()
    last = Promotion.objects.latest("pk")
    assert (last.made_by, last.reason) == (admin.user, "It misses serves.")
    for words in (("roll_back", club.name), ("roll_back", "Nowhere"), ("promote", str(uuid4()))):
        with pytest.raises(CommandError):
            call_command(*words, by=admin.user.email)


def test_a_shell_queues_a_training(frozen: None, club: Club) -> None:
    snapshot = club.snapshots.get()
    call_command("train", str(snapshot.pk), recipe="quick", seed=3)
    run = TrainingRun.objects.get()
    assert (run.recipe, run.seed, run.state) == ("quick", 3, State.QUEUED)
    with pytest.raises(CommandError, match="under way"):
        call_command("train", str(snapshot.pk))
    with pytest.raises(CommandError, match="no snapshot"):
        call_command("train", str(uuid4()))
