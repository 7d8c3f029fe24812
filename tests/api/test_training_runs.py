"""Training runs over HTTP: asked for, listed, followed and stopped by a club's admins."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loopdrive.accounts.models import Club
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import LossPoint, Snapshot, TrainingRun
from tests import shipped
from tests.learning.approved import make_match, make_player
from tests.people import Person

URL = "/api/training-runs/"


@pytest.fixture
def snapshot(coach: Person, club: Club) -> Snapshot:
    """Three approved matches, frozen."""
    for name in ("Ann", "Bob", "Cat"):
        make_match(coach.user, club, make_player(club, name))
    frozen, _ = freeze(club=club, user=coach.user)
    return frozen


def asked(admin: Person, snapshot: Snapshot, **more: object) -> dict[str, object]:
    """Ask for a run and return what is told of it."""
    answer = admin.post(URL, {"snapshot": str(snapshot.pk)} | more, format="json")
    assert answer.status_code == 201, answer.json()
    told: dict[str, object] = answer.json()
    return told


def test_an_admin_asks_for_a_run_and_finds_it_again(admin: Person, snapshot: Snapshot) -> None:
    told = asked(admin, snapshot, recipe="quick", seed=7)
    assert (told["number"], told["recipe"], told["seed"]) == (1, "quick", 7)
    assert (told["state"], told["snapshot_number"]) == ("queued", 1)
    assert told["requested_by_name"] == admin.user.name
    assert told["base"] == shipped.TITLE
    assert admin.get(f"{URL}{told['id']}/").json() == told


def test_a_list_tells_verdicts_in_a_word(admin: Person, snapshot: Snapshot) -> None:
    told = asked(admin, snapshot)
    assert (told.pop("verdict"), told["is_passed"]) == (None, None)
    assert admin.get(URL).json()["results"] == [told]
    for is_passed in (True, False):
        verdict = {"is_passed": is_passed, "reasons": ["Enough of both."]}
        TrainingRun.objects.update(verdict=verdict)
        (listed,) = admin.get(URL).json()["results"]
        assert listed == told | {"is_passed": is_passed}
        assert admin.get(f"{URL}{told['id']}/").json() == listed | {"verdict": verdict}


def test_what_a_run_shall_mend_is_named_beforehand(admin: Person, snapshot: Snapshot) -> None:
    mend = [{"kind": "class", "of": "serve"}, {"kind": "false strokes", "of": ""}]
    assert asked(admin, snapshot, failures=mend)["failures"] == mend
    admin.post(f"{URL}{TrainingRun.objects.get().pk}/cancel/")
    nothing = [{"kind": "class", "of": "lob"}]
    refused = admin.post(URL, {"snapshot": str(snapshot.pk), "failures": nothing}, format="json")
    assert refused.status_code == 400
    assert "There is no failure 'class' of 'lob'." in str(refused.json())


def test_one_at_a_time_and_stopping_makes_room(admin: Person, snapshot: Snapshot) -> None:
    first = asked(admin, snapshot)
    again = admin.post(URL, {"snapshot": str(snapshot.pk)}, format="json")
    assert again.status_code == 409
    assert again.json()["detail"].startswith("A training of your club is under way.")
    stopped = admin.post(f"{URL}{first['id']}/cancel/")
    assert (stopped.status_code, stopped.json()["state"]) == (200, "cancelled")
    assert admin.post(f"{URL}{first['id']}/cancel/").status_code == 409
    assert asked(admin, snapshot)["number"] == 2


def test_the_curve_comes_in_the_order_of_the_steps(admin: Person, snapshot: Snapshot) -> None:
    run = TrainingRun.objects.get(pk=str(asked(admin, snapshot)["id"]))
    for step in (1, 2):
        LossPoint.objects.create(run=run, stage="strokes", step=step, losses={"class": 1 / step})
    curve = admin.get(f"{URL}{run.pk}/curve/").json()
    assert [(each["step"], each["losses"]) for each in curve] == [
        (1, {"class": 1.0}),
        (2, {"class": 0.5}),
    ]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"snapshot": str(uuid.uuid4())},
        {"snapshot": "nonsense"},
        {"recipe": "slow"},
        {"seed": -1},
        {"seed": 2**40},
    ],
)
def test_what_makes_no_sense_is_refused(
    admin: Person, snapshot: Snapshot, body: dict[str, object]
) -> None:
    known = {} if "snapshot" in body or not body else {"snapshot": str(snapshot.pk)}
    answer = admin.post(URL, known | body, format="json")
    assert answer.status_code == 400
    assert answer.json()["fields"]


def test_another_clubs_snapshot_and_runs_are_not_there(
    admin: Person, snapshot: Snapshot, other_club: Club
) -> None:
    elsewhere = Snapshot.objects.create(club=other_club, number=1, sha256="0", counts={}, noise={})
    answer = admin.post(URL, {"snapshot": str(elsewhere.pk)}, format="json")
    assert answer.status_code == 400


def test_a_list_takes_the_same_number_of_queries_however_long(
    admin: Person, snapshot: Snapshot
) -> None:
    asked(admin, snapshot)
    few = queries_of_a_list(admin)
    for number in range(2, 8):
        admin.post(f"{URL}{TrainingRun.objects.latest('number').pk}/cancel/")
        assert asked(admin, snapshot)["number"] == number
    assert queries_of_a_list(admin) == few


def queries_of_a_list(admin: Person) -> int:
    """Count what it takes to list the runs."""
    with CaptureQueriesContext(connection) as seen:
        admin.get(URL)
    return len(seen)
