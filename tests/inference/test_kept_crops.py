"""A video is decoded once: its crops are kept, and corrected labels are laid on them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference.data import taught_joints
from inference.data.crops import cut, frame_table
from inference.data.filmed_tracks import filmed_tracks, labelled
from inference.data.footage_sets import tracks_from
from inference.data.joints import JOINTS
from inference.data.kept_crops import DamagedCrops
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.data.shared_footage import clip_recordings, rally_recordings
from inference.data.tracks import CROP, WIDE_CROP, Track
from inference.fingerprint import sha256_of
from inference.players.crops import stream_crops
from inference.players.ends import SLOT_OF
from inference.strokes import Box, PlayerHint
from inference.video.decode import read_pictures
from tests.inference.clicking import clicking, with_sound
from tests.inference.filming import film
from tests.inference.footage import FOOTAGE
from tests.inference.scenes import scene

FRAMES = 60
UNEVEN_MS = [20 * n + 9 * (n % 3) + 150 * (n > 40) for n in range(FRAMES)]  # no rate at all
STROKES = (KnownStroke("serve", 20, 12, 27), KnownStroke("forehand", 45))


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """Two players who wave, at uneven times, and two clicks."""
    pictures = [luma for chunk in scene(FRAMES, [(0.2, 0.5)], [(0.8, 0.5)]) for luma in chunk.luma]
    silent = film(tmp_path / "silent.mp4", UNEVEN_MS, size=(320, 180), pictures=pictures)
    return with_sound(silent, tmp_path / "two.mp4", clicking([0.3, 0.9], 1.3))


def players(video: Path, *, sha256: str = "") -> list[Recording]:
    left = Recording(video, "final", "left", "right", STROKES, sha256=sha256)
    return [left, Recording(video, "final", "right", "left", (), unknown=((0, 9),), sha256=sha256)]


def corrected(recordings: list[Recording]) -> list[Recording]:
    """Another class, another contact, a stroke more, another hand, match and view."""
    left, right = recordings
    moved = (KnownStroke("smash", 22), KnownStroke("backhand", None, 40, 52, is_sure=False))
    left = replace(left, strokes=moved, hand="left", group="derby", view="behind", unknown=())
    return [left, replace(right, strokes=(KnownStroke("forehand", 31),), group="derby")]


def files_in(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in sorted(folder.iterdir())}


def assert_same(tracks: list[Track], others: list[Track]) -> None:
    assert len(tracks) == len(others)
    for one, other in zip(tracks, others, strict=True):
        for name in ("luma", "sound", "joints"):
            mine, theirs = getattr(one, name), getattr(other, name)
            assert (mine is None) == (theirs is None)
            if mine is not None:
                assert mine.dtype == theirs.dtype
                np.testing.assert_array_equal(mine, theirs)
        nothing = {"luma": None, "sound": None, "joints": None}
        assert replace(one, **nothing) == replace(other, **nothing)  # type: ignore[arg-type]


def test_kept_tracks_are_those_made_without_keeping(tmp_path: Path, video: Path) -> None:
    plain = filmed_tracks(players(video))
    assert plain[0].luma.any()
    assert plain[0].sound is not None
    assert_same(tracks_from(players(video), tmp_path / "cache"), plain)
    assert_same(tracks_from(players(video), tmp_path / "cache"), plain)
    assert_same(
        tracks_from(corrected(players(video)), tmp_path / "cache"),
        filmed_tracks(corrected(players(video))),
    )


def test_corrected_labels_cut_nothing_anew(tmp_path: Path, video: Path) -> None:
    before = tracks_from(players(video), tmp_path / "cache")
    kept = files_in(tmp_path / "cache")
    after = tracks_from(corrected(players(video)), tmp_path / "cache")
    assert files_in(tmp_path / "cache") == kept
    assert [s.label for s in after[0].strokes] == ["smash", "backhand"]
    assert after[0].handed != before[0].handed
    np.testing.assert_array_equal(after[0].luma, before[0].luma)


def test_corrected_labels_need_the_video_no_more(tmp_path: Path, video: Path) -> None:
    named = players(video, sha256=sha256_of(video))
    expected = filmed_tracks(corrected(named))
    tracks_from(named, tmp_path / "cache")
    video.unlink()
    assert_same(tracks_from(corrected(named), tmp_path / "cache"), expected)


def test_a_copy_under_another_name_is_not_cut_again(tmp_path: Path, video: Path) -> None:
    tracks_from(players(video), tmp_path / "cache")
    kept = files_in(tmp_path / "cache")
    copy = video.rename(tmp_path / "renamed.mp4")
    (track, _) = tracks_from(players(copy), tmp_path / "cache")
    assert track.name == "renamed-left"
    assert files_in(tmp_path / "cache") == kept


def test_who_plays_changes_crops_so_they_are_cut_again(tmp_path: Path, video: Path) -> None:
    tracks_from(players(video), tmp_path / "cache")
    kept = files_in(tmp_path / "cache")
    alone = players(video)[:1]
    assert_same(tracks_from(alone, tmp_path / "cache"), filmed_tracks(alone))
    assert len(files_in(tmp_path / "cache")) > len(kept)


def test_a_box_that_a_coach_drew_is_cut_as_an_analysis_would(tmp_path: Path, video: Path) -> None:
    plain = tracks_from(players(video), tmp_path / "cache")
    boxed = [replace(players(video)[0], box=Box(0.1, 0.2, 0.5, 1.0)), players(video)[1]]
    tracks = tracks_from(boxed, tmp_path / "cache")
    assert_same(tracks, filmed_tracks(boxed))
    assert not np.array_equal(tracks[0].luma, plain[0].luma)
    pictures = read_pictures(video, frame_table(video))
    seen = stream_crops(pictures, [PlayerHint("left", box=boxed[0].box), PlayerHint("right")])
    analysed = np.concatenate([crops.luma[:, SLOT_OF["left"]] for crops in seen])
    border = (WIDE_CROP - CROP) // 2
    middle = tracks[0].luma[:, border:-border, border:-border]
    assert np.abs(middle.astype(float) - analysed).mean() < 3  # crops are scaled each on its own


def test_another_video_of_the_same_name_is_refused(tmp_path: Path, video: Path) -> None:
    named = players(video, sha256="0" * 64)
    with pytest.raises(BadManifest, match=r"^two\.mp4 is not the video that was labelled"):
        tracks_from(named, tmp_path / "cache")


def test_neither_video_nor_crops_is_refused_with_the_videos_name(tmp_path: Path) -> None:
    gone = players(tmp_path / "gone.mp4", sha256="1" * 64)
    with pytest.raises(BadManifest, match=r"^There is neither the video gone\.mp4 nor are there"):
        tracks_from(gone, tmp_path / "cache")


def test_wrong_labels_are_refused_before_anything_is_cut(tmp_path: Path, video: Path) -> None:
    beyond = replace(players(video)[0], strokes=(KnownStroke("serve", FRAMES),))
    with pytest.raises(BadManifest, match=r"^two\.mp4: it has 60 frames, but a serve"):
        tracks_from([beyond], tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def spoiled(path: Path, how: str) -> None:
    content = bytearray(path.read_bytes())
    if how == "missing":
        path.unlink()
    elif how == "cut off":
        path.write_bytes(content[: len(content) // 2])
    elif how == "empty":
        path.write_bytes(b"")
    else:
        content[len(content) // 2] ^= 4
        path.write_bytes(content)


@pytest.mark.parametrize("how", ["missing", "cut off", "empty", "one bit"])
@pytest.mark.parametrize("part", ["left-luma.npy", "right-boxes.npy", "sound.npy", "table.npy"])
def test_damaged_crops_are_cut_anew_or_refused_without_their_video(
    tmp_path: Path, video: Path, part: str, how: str
) -> None:
    named = players(video, sha256=sha256_of(video))
    plain = filmed_tracks(named)
    tracks_from(named, tmp_path / "cache")
    (path,) = (tmp_path / "cache").glob(f"*-{part}")
    spoiled(path, how)
    assert_same(tracks_from(named, tmp_path / "cache"), plain)
    spoiled(path, how)
    video.unlink()
    with pytest.raises(DamagedCrops, match=rf"^The crops of two\.mp4 are damaged.*{part}") as said:
        tracks_from(named, tmp_path / "cache")
    assert "\n" not in str(said.value)


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"table": 3}', "{}", '"é"', "3"])
def test_a_damaged_index_is_cut_anew_or_refused(tmp_path: Path, video: Path, text: str) -> None:
    named = players(video, sha256=sha256_of(video))
    tracks_from(named, tmp_path / "cache")
    (index,) = (tmp_path / "cache").glob("*.json")
    whole = index.read_bytes()
    index.write_text(text, encoding="latin-1")
    assert len(tracks_from(named, tmp_path / "cache")) == 2
    assert index.read_bytes() == whole
    index.write_text(text, encoding="latin-1")
    video.unlink()
    with pytest.raises(DamagedCrops, match="not as it was written"):
        tracks_from(named, tmp_path / "cache")


def test_whole_crops_elsewhere_make_up_for_damaged_ones(tmp_path: Path, video: Path) -> None:
    named = players(video, sha256=sha256_of(video))
    plain = filmed_tracks(named)
    for name in ("cache", "crops"):
        tracks_from(named, tmp_path / name)
    for path in (tmp_path / "cache").glob("*.npy"):
        spoiled(path, "one bit")
    video.unlink()
    assert_same(tracks_from(named, tmp_path / "cache", [tmp_path / "crops"]), plain)


def test_joints_told_later_are_laid_on_too(
    tmp_path: Path, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taught_joints, "KEPT", tmp_path / "joints")
    bare = tracks_from(players(video), tmp_path / "cache")
    kept = files_in(tmp_path / "cache")
    places = np.random.default_rng(1).normal(90, 30, (bare[0].frames, len(JOINTS), 3))
    joints = {"left": places.astype(np.float32)}
    taught_joints.keep(sha256_of(video), joints)  # type: ignore[arg-type]
    tracks = tracks_from(players(video), tmp_path / "cache", are_joints_taught=True)
    assert files_in(tmp_path / "cache") == kept
    assert tracks[0].joints is not None
    assert tracks[1].joints is None
    plain = labelled(players(video), cut(players(video)), joints)  # type: ignore[arg-type]
    assert_same(tracks, plain)


@pytest.mark.footage
@pytest.mark.skipif(not FOOTAGE.exists(), reason="the real footage is not here: LOOPDRIVE_DATA")
def test_real_footage_is_kept_as_it_is_cut(tmp_path: Path) -> None:
    rallies = [r for r in rally_recordings(FOOTAGE) if r.group == "side_serve_5s"]
    for same in (rallies, clip_recordings(FOOTAGE)[:1]):
        plain = filmed_tracks(same)
        assert_same(tracks_from(same, tmp_path), plain)
        assert_same(tracks_from(same, tmp_path), plain)
