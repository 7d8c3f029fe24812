"""An exported folder is what `inference` reads: films, what teaches, and apart what tests."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from inference.data.manifest import FIELDS, read_manifest
from inference.data.recordings import KnownStroke
from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Video
from loopdrive.footage.removal import remove_video
from loopdrive.learning.export import CannotExport, export
from loopdrive.learning.freeze import freeze
from loopdrive.learning.lock_session import lock
from loopdrive.learning.models import Snapshot
from tests.learning.approved import make_match, make_player, manifest_of
from tests.people import Person


@pytest.fixture
def ann(club: Club) -> Player:
    """Who teaches."""
    return make_player(club, "Ann")


@pytest.fixture
def video(coach: Person, club: Club, ann: Player) -> Video:
    """Ann's match."""
    return make_match(coach.user, club, ann)


@pytest.fixture
def snapshot(admin: Person, coach: Person, club: Club, video: Video) -> Snapshot:
    """Ann and Bob teach, Cat tests."""
    make_match(coach.user, club, make_player(club, "Bob"))
    tested = make_match(coach.user, club, make_player(club, "Cat"))
    lock(player_session=tested.player_session, user=admin.user)
    return freeze(club=club, user=None)[0]


def as_known(path: Path) -> Path:
    """Leave out what this inference does not read yet."""
    told = json.loads(path.read_text())
    for row in told["recordings"]:
        if "sha256" not in FIELDS:
            assert row.pop("sha256") in row["video"]
    path.write_text(json.dumps(told))
    return path


def test_inference_reads_what_was_approved(
    snapshot: Snapshot, video: Video, ann: Player, tmp_path: Path
) -> None:
    export(snapshot=snapshot, folder=tmp_path / "out")
    recordings = read_manifest(as_known(tmp_path / "out" / "manifest.json"))
    assert {each.player for each in recordings} == {
        f"player-{player.pk}" for player in Player.objects.filter(name__in=["Ann", "Bob"])
    } | {""}
    (left,) = [each for each in recordings if each.player == f"player-{ann.pk}"]
    assert left.video == tmp_path / "out" / "videos" / f"{video.sha256}.mp4"
    assert left.video.read_bytes() == video.pk.bytes
    assert (left.end, left.hand, left.frames) == ("left", "right", 300)
    assert left.group == str(video.player_session_id)
    assert left.strokes == (
        KnownStroke("serve", 5, 1, 9),
        KnownStroke("backhand", 25, 21, 29),
        KnownStroke("serve", 45, 41, 49),
        KnownStroke("backhand", 65, 61, 69),
    )
    tests = read_manifest(as_known(tmp_path / "out" / "test.json"))
    assert not {each.group for each in tests} & {each.group for each in recordings}
    assert json.loads((tmp_path / "out" / "snapshot.json").read_text()) == manifest_of(snapshot)


def test_a_snapshot_without_a_test_part_has_no_test_file(
    coach: Person, club: Club, video: Video, tmp_path: Path
) -> None:
    make_match(coach.user, club, make_player(club, "Bob"))
    export(snapshot=freeze(club=club, user=None)[0], folder=tmp_path)
    assert (tmp_path / "manifest.json").exists()
    assert not (tmp_path / "test.json").exists()


def test_a_film_that_is_gone_is_named_and_nothing_is_written(
    snapshot: Snapshot, video: Video, tmp_path: Path
) -> None:
    remove_video(video=video)
    with pytest.raises(CannotExport, match=r"Films of this snapshot are gone: Ann\.MP4\."):
        export(snapshot=snapshot, folder=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_another_film_than_was_frozen_is_refused(
    snapshot: Snapshot, video: Video, tmp_path: Path
) -> None:
    default_storage.delete(video.original_key)
    default_storage.save(video.original_key, ContentFile(b"another"))
    with pytest.raises(CannotExport, match="no longer the film that was frozen"):
        export(snapshot=snapshot, folder=tmp_path)
    assert not (tmp_path / "manifest.json").exists()


def test_a_manifest_that_was_changed_is_refused(snapshot: Snapshot, tmp_path: Path) -> None:
    manifest = manifest_of(snapshot)
    manifest["videos"][0]["recordings"][0]["strokes"][0]["label"] = "smash"
    default_storage.delete(snapshot.manifest_key)
    with pytest.raises(CannotExport, match="is gone"):
        export(snapshot=snapshot, folder=tmp_path)
    default_storage.save(snapshot.manifest_key, ContentFile(json.dumps(manifest).encode()))
    with pytest.raises(CannotExport, match="is not what was frozen"):
        export(snapshot=snapshot, folder=tmp_path)


def test_a_folder_that_holds_something_is_left_alone(snapshot: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(CannotExport, match="is not empty"):
        export(snapshot=snapshot, folder=tmp_path)


def test_both_are_commands(
    snapshot: Snapshot, club: Club, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("snapshot", club.name)
    assert "Nothing has changed since snapshot 1" in capsys.readouterr().out
    call_command("export_snapshot", str(snapshot.pk), str(tmp_path / "out"))
    assert (tmp_path / "out" / "manifest.json").exists()


def test_commands_refuse_in_words(other_club: Club, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No video is approved yet"):
        call_command("snapshot", other_club.name)
    with pytest.raises(CommandError, match="There are 0 clubs called Nobody"):
        call_command("snapshot", "Nobody")
    with pytest.raises(CommandError, match="There is no snapshot"):
        call_command("export_snapshot", str(uuid4()), str(tmp_path))
