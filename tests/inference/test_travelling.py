"""A manifest with its crops is all that another machine needs, and damage is said in words."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference.__main__ import main
from inference.data import taught_joints
from inference.data.footage_sets import tracks_of
from inference.data.groups import joined
from inference.data.joints import JOINTS
from inference.data.manifest import read_manifest, write_manifest
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.data.tracks import Track
from inference.fingerprint import sha256_of
from inference.strokes import Label
from inference.training import checkpoint
from inference.training.run_config import DataConfig
from tests.inference.filming import even_times_ms, film
from tests.inference.test_kept_crops import FRAMES, UNEVEN_MS, assert_same, files_in, spoiled

RUN = """
name = "tiny"
seed = 1
[model]
features = 8
hidden = 8
[data]
manifest = "manifest.json"
[training]
steps = 1
videos = 1
frames = 24
"""
MANIFEST = DataConfig(manifest="manifest.json")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a labelled match of uneven frame times, and a clip of another."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(taught_joints, "KEPT", folder / "joints")
    match = film(folder / "match.mp4", UNEVEN_MS)
    clip = film(folder / "clip.mp4", even_times_ms(30, 50), container="mp4")
    strokes = (KnownStroke("serve", 20), KnownStroke("forehand", None, 30, 44, is_sure=False))
    unknown = ((50, FRAMES - 1),)
    write_manifest(
        folder / "manifest.json",
        [
            Recording(match, "final", "left", "left", strokes, "behind", unknown=unknown),
            Recording(match, "final", "right", "unknown", (), player="Bo"),
            Recording(clip, "derby", "near", "right", (KnownStroke("smash"),), is_clip=True),
        ],
    )
    return folder


def packed(home: Path, name: str = "manifest.json") -> Path:
    """A folder that was taken to a machine without the videos."""
    words = ["manifest", "manifest.json", "--from", "manifest", "--out", f"out/{name}"]
    assert main([*words, "--crops", "--quiet"]) == 0
    away = home.parent / "away"
    shutil.copytree(home / "out", away)
    for video in home.glob("*.mp4"):
        video.unlink()
    return away


def tracks_in(folder: Path, cache: str = "cache", *, joints: bool = False) -> list[Track]:
    (manifest,) = folder.glob("manifest.*")
    data = DataConfig(manifest=manifest.name, taught_joints=joints, partners=True)
    return tracks_of(data, folder, folder / cache)


@pytest.mark.parametrize("name", ["manifest.json", "manifest.csv"])
def test_the_same_tracks_are_read_elsewhere_without_any_video(home: Path, name: str) -> None:
    expected = tracks_in(home)
    shutil.rmtree(home / "cache")
    away = packed(home, name)
    assert not list(away.rglob("*.mp4"))
    assert_same(tracks_in(away), expected)
    assert not (away / "cache").exists()


@pytest.mark.parametrize("name", ["manifest.json", "manifest.csv"])
def test_a_packed_manifest_says_hash_and_frames_and_is_written_again_as_it_is(
    home: Path, name: str
) -> None:
    hashes = [sha256_of(home / f"{video}.mp4") for video in ("match", "match", "clip")]
    away = packed(home, name)
    recordings = read_manifest(away / name)
    assert [r.sha256 for r in recordings] == hashes
    assert [r.frames for r in recordings] == [FRAMES, FRAMES, 30]
    assert [r.video.name for r in recordings] == ["match.mp4", "match.mp4", "clip.mp4"]
    assert recordings[1].player == "Bo"
    for other in ("again.json", "again.csv"):
        words = ["manifest", str(away / name), "--from", "manifest", "--out", str(away / other)]
        assert main([*words, "--quiet"]) == 0
        assert read_manifest(away / other) == recordings


def test_a_packed_manifest_can_be_packed_again(home: Path) -> None:
    away = packed(home)
    words = ["manifest", str(away / "manifest.json"), "--from", "manifest", "--crops", "--quiet"]
    further = home.parent / "further"
    assert main([*words, "--out", str(further / "manifest.json")]) == 0
    assert files_in(further / "crops").keys() == files_in(away / "crops").keys()
    expected = tracks_in(away)
    shutil.rmtree(away)
    assert_same(tracks_in(further), expected)


def test_packing_again_cuts_nothing_again(home: Path) -> None:
    words = ["manifest", "manifest.json", "--from", "manifest", "--out", "out/manifest.json"]
    assert main([*words, "--crops", "--quiet"]) == 0
    before = files_in(home / "out" / "crops")
    assert main([*words, "--crops", "--quiet"]) == 0
    assert files_in(home / "out" / "crops") == before


def test_a_run_learns_from_it_and_from_corrected_labels_without_the_videos(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = packed(home)
    monkeypatch.chdir(away)
    (away / "run.toml").write_text(RUN)
    assert main(["train", "run.toml", "--threads", "1"]) == 0
    rows = json.loads((away / "manifest.json").read_text())
    rows["recordings"][0]["strokes"][0] |= {"label": "backhand", "contact_frame": 22}
    (away / "manifest.json").write_text(json.dumps(rows))
    kept = files_in(away / "crops")
    assert main(["train", "run.toml", "--threads", "1", "--runs", "corrected"]) == 0
    assert files_in(away / "crops") == kept
    assert not (away / "var").exists()
    for runs in ("runs", "corrected"):
        assert checkpoint.load(away / runs / "tiny" / "seed-1").step == 1


def test_neither_video_nor_crops_is_refused_with_the_videos_name(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    away = packed(home)
    shutil.rmtree(away / "crops")
    monkeypatch.chdir(away)
    (away / "run.toml").write_text(RUN)
    before = sorted(away.iterdir())
    for words in (
        "train run.toml",
        "manifest --from manifest manifest.json --out m.csv --quiet",
        "manifest --from manifest manifest.json --out m.csv --crops --quiet",
    ):
        capsys.readouterr()
        assert main(words.split()) == 2
        assert capsys.readouterr().err.splitlines() == [
            "There is neither the video match.mp4 nor are there crops of it (left and right)."
        ]
    assert sorted(away.iterdir()) == before


def test_a_damaged_crop_file_is_refused_and_cut_anew_where_the_video_is(home: Path) -> None:
    films = {path.name: path.read_bytes() for path in home.glob("*.mp4")}
    away = packed(home)
    expected = [replace(track, luma=track.luma.copy()) for track in tracks_in(away)]
    for path in (away / "crops").glob("*-left-luma.npy"):
        spoiled(path, "one bit")
    with pytest.raises(Exception, match=r"^The crops of match\.mp4 are damaged.*left-luma"):
        tracks_in(away)
    for recording in read_manifest(away / "manifest.json"):
        recording.video.write_bytes(films[recording.video.name])
    assert_same(tracks_in(away), expected)
    words = ["manifest", str(away / "manifest.json"), "--from", "manifest", "--crops", "--quiet"]
    assert main([*words, "--out", str(away / "manifest.json")]) == 0  # mends crops/
    for recording in read_manifest(away / "manifest.json"):
        recording.video.unlink(missing_ok=True)
    assert_same(tracks_in(away, cache="empty"), expected)


def test_joints_that_were_told_travel_too(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for track in tracks_in(home):
        places = np.random.default_rng(1).normal(90, 30, (track.frames, len(JOINTS), 3))
        video = home / f"{track.name.rpartition('-')[0]}.mp4"
        told = {"left": places.astype(np.float32), "near": places.astype(np.float32)}
        taught_joints.keep(sha256_of(video), told)  # type: ignore[arg-type]
    expected = tracks_in(home, joints=True)
    assert any(track.joints is not None for track in expected)
    away = packed(home)
    monkeypatch.setattr(taught_joints, "KEPT", away / "nothing")
    assert_same(tracks_in(away, joints=True), expected)
    for path in (away / "crops").glob("*.npz"):
        spoiled(path, "cut off")
    with pytest.raises(BadManifest, match=r"^The joints of match\.mp4 are damaged"):
        tracks_in(away, joints=True)


def test_two_names_of_one_video_are_one_group() -> None:
    def recording(name: str, match: str) -> Recording:
        return Recording(Path(name), match, "left", "right", (), sha256="a" * 64)

    assert [r.group for r in joined([recording("1.mp4", "x"), recording("2.mp4", "y")])] == [
        "x"
    ] * 2


def changed(folder: Path, row: int, **change: object) -> Path:
    rows = json.loads((folder / "manifest.json").read_text())
    rows["recordings"][row] |= change
    (folder / "manifest.json").write_text(json.dumps(rows))
    return folder / "manifest.json"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sha256": "abc"}, "Row 2: the sha256 is 'abc', not 64 hexadecimal digits."),
        ({"sha256": 3}, "Row 2: the sha256 is 3, not 64 hexadecimal digits."),
        ({"sha256": "0" * 64}, "Row 2 says another sha256 of match.mp4."),
        ({"sha256": None, "video": "gone.mp4"}, "Row 2: there is no video gone.mp4."),
        ({"video": ""}, "Row 2: there is no video ."),
    ],
)
def test_a_wrong_hash_is_refused_in_one_sentence(
    home: Path, change: dict[str, object], sentence: str
) -> None:
    away = packed(home)
    with pytest.raises(BadManifest) as refusal:
        read_manifest(changed(away, 1, **change))
    assert str(refusal.value) == sentence


def test_a_video_that_is_not_the_one_that_was_labelled_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels: tuple[Label, Label] = ("serve", "smash")
    strokes = tuple(KnownStroke(label, 3 + 9 * n) for n, label in enumerate(labels))
    other = Recording(home / "clip.mp4", "a", "left", "right", strokes, sha256="0" * 64)
    write_manifest(home / "other.json", [other])
    for flag in ("--quiet", "--crops"):
        assert main(f"manifest other.json --from manifest --out m.csv {flag}".split()) == 2
        assert "clip.mp4 is not the video that was labelled" in capsys.readouterr().err
    assert not (home / "m.csv").exists()


def test_labels_beyond_the_kept_frames_are_refused_without_the_video(home: Path) -> None:
    away = packed(home)
    changed(away, 1, frames=None, strokes=[{"label": "serve", "contact_frame": FRAMES}])
    with pytest.raises(BadManifest, match=rf"^match\.mp4: it has {FRAMES} frames, but a serve"):
        tracks_in(away)
