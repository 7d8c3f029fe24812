"""Whole matches are held out: what a network learns from never shows who it is tested on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference.data.footage_sets import Leakage, TooFewGroups, refuse_leakage, split, tracks_of
from inference.data.groups import joined
from inference.data.manifest import write_manifest
from inference.data.recordings import KnownStroke, Recording
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.strokes import Label
from inference.training.run_config import DataConfig
from tests.inference.filming import even_times_ms, film

NOTHING = np.zeros((1, WIDE_CROP, WIDE_CROP), np.uint8)


def track(name: str, group: str, *, is_clip: bool = True, strokes: int = 1) -> Track:
    """A track with some strokes, whose pictures do not matter."""
    sides: tuple[Label, Label] = ("forehand", "backhand")
    known = tuple(GridStroke(sides[n % 2], 30.0 * n, None, None) for n in range(strokes))
    return Track(name, group, "side", 1.0, known, NOTHING, is_clip=is_clip)


def filmed_before() -> list[Track]:
    """40 clips of 7 matches and 12 videos of 6."""
    clips = [track(f"{n}", f"match{n % 7}") for n in range(40)]
    return clips + [track(f"v{n}", f"video{n // 2}", is_clip=False) for n in range(12)]


def test_no_match_is_ever_on_both_sides_of_a_split() -> None:
    tracks, tested_once = filmed_before(), []
    for fold in range(5):
        learned, tested = split(tracks, fold, 5)
        assert not {t.group for t in learned} & {t.group for t in tested}
        assert len(learned) + len(tested) == len(tracks)
        tested_once += [t.name for t in tested]
    assert sorted(tested_once) == sorted(t.name for t in tracks)


def test_a_split_by_clip_instead_of_by_match_is_refused() -> None:
    tracks = filmed_before()
    shuffled = [tracks[n] for n in np.random.default_rng(1).permutation(len(tracks))]
    with pytest.raises(Leakage, match="match0, match1, match2"):
        refuse_leakage(shuffled[10:], shuffled[:10])


def test_a_single_clip_of_a_learned_match_is_refused() -> None:
    with pytest.raises(Leakage, match=r"^Learned from and tested on: match1\.$"):
        refuse_leakage([track("a", "match1"), track("c", "m")], [track("b", "match1")])


def test_a_match_with_clips_and_videos_is_tested_in_one_fold() -> None:
    tracks = [
        track(f"{kind}{n}", f"match{n}", is_clip=kind == "c", strokes=1 + 9 * (kind == "v"))
        for kind in "cv"
        for n in range(9)
    ]
    tested = [t.name for fold in range(3) for t in split(tracks, fold, 3)[1]]
    assert sorted(tested) == sorted(t.name for t in tracks)


def test_folds_hold_similar_numbers_of_strokes() -> None:
    sizes = [30, 12, 11, 9, 8, 8, 6, 5, 3, 2, 1]
    tracks = [track(f"{g}-{n}", f"g{g}") for g, size in enumerate(sizes) for n in range(size)]
    held = [len(split(tracks, fold, 3)[1]) for fold in range(3)]
    assert max(held) - min(held) <= 3


def test_drawn_tracks_are_learned_from_in_every_fold_and_never_tested_on() -> None:
    drawn = [replace(track(f"d{n}", f"drawn{n}"), is_drawn=True) for n in range(4)]
    tracks = drawn + [track(f"{n}", f"m{n}") for n in range(5)]
    for fold in range(5):
        learned, tested = split(tracks, fold, 5)
        assert [t for t in learned if t.is_drawn] == drawn
        assert len(tested) == 1


def test_more_folds_than_matches_are_refused() -> None:
    tracks = [track(f"{n}", f"match{n % 3}") for n in range(40)]
    with pytest.raises(TooFewGroups, match=r"^5 folds need .*; there are 3\.$"):
        split(tracks, 0, 5)


def recording(video: str, group: str, player: str = "") -> Recording:
    """A clip that need not exist."""
    stroke = (KnownStroke("forehand", 3),)
    return Recording(Path(video), group, "left", "right", stroke, is_clip=True, player=player)


def test_matches_of_one_player_are_one_group() -> None:
    recordings = [
        recording("1.mp4", "final", "Anna"),
        recording("2.mp4", "derby", "Bo"),
        recording("3.mp4", "derby", "Anna"),
        recording("4.mp4", "cup", "Cem"),
        recording("5.mp4", "cup"),
        recording("6.mp4", "training"),
    ]
    groups = [r.group for r in joined(recordings)]
    assert groups == ["derby", "derby", "derby", "cup", "cup", "training"]


def test_both_players_of_a_video_are_one_group_whatever_is_said() -> None:
    recordings = [
        recording("a/1.mp4", "x"),
        recording("a/../a/1.mp4", "y"),
        recording("2.mp4", "z"),
    ]
    assert [r.group for r in joined(recordings)] == ["x", "x", "z"]


def test_a_run_never_separates_the_matches_of_a_player(tmp_path: Path) -> None:
    recordings = []
    for number, (match, player) in enumerate([("m1", "Anna"), ("m2", "Anna"), ("m3", "Bo")]):
        video = film(tmp_path / f"{number}.mp4", even_times_ms(24, 30))
        label: Label = "backhand" if number else "forehand"
        stroke = (KnownStroke(label, 12),)
        recordings.append(
            Recording(video, match, "left", "right", stroke, is_clip=True, player=player)
        )
    write_manifest(tmp_path / "m.json", recordings)
    tracks = tracks_of(DataConfig(manifest="m.json"), tmp_path, tmp_path / "cache")
    assert [t.group for t in tracks] == ["m1", "m1", "m3"]
    assert [len(split(tracks, fold, 2)[1]) for fold in range(2)] == [2, 1]


def test_videos_of_the_same_name_give_tracks_of_different_names(tmp_path: Path) -> None:
    recordings = []
    labels: tuple[Label, Label] = ("forehand", "backhand")
    for label in labels:
        (tmp_path / label).mkdir()
        video = film(tmp_path / label / "1.mp4", even_times_ms(24, 30))
        stroke = (KnownStroke(label),)
        recordings.append(Recording(video, label, "left", "right", stroke, is_clip=True))
    write_manifest(tmp_path / "m.json", recordings)
    tracks = tracks_of(DataConfig(manifest="m.json"), tmp_path, tmp_path / "cache")
    assert [t.name for t in tracks] == ["forehand/1-left", "backhand/1-left"]


def test_processes_that_train_together_begin_to_draw_at_different_scenes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataConfig(drawn_scenes=2, first_scene=2)
    monkeypatch.setenv("WORLD_SIZE", "2")
    names = {}
    for rank in ("0", "1"):
        monkeypatch.setenv("RANK", rank)
        names[rank] = [track.name for track in tracks_of(data, tmp_path, tmp_path / rank)]
        first, last = sorted((tmp_path / rank).glob("*.json"), key=lambda it: it.stat().st_mtime_ns)
        begun = "2" if rank == "0" else "3"
        assert f"drawn-{begun}-" in first.read_text()
        assert f"drawn-{begun}-" not in last.read_text()
    assert names["0"] == names["1"] == sorted(names["0"])
