"""The tennis skeletons: read by racket side, hands voted, refused in a sentence."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from inference.data.joints import JOINTS, RACKET_HAND
from inference.data.skeletons import (
    FILE,
    STORED,
    BadSkeletons,
    liveliest_frame,
    skeleton_recordings,
)
from tests.inference.footage import skeleton_folder

FRAMES = 90
SWING = slice(50, 62)


def test_a_joint_is_named_by_the_racket_side_it_is_on(tmp_path: Path) -> None:
    right = _body(hand="right", across=-1.0)
    _write(tmp_path, [right, _mirrored(right)], ["forehandflat"] * 2, ["p1", "p2"])
    first, second = skeleton_recordings(tmp_path)
    assert (first.hand, second.hand) == ("right", "left")
    np.testing.assert_allclose(first.joints, second.joints, atol=2e-3)


def test_a_backhand_of_a_left_hander_sweeps_as_a_forehand_of_a_right_hander(tmp_path: Path) -> None:
    left = _mirrored(_body(hand="right", across=1.0))
    _write(tmp_path, [left], ["backhand"], ["p1"])
    assert skeleton_recordings(tmp_path)[0].hand == "left"


def test_the_same_number_among_amateurs_and_experts_is_two_players_but_one_group(
    tmp_path: Path,
) -> None:
    right = _body(hand="right", across=-1.0)
    bodies = [right, _mirrored(right)]
    _write(tmp_path, bodies, ["forehandflat"] * 2, ["p5"] * 2, ["amateurs", "experts"])
    recordings = skeleton_recordings(tmp_path)
    assert [r.hand for r in recordings] == ["right", "left"]
    assert {r.group for r in recordings} == {"p5"}


def test_frames_in_which_nobody_was_seen_are_left_out(tmp_path: Path) -> None:
    body = _body(hand="right", across=-1.0)
    nobody = np.zeros_like(body[:30])
    _write(tmp_path, [np.concatenate([nobody, body])], ["forehandflat"], ["p1"])
    assert len(skeleton_recordings(tmp_path)[0].joints) == FRAMES


def test_the_liveliest_frame_is_in_the_swing(tmp_path: Path) -> None:
    _write(tmp_path, [_body(hand="right", across=-1.0)], ["forehandflat"], ["p1"])
    frame = liveliest_frame(skeleton_recordings(tmp_path)[0].joints)
    assert SWING.start <= frame <= SWING.stop


def test_an_action_unknown_here_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, [_body(hand="right", across=-1.0)], ["cartwheel"], ["p1"])
    with pytest.raises(BadSkeletons, match="'cartwheel'"):
        skeleton_recordings(tmp_path)


def test_offsets_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, [_body(hand="right", across=-1.0)] * 2, ["smash"], ["p1"])
    with pytest.raises(BadSkeletons, match="1 actions, 3 offsets"):
        skeleton_recordings(tmp_path)


def test_a_file_that_is_none_and_a_file_that_is_absent_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSkeletons, match="no skeletons at"):
        skeleton_recordings(tmp_path)
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text("joints")
    with pytest.raises(BadSkeletons, match="not a file of skeletons"):
        skeleton_recordings(tmp_path)


@pytest.mark.footage
def test_the_shared_recordings_hold_520_strokes_that_have_a_name_here() -> None:
    recordings = skeleton_recordings(skeleton_folder())
    assert Counter(r.label for r in recordings) == {
        "forehand": 166,
        "backhand": 157,
        "serve": 144,
        "smash": 53,
        None: 101,
    }


@pytest.mark.footage
def test_a_recorded_forehand_sweeps_from_the_racket_side_across() -> None:
    neck, sideways = JOINTS.index("neck"), 1
    swept = []
    for recording in skeleton_recordings(skeleton_folder()):
        frame = liveliest_frame(recording.joints)
        around = recording.joints[frame - 8 : frame + 9, :, sideways]
        path = around[:, RACKET_HAND] - around[:, neck]
        swept.append((recording.label, float(path[-1] - path[0])))
    assert np.mean([way < 0 for label, way in swept if label == "forehand"]) > 0.8
    assert np.mean([way > 0 for label, way in swept if label == "backhand"]) > 0.8


def _body(hand: str, across: float) -> NDArray[np.int16]:
    """A standing person (T, 15, 3) mm whose `hand` sweeps sideways once; right is at larger x."""
    stand = np.zeros((len(STORED), 3))
    heights = {"head": 800, "neck": 600, "shoulder": 580, "elbow": 350, "hand": 200}
    heights |= {"torso": 300, "hip": 0, "knee": -450, "ankle": -850}
    for number, name in enumerate(STORED):
        side, _, part = name.rpartition("_")
        stand[number] = ({"left": -200, "right": 200}.get(side, 0), heights[part], 3000)
    body = np.repeat(stand[None], FRAMES, axis=0)
    sweep = np.zeros(FRAMES)
    sweep[SWING] = across * 60
    body[:, STORED.index(f"{hand}_hand"), 0] += np.cumsum(sweep) - across * 360
    return body.astype(np.int16)


def _mirrored(body: NDArray[np.int16]) -> NDArray[np.int16]:
    """The same person in a mirror: sides are swapped, left stays at smaller x."""
    other = {"left": "right", "right": "left"}
    order = []
    for name in STORED:
        side, _, part = name.partition("_")
        order.append(STORED.index(f"{other[side]}_{part}" if part else name))
    return body[:, order] * np.array([-1, 1, 1], np.int16)


def _write(
    folder: Path,
    bodies: list[NDArray[np.int16]],
    actions: list[str],
    players: list[str],
    levels: list[str] | None = None,
) -> None:
    (folder / FILE).parent.mkdir(exist_ok=True)
    np.savez(
        folder / FILE,
        joints=np.concatenate(bodies),
        offsets=np.cumsum([0, *map(len, bodies)]),
        action=np.array(actions),
        player=np.array(players),
        level=np.array(levels or ["amateurs"] * len(players)),
    )
