"""Players are found by their motion, followed, kept apart, and cut out facing one way."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from inference import Box, PlayerHint
from inference.players.blobs import find_blobs
from inference.players.crops import Crops, stream_crops
from inference.players.ends import apparent_handedness, named
from inference.strokes import End
from inference.video.decode import Pictures
from tests.inference.scenes import scene


def crops_of(pictures: Iterator[Pictures], *hints: PlayerHint) -> list[Crops]:
    return list(stream_crops(pictures, hints))


def stripes_in(crop: NDArray[np.uint8]) -> float:
    """Share of the crop that is figure, not wall."""
    return float(((crop < 40) | (crop > 180)).mean())


def test_two_players_are_found_at_their_ends_and_every_frame_is_cut_once() -> None:
    found = crops_of(scene(200, [(0.2, 0.5)], [(0.8, 0.5)]))
    assert {chunk.ends for chunk in found} == {("left", "right")}
    frames = np.concatenate([chunk.frames for chunk in found])
    assert frames.tolist() == list(range(200))
    for chunk in found:
        assert all(stripes_in(crop) > 0.1 for frame in chunk.luma for crop in frame)


def motion(*places: tuple[float, float, float]) -> NDArray[np.float32]:
    """A map of motion (22, 40) with something lively at each (x, y, how lively)."""
    y, x = np.mgrid[:22, :40].astype(np.float32)
    parts = [much * np.exp(-((x - a) ** 2 + (y - b) ** 2) / 8) for a, b, much in places]
    energy: NDArray[np.float32] = np.sum(parts, axis=0, dtype=np.float32)
    return energy


SERVER = ((32.0, 4.0, 1.0), (31.0, 14.0, 1.0))  # a tall toss: the arms above, the legs below


@pytest.mark.parametrize(
    ("energy", "other"), [(motion(*SERVER, (9, 11, 0.2)), 9.0), (motion(*SERVER), 39 - 31.5)]
)
def test_who_waits_for_a_serve_is_not_looked_for_in_the_other_half_of_the_server(
    energy: NDArray[np.float32], other: float
) -> None:
    server, waiting = find_blobs(energy, are_two=True, are_apart=True)
    assert (server.x, waiting.x) == pytest.approx((31.5, other), abs=1)
    assert server.spread_y > 2 * server.spread_x
    ends = named([server, waiting], energy.shape[1], (PlayerHint("left"), PlayerHint("right")))
    assert ends == {"left": waiting, "right": server}


def test_two_players_one_behind_the_other_are_two_though_they_stand_in_one_line() -> None:
    near, far = find_blobs(motion((31, 15, 1.0), (32, 4, 0.9)), are_two=True)
    assert (near.y, far.y) == pytest.approx((15, 4), abs=1)


def test_a_player_who_walks_stays_in_the_crop() -> None:
    walk = [(0.15 + 0.25 * number / 240, 0.5) for number in range(240)]
    found = crops_of(scene(240, walk, [(0.85, 0.5)]))
    for chunk in found:
        assert all(stripes_in(crop) > 0.1 for crop in chunk.luma[:, 0])


def test_one_player_alone_leaves_the_other_place_empty() -> None:
    found = crops_of(scene(120, [(0.3, 0.5)]))
    assert {chunk.ends for chunk in found} == {("left", None)}
    assert all(chunk.luma[:, 1].max() == 0 for chunk in found)


def test_players_above_each_other_stand_near_and_far() -> None:
    found = crops_of(scene(120, [(0.5, 0.75)], [(0.52, 0.2)]))
    assert {chunk.ends for chunk in found} == {("near", "far")}


@pytest.mark.parametrize("end", ["left", "right"])
def test_only_the_hinted_player_is_cut(end: End) -> None:
    found = crops_of(scene(120, [(0.2, 0.5)], [(0.8, 0.5)]), PlayerHint(end))
    slot = int(end == "right")
    for chunk in found:
        assert chunk.ends[slot] == end
        assert chunk.ends[1 - slot] is None
        assert all(stripes_in(crop) > 0.1 for crop in chunk.luma[:, slot])


def test_a_drawn_box_says_which_of_two_moving_people_plays() -> None:
    box = Box(0.7, 0.2, 0.9, 0.8)
    found = crops_of(scene(120, [(0.2, 0.5)], [(0.8, 0.5)]), PlayerHint("left", box=box))
    assert all(chunk.ends == ("left", None) for chunk in found)
    assert all(stripes_in(crop) > 0.05 for chunk in found for crop in chunk.luma[:, 0])


def test_the_player_at_the_right_is_mirrored() -> None:
    box = Box(0.7, 0.2, 0.9, 0.8)
    ends: tuple[End, End] = ("left", "right")
    as_left, as_right = (
        crops_of(scene(120, [(0.8, 0.5)]), PlayerHint(end, box=box))[0].luma[20, slot]
        for slot, end in enumerate(ends)
    )
    assert np.abs(as_left.astype(int) - as_right[:, ::-1]).mean() < 3


def test_after_a_cut_the_players_are_looked_for_again() -> None:
    found = crops_of(scene(240, [(0.5, 0.75)], [(0.52, 0.2)], cut_at=60))
    assert found[-1].ends == ("near", "far")
    assert sum(map(len, found)) == 240


def test_a_still_picture_has_no_player() -> None:
    found = crops_of(scene(100))
    assert {chunk.ends for chunk in found} == {(None, None)}


def test_handedness_is_turned_round_with_the_picture() -> None:
    assert [apparent_handedness("right", end) for end in ("left", "near", "far")] == [1, 1, 1]
    assert apparent_handedness("right", "right") == 0
    assert [apparent_handedness("left", end) for end in ("left", "right")] == [0, 1]
    assert apparent_handedness("unknown", "left") == 0.5
