"""The frame table's own arithmetic."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference import FrameTable

MS = Fraction(1, 1000)


def table_of(*pts: int, last: int = 40, time_base: Fraction = MS) -> FrameTable:
    return FrameTable.from_pts(pts, time_base=time_base, last_duration_ticks=last)


def test_time_stamps_are_sorted_and_made_relative_to_the_first_frame() -> None:
    table = table_of(2000, 2120, 2040, 2080)
    assert table.ticks.tolist() == [0, 40, 80, 120]
    assert table.origin_s == 2.0
    assert table.duration_s == pytest.approx(0.16)


def test_two_frames_of_one_time_keep_two_numbers() -> None:
    assert table_of(0, 40, 40, 41, 80).ticks.tolist() == [0, 40, 41, 42, 80]


def test_a_time_finds_the_frame_on_screen_and_the_nearest_one() -> None:
    table = table_of(0, 100, 200)
    assert [table.frame_at(t) for t in (-1, 0, 0.099, 0.1, 0.25, 9)] == [0, 0, 0, 1, 2, 2]
    assert [table.nearest(t) for t in (-1, 0.04, 0.06, 0.149, 0.151, 9)] == [0, 0, 1, 1, 2, 2]


def test_every_frame_is_found_again_by_its_own_time_at_awkward_rates() -> None:
    table = table_of(*range(0, 1001 * 2000, 1001), last=1001, time_base=Fraction(1, 30000))
    assert [table.frame_at(float(time)) for time in table.times_s] == list(range(2000))


def test_runs_add_up_to_the_frames_and_the_duration() -> None:
    table = table_of(0, 40, 80, 180, 220, last=40)
    assert table.runs() == [(2, 40), (1, 100), (2, 40)]


def test_the_hash_depends_on_the_times_and_not_on_where_the_file_began() -> None:
    assert table_of(0, 40).sha256 == table_of(500, 540).sha256
    assert table_of(0, 40).sha256 != table_of(0, 41).sha256
    assert table_of(0, 40).sha256 != table_of(0, 40, time_base=Fraction(1, 999)).sha256


@given(st.lists(st.integers(-(2**40), 2**40), min_size=1, max_size=50), st.integers(1, 10**6))
def test_any_table_survives_being_stored(pts: list[int], last: int) -> None:
    table = FrameTable.from_pts(pts, time_base=Fraction(1001, 30000), last_duration_ticks=last)
    assert FrameTable.from_bytes(table.to_bytes()) == table


def test_an_hour_is_stored_in_two_kilobytes() -> None:
    table = table_of(*range(0, 108_000 * 512, 512), time_base=Fraction(1, 15360))
    assert len(table.to_bytes()) < 2048


def test_other_bytes_are_not_taken_for_a_table() -> None:
    with pytest.raises(ValueError, match="not a frame table"):
        FrameTable.from_bytes(b"something else")


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        table_of(0, 40).ticks[0] = 1


def test_a_table_that_goes_back_in_time_is_refused() -> None:
    with pytest.raises(ValueError, match="only ever increases"):
        FrameTable(MS, np.array([0, 40, 30]), 40)
