"""A challenger looks along: nothing changes but what comes first in the queue."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from inference import UnreadableVideo
from loopdrive.accounts.models import Club, Player
from loopdrive.engine.models import Alias, ModelVersion
from loopdrive.footage.models import TableEnd, Video
from loopdrive.jobs.models import State
from loopdrive.review.queue.ask import ask
from loopdrive.shadow.choose import CannotShadow, begin_shadow, end_shadow, shadow
from loopdrive.shadow.look import UNEXPECTED, look
from loopdrive.shadow.models import ShadowLook
from loopdrive.strokes.analyse import analyse
from loopdrive.strokes.models import Stroke
from loopdrive.strokes.request_analysis import request_analysis
from tests.people import Person
from tests.rows import change, edit, make_player_session, make_video
from tests.strokes.scripted import ScriptedEngine, Step, seen_stroke

pytestmark = pytest.mark.django_db(transaction=True)

SEEN = (seen_stroke(40), seen_stroke(70, "right"), seen_stroke(100))


@pytest.fixture
def challenger(club: Club) -> ModelVersion:
    """A model the club has trained."""
    return ModelVersion.objects.create(
        club=club, name="club", version="2", folder="models/2", sha256="2"
    )


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video that was just uploaded."""
    return make_video(make_player_session(club), players={TableEnd.LEFT: player})


def analysed(video: Video, *script: Step) -> None:
    """Let the champion analyse it."""
    analysis = request_analysis(video=video, user=None)
    analyse(analysis_id=analysis.pk, worker="w1", engine=ScriptedEngine(*script))


def looked(*script: Step) -> ShadowLook:
    """Do the one look that is queued."""
    job = ShadowLook.objects.get(state=State.QUEUED)
    look(look_id=job.pk, worker="w1", engine=ScriptedEngine(*script))
    job.refresh_from_db()
    return job


def test_it_notes_beside_each_stroke_what_it_sees(
    club: Club, challenger: ModelVersion, video: Video
) -> None:
    begin_shadow(club=club, model=challenger)
    analysed(video, *SEEN)
    Stroke.objects.filter(contact_frame=70).update(label="backhand")
    before = list(Stroke.objects.values_list("id", "label", "version"))
    job = looked(seen_stroke(42), seen_stroke(71, "right"), seen_stroke(150), seen_stroke(200))
    assert (job.state, job.model_version) == (State.DONE, challenger)
    assert (job.same, job.otherwise, job.unseen, job.only_shadow) == (1, 1, 1, 2)
    assert list(Stroke.objects.values_list("contact_frame", "second_opinion")) == [
        (40, "forehand"),
        (70, "forehand"),
        (100, "none"),
    ]
    assert list(Stroke.objects.values_list("id", "label", "version")) == before


def test_the_queue_says_what_it_sees_otherwise(
    club: Club, challenger: ModelVersion, video: Video, coach: Person
) -> None:
    begin_shadow(club=club, model=challenger)
    analysed(video, *SEEN)
    Stroke.objects.filter(contact_frame=100).update(label="smash", confidence=0.99)
    order = [tile.stroke.contact_frame for tile in ask(user=coach.user, size=3).tiles]
    looked(*SEEN)
    found = {tile.stroke.contact_frame: tile.reasons for tile in ask(user=coach.user, size=3).tiles}
    assert sorted(found) == sorted(order)
    assert found[100][0] == "another model calls it a forehand"


def test_what_people_have_in_hand_gets_no_opinion(
    club: Club, challenger: ModelVersion, video: Video, coach: Person
) -> None:
    begin_shadow(club=club, model=challenger)
    analysed(video, *SEEN)
    edit(video, coach.user, change(Stroke.objects.get(contact_frame=40), label="smash"))
    job = looked(seen_stroke(40), seen_stroke(150))
    assert Stroke.objects.get(contact_frame=40).second_opinion == ""
    assert (job.same, job.otherwise, job.unseen, job.only_shadow) == (0, 0, 2, 1)


def test_without_a_shadow_nothing_is_queued(
    club: Club, challenger: ModelVersion, video: Video
) -> None:
    analysed(video, *SEEN)
    begin_shadow(club=club, model=challenger)
    assert end_shadow(club=club)
    assert not end_shadow(club=club)
    analysed(video, *SEEN)
    assert not ShadowLook.objects.exists()
    assert shadow(club) is None


def test_a_shadow_that_is_sent_away_looks_no_more(
    club: Club, challenger: ModelVersion, video: Video
) -> None:
    begin_shadow(club=club, model=challenger)
    analysed(video, *SEEN)
    end_shadow(club=club)
    assert ShadowLook.objects.get().state == State.CANCELLED


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [(UnreadableVideo("It cannot be read."), "It cannot be read."), (ValueError(), UNEXPECTED)],
)
def test_what_goes_wrong_with_it_harms_nothing(
    club: Club, challenger: ModelVersion, video: Video, fault: Exception, sentence: str
) -> None:
    begin_shadow(club=club, model=challenger)
    analysed(video, *SEEN)
    job = looked(seen_stroke(42), fault)
    assert (job.state, job.error) == (State.FAILED, sentence)
    assert set(Stroke.objects.values_list("second_opinion", flat=True)) == {""}


def test_not_every_model_can_look_along(club: Club, challenger: ModelVersion) -> None:
    shipped = ModelVersion.objects.create(name="x", version="1", folder="x", sha256="x")
    with pytest.raises(CannotShadow, match="your club has trained"):
        begin_shadow(club=club, model=shipped)
    challenger.alias = Alias.CHAMPION
    challenger.save()
    with pytest.raises(CannotShadow, match="agree with itself"):
        begin_shadow(club=club, model=challenger)


def test_one_that_knew_a_forgotten_player_looks_no_more(
    club: Club, challenger: ModelVersion, video: Video
) -> None:
    begin_shadow(club=club, model=challenger)
    challenger.must_retrain_since = timezone.now()
    challenger.save()
    analysed(video, *SEEN)
    assert not ShadowLook.objects.exists()
    with pytest.raises(CannotShadow, match="who was forgotten"):
        begin_shadow(club=club, model=challenger)


def test_over_http(admin: Person, club: Club, challenger: ModelVersion, video: Video) -> None:
    nobody = {"model": None, "model_version": None, "videos": 0}
    counts = {"same": 0, "otherwise": 0, "unseen": 0, "only_shadow": 0}
    assert admin.get("/api/shadow/").json() == nobody | counts
    begun = admin.put("/api/shadow/", {"model": challenger.pk}, format="json")
    assert begun.json() == {"model": challenger.pk, "model_version": "club 2", "videos": 0} | counts
    analysed(video, *SEEN)
    looked(*SEEN)
    assert admin.get("/api/shadow/").json()["same"] == 3
    (told,) = admin.get("/api/shadow-looks/").json()["results"]
    assert (told["filename"], told["state"], told["same"]) == (video.filename, "done", 3)
    assert admin.delete("/api/shadow/").status_code == 204
    assert admin.get("/api/shadow/").json() == nobody | counts
    assert admin.put("/api/shadow/", {"model": 0}, format="json").status_code == 400


def test_the_shell_does_the_same(
    club: Club, challenger: ModelVersion, admin: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    by = {"by": admin.user.email}
    call_command("shadow", club.name, model="2", **by)
    assert capsys.readouterr().out == "club 2 looks along.\n"
    call_command("shadow", club.name, end=True, **by)
    assert capsys.readouterr().out == "Nobody looks along.\n"
    with pytest.raises(CommandError, match="no model of version 9"):
        call_command("shadow", club.name, model="9", **by)
