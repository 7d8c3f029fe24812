"""`python -m inference synthesise` draws what is asked for, or says in a sentence why not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np
import pytest

from inference.__main__ import BAD_INPUT, main
from inference.data.joints import JOINTS
from inference.synthetic.camera import VIEWS, View, placed
from inference.synthetic.film import ends
from inference.synthetic.manner import BY_THE_BOOK, random_manner
from inference.synthetic.recorded import SHARE, recorded_swings, with_swings
from inference.synthetic.tracks import drawn_tracks
from tests.inference.footage import skeleton_folder

SHORT = ("--quiet", "--size", "320x180", "--duration", "2")


def synthesise(folder: Path, *words: str, out: str = "rally.mp4") -> int:
    return main(["synthesise", str(folder / out), *SHORT, *words])


def truth_of(folder: Path, *words: str) -> dict[str, object]:
    assert synthesise(folder, "--truth", str(folder / "truth.json"), *words) == 0
    truth: dict[str, object] = json.loads((folder / "truth.json").read_text())
    return truth


def test_the_truth_names_strokes_boxes_and_joints_of_every_frame(tmp_path: Path) -> None:
    truth = truth_of(tmp_path, "--duration", "6", "--seed", "4")
    assert truth["frames"] == 180
    assert truth["joint_names"] == list(JOINTS)
    strokes, boxes, joints = truth["strokes"], truth["boxes"], truth["joints"]
    assert isinstance(strokes, list)
    assert isinstance(boxes, dict)
    assert isinstance(joints, dict)
    assert strokes
    for stroke in strokes:
        assert stroke["start_frame"] <= stroke["contact_frame"] <= stroke["end_frame"]
    for end in ("left", "right"):
        assert np.shape(joints[end]) == (180, len(JOINTS), 2)
        for box, places in zip(boxes[end], joints[end], strict=True):
            x, y = np.clip(np.array(places).T, 0, 1)
            assert box["left"] <= x.min() <= x.max() <= box["right"]
            assert box["top"] <= y.min() <= y.max() <= box["bottom"]


@pytest.mark.parametrize("fps", [24, 120])
def test_the_file_has_the_rate_and_length_asked_for(tmp_path: Path, fps: int) -> None:
    assert synthesise(tmp_path, "--fps", str(fps), "--duration", "1") == 0
    with av.open(str(tmp_path / "rally.mp4")) as container:
        shown = [frame.time for frame in container.decode(video=0)]
    assert len(shown) == fps
    assert np.diff(shown) == pytest.approx(1 / fps, abs=1e-4)


@pytest.mark.parametrize("words", [(), ("--random-hall", "--seed", "3"), ("--view", "behind")])
def test_players_use_the_hands_they_are_given(tmp_path: Path, words: Sequence[str]) -> None:
    ends_here = ("near", "far") if "behind" in words else ("left", "right")
    for hands in (("left", "right"), ("right", "left"), ("left", "left")):
        asked = dict(zip(ends_here, hands, strict=True))
        named = [word for end, hand in asked.items() for word in ("--player", f"{end}:{hand}")]
        assert truth_of(tmp_path, "--style", "idle", *words, *named)["hands"] == asked


@pytest.mark.parametrize("view", VIEWS)
def test_a_random_camera_shows_the_first_player_at_the_end_that_is_said(view: View) -> None:
    for seed in range(20):
        camera = placed(view, np.random.default_rng(seed))
        feet = np.array([[-1.9, 0.0, 0.9], [1.9, 0.0, 0.9]])
        (first, second), _ = camera.project(feet, (480, 270))
        names = ends(camera, view)
        if view in ("side", "oblique", "overhead"):
            assert names == (("left", "right") if first[0] < second[0] else ("right", "left"))
        else:
            is_near = camera.depth(feet[0]) < camera.depth(feet[1])
            assert names == (("near", "far") if is_near else ("far", "near"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--fps", "12"), "24 to 120 frames per second, not 12"),
        (("--fps", "500"), "24 to 120 frames per second, not 500"),
        (("--seed", "-1"), "from 0 up, not -1"),
        (("--size", "321x180"), "even sides"),
        (("--size", "20x20"), "64 to 3840 pixels, not 20x20"),
        (("--duration", "0"), "0.5 to 3600 seconds, not 0"),
        (("--duration", "nan"), "seconds, not nan"),
        (("--player", "near:left"), "there is no near end, but left and right"),
        (("--skeletons", "nowhere/skeletons/thetis_tennis.npz"), "There are no skeletons at"),
        (("--skeletons", "other.npz"), "not called"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: Sequence[str], said: str
) -> None:
    assert synthesise(tmp_path, "--truth", str(tmp_path / "truth.json"), *words) == BAD_INPUT
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("--size", "wide"), ("--player", "left"), ("--view", "under")])
def test_words_that_mean_nothing_are_refused_before_anything_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: Sequence[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        synthesise(tmp_path, *words)
    assert refused.value.code == BAD_INPUT
    assert words[1] in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rally.mp4").mkdir()
    assert synthesise(tmp_path) == BAD_INPUT
    assert "rally.mp4" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["rally.mp4"]


@pytest.mark.footage
@pytest.mark.slow
def test_recorded_swings_become_techniques_of_drawn_players() -> None:
    swings = recorded_swings(skeleton_folder())
    assert {label: len(keys) > 20 for label, keys in swings.items()} == {
        "forehand": True,
        "backhand": True,
        "smash": True,
    }
    for keys in (keys for many in swings.values() for keys in many):
        assert [time_s for time_s, _ in keys] == sorted({time_s for time_s, _ in keys})
        assert np.abs([key[:3] for _, key in keys]).max() < 1.0
    rng = np.random.default_rng(1)
    for manner in (BY_THE_BOOK, random_manner(rng)):
        mixed = with_swings(manner, swings, rng).repertoire
        own = {label: {id(keys) for _, keys in manner.repertoire[label]} for label in mixed}
        for label in ("forehand", "backhand", "smash"):
            new = [share for share, keys in mixed[label] if id(keys) not in own[label]]
            assert sum(new) == pytest.approx(SHARE)
            assert sum(share for share, _ in mixed[label]) == pytest.approx(1)
        assert mixed["serve"] == manner.repertoire["serve"]
    by_rule, recorded = drawn_tracks(2), drawn_tracks(2, swings)
    assert not np.array_equal(by_rule[0].luma, recorded[0].luma)
    assert recorded[0].strokes
