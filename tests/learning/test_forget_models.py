"""What forgetting somebody makes of snapshots and models: redacted, marked, replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from loopdrive.accounts.models import Club, Player
from loopdrive.engine.champion import champion, shipped_champion
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Appearance, Video
from loopdrive.footage.removal import remove_video
from loopdrive.jobs.models import State
from loopdrive.learning.clear_away import clear_away
from loopdrive.learning.export import export, read_frozen
from loopdrive.learning.forget import forget
from loopdrive.learning.forgotten import Redaction
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lock_session import lock
from loopdrive.learning.models import Lesson, Snapshot, TrainingRun
from loopdrive.learning.promote import CannotPromote, promote, roll_back
from loopdrive.learning.replace_champion import UNDER_WAY
from loopdrive.learning.request_training import NotPossibleNow, request_training
from loopdrive.learning.train import folder_of
from loopdrive.strokes.models import HistoryIsKept, Stroke
from tests.learning.approved import make_match, make_player, manifest_of
from tests.learning.forgettable import (
    ann,
    media_root,
    snapshot,
    training_root,
    videos,
)
from tests.learning.test_promote import trained
from tests.people import Person

__all__ = ["ann", "media_root", "snapshot", "training_root", "videos"]  # the fixtures

pytestmark = pytest.mark.django_db


def test_a_redacted_snapshot_says_so_and_can_be_exported_and_trained_on(
    ann: Player, videos: dict[str, Video], snapshot: Snapshot, tmp_path: Path
) -> None:
    before = snapshot.sha256
    forgetting = forget(player=ann, user=None)
    snapshot.refresh_from_db()
    (redaction,) = Redaction.objects.all()
    assert (redaction.forgetting, redaction.snapshot) == (forgetting, snapshot)
    assert (redaction.sha256_before, redaction.sha256_after) == (before, snapshot.sha256)
    assert before != snapshot.sha256
    assert (redaction.videos, redaction.strokes) == (1, 8)
    assert snapshot.redacted_at is not None
    assert (snapshot.counts["strokes"], snapshot.counts["train"]["people"]) == (16, 4)
    assert manifest_of(snapshot)["snapshot"]["redacted_at"] == snapshot.redacted_at.isoformat()
    assert len(read_frozen(snapshot)["videos"]) == 2
    export(snapshot=snapshot, folder=tmp_path / "out")
    assert len(list((tmp_path / "out" / "videos").iterdir())) == 2
    assert request_training(snapshot=snapshot, user=None).snapshot == snapshot
    with pytest.raises(HistoryIsKept):
        snapshot.save()


def test_freezing_again_finds_what_is_left(
    club: Club, ann: Player, videos: dict[str, Video], snapshot: Snapshot
) -> None:
    forget(player=ann, user=None)
    again, is_new = freeze(club=club, user=None)
    assert (again, is_new) == (snapshot, False)


def test_two_snapshots_that_differed_by_them_alone_may_be_the_same_now(
    club: Club, coach: Person, ann: Player, videos: dict[str, Video]
) -> None:
    first, _ = freeze(club=club, user=None)
    more = make_match(coach.user, club, ann)
    second, _ = freeze(club=club, user=None)
    assert more.player_session_id != videos["ann"].player_session_id
    forget(player=ann, user=None)
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.sha256 == second.sha256
    assert read_frozen(first)["videos"] == read_frozen(second)["videos"]


def test_models_that_learnt_from_them_are_marked_and_never_promoted_again(
    club: Club, admin: Person, ann: Player, videos: dict[str, Video], snapshot: Snapshot
) -> None:
    run, waiting = trained(club), trained(club)
    promote(run=run, user=admin.user)
    heir = trained(club, base=run.model_version, snapshot=snapshot)
    forgetting = forget(player=ann, user=admin.user)
    marked = ModelVersion.objects.exclude(must_retrain_since=None)
    assert set(marked) == {run.model_version, waiting.model_version, heir.model_version}
    assert not shipped_champion().must_retrain
    assert champion(club) == run.model_version  # it goes on until another takes its place
    assert set(forgetting.removed["models"]) == {str(model) for model in marked}
    waiting.refresh_from_db()
    with pytest.raises(CannotPromote, match="has learnt from somebody who was forgotten"):
        promote(run=waiting, user=admin.user, reason="I am sure.")
    assert forgetting.run is not None
    assert (forgetting.run.snapshot, forgetting.run.recipe) == (snapshot, "whole")
    assert (forgetting.run.state, forgetting.run.requested_by) == (State.QUEUED, admin.user)
    with pytest.raises(NotPossibleNow, match="begins with it"):
        request_training(snapshot=snapshot, user=None, recipe="quick")


def test_rolling_back_passes_over_a_marked_model_and_says_so(
    club: Club, admin: Person, ann: Player, videos: dict[str, Video], snapshot: Snapshot
) -> None:
    for _ in range(2):
        promote(run=trained(club), user=admin.user)
    forget(player=ann, user=admin.user)
    promotion = roll_back(club=club, user=admin.user, reason="At once.")
    assert promotion.after == champion(club) == shipped_champion()
    assert promotion.reason.startswith("At once. club ")
    assert "was passed over" in promotion.reason


def test_nothing_is_queued_where_the_champion_never_knew_them(
    club: Club, ann: Player, videos: dict[str, Video], snapshot: Snapshot
) -> None:
    trained(club)
    forgetting = forget(player=ann, user=None)
    assert (forgetting.run, forgetting.not_queued) == (None, "")


def test_a_training_that_never_knew_them_goes_on_and_serves_instead(
    club: Club, admin: Person, coach: Person, ann: Player, videos: dict[str, Video]
) -> None:
    freeze(club=club, user=None)
    promote(run=trained(club), user=admin.user)
    lock(player_session=videos["ann"].player_session, user=admin.user)
    for name in ("Gil", "Hal"):
        make_match(coach.user, club, make_player(club, name))
    remove_video(video=videos["ann"])
    after, _ = freeze(club=club, user=None)
    run = request_training(snapshot=after, user=None)
    forgetting = forget(player=ann, user=None)
    run.refresh_from_db()
    assert (run.state, forgetting.run, forgetting.not_queued) == (State.QUEUED, None, UNDER_WAY)
    assert not after.redactions.exists()


def test_where_too_little_is_left_the_report_says_why_nothing_is_queued(
    club: Club, admin: Person, coach: Person, ann: Player
) -> None:
    make_match(coach.user, club, ann)
    make_match(coach.user, club, make_player(club, "Bob"))
    snapshot, _ = freeze(club=club, user=None)
    promote(run=trained(club), user=admin.user)
    forgetting = forget(player=ann, user=admin.user)
    assert forgetting.run is None
    assert "what is left is too little to learn from" in forgetting.not_queued
    assert "of one player" in forgetting.not_queued
    snapshot.refresh_from_db()
    with pytest.raises(NotPossibleNow, match="Somebody was taken out of snapshot 1"):
        request_training(snapshot=snapshot, user=None)


def test_a_training_under_way_is_stopped_and_asked_for_anew(
    ann: Player, videos: dict[str, Video], snapshot: Snapshot
) -> None:
    run = request_training(snapshot=snapshot, user=None)
    (folder_of(run) / "snapshot").mkdir(parents=True)
    forgetting = forget(player=ann, user=None)
    clear_away()
    run.refresh_from_db()
    assert run.state == State.CANCELLED
    assert not folder_of(run).exists()
    assert forgetting.removed["runs_stopped"] == 1
    assert forgetting.run is not None
    assert forgetting.run.number == run.number + 1


def test_somebody_who_only_tested_marks_no_model(
    club: Club, admin: Person, ann: Player, videos: dict[str, Video]
) -> None:
    lock(player_session=videos["ann"].player_session, user=admin.user)
    freeze(club=club, user=None)
    run = trained(club)
    assert run.verdict is not None
    run.verdict["regressions"] = [
        {"video": str(videos["ann"].pk), "player": f"player-{ann.pk}", "id": "x-left/0"},
        {"video": str(videos["cat"].pk), "player": "player-0", "id": "y-left/0"},
    ]
    run.verdict["measures"][0]["name"] = f"accuracy of player-{ann.pk}'s strokes"
    run.failures = [{"kind": "player", "of": f"player-{ann.pk}"}, {"kind": "class", "of": "serve"}]
    run.save()
    forgetting = forget(player=ann, user=admin.user)
    run.refresh_from_db()
    assert run.verdict is not None
    assert [each["id"] for each in run.verdict["regressions"]] == ["y-left/0"]
    assert f"player-{ann.pk}'s" not in str(run.verdict)
    assert run.failures == [{"kind": "class", "of": "serve"}]
    assert forgetting.removed["models"] == []
    assert forgetting.removed["locked_sessions"] == 1
    assert not ModelVersion.objects.exclude(must_retrain_since=None).exists()


def test_a_manifest_that_was_lost_before_hinders_nothing(
    club: Club, admin: Person, ann: Player, videos: dict[str, Video], snapshot: Snapshot
) -> None:
    promote(run=trained(club), user=admin.user)
    default_storage.delete(snapshot.manifest_key)
    forgetting = forget(player=ann, user=None)
    assert not Lesson.objects.filter(video=videos["ann"].pk).exists()
    assert forgetting.removed["models"] == [str(champion(club))]
    assert forgetting.run is not None  # on what is approved now, frozen afresh
    assert forgetting.run.snapshot != snapshot
    assert not Stroke.objects.filter(video=videos["ann"].pk).exists()
    assert not Appearance.objects.filter(player=ann.pk).exists()
    assert TrainingRun.objects.active().count() == 1
