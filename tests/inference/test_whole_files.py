"""A file is written whole or not at all, whoever else writes it at the same time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference.data.tracks import WIDE_CROP, Track, cached
from inference.whole_files import written_whole


def test_the_file_takes_its_name_only_when_it_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "new" / "numbers.json"
    with written_whole(path) as unfinished:
        unfinished.write_text("1")
        assert unfinished.suffix == ".json"
        assert not path.exists()
    assert path.read_text() == "1"
    assert list(path.parent.iterdir()) == [path]


def test_after_an_error_the_old_file_is_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "numbers.json"
    path.write_text("old")
    with (
        pytest.raises(UnicodeEncodeError),
        written_whole(path) as unfinished,
        unfinished.open("w", encoding="ascii", buffering=1) as file,
    ):
        file.writelines(["ne\n", "w\N{SNOWMAN}"])
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_two_writers_of_one_file_do_not_stumble_over_each_other(tmp_path: Path) -> None:
    path = tmp_path / "numbers.json"
    with written_whole(path) as slow:
        slow.write_text("slow")
        with written_whole(path) as fast:
            fast.write_text("fast")
        assert path.read_text() == "fast"
    assert path.read_text() == "slow"
    assert list(tmp_path.iterdir()) == [path]


def test_tracks_that_two_processes_make_at_once_can_be_read_all_along(tmp_path: Path) -> None:
    luma = np.random.default_rng(1).integers(0, 255, (9, WIDE_CROP, WIDE_CROP)).astype(np.uint8)
    track = Track("a", "a", "side", 1.0, (), luma)
    early: list[Track] = []

    def make() -> list[Track]:  # meanwhile the other process has finished
        early.extend(cached(tmp_path, {"video": 1}, lambda: [track]))
        return [track]

    late = cached(tmp_path, {"video": 1}, make)
    for one in (*early, *late):
        np.testing.assert_array_equal(one.luma, luma)
