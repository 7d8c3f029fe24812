"""Drawn rallies and bar codes are true to what they claim."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from inference.synthetic.barcode import (
    Rotation,
    barcode_picture,
    read_barcode,
    write_barcode_video,
)
from inference.synthetic.brush import Image
from inference.synthetic.camera import VIEWS, View, placed
from inference.synthetic.film import boxes, ends, frames, shoot
from inference.synthetic.palette import PLEASANT_HALL, PLEASANT_LOOKS, random_hall, random_look
from inference.synthetic.rally import play
from inference.synthetic.render import render_rally
from inference.synthetic.truth import Truth

SMALL = (320, 180)


def decoded(path: Path) -> list[Image]:
    with av.open(str(path)) as container:
        return [
            frame.to_ndarray(format="rgb24").astype(np.uint8) for frame in container.decode(video=0)
        ]


def difference(a: Path, b: Path) -> float:
    """Return by how many grey levels two videos differ on average."""
    pictures, others = np.array(decoded(a), np.float32), np.array(decoded(b), np.float32)
    return float(np.abs(pictures - others).mean())


def small_rally(path: Path, *, seed: int = 5, view: View = "side") -> Truth:
    return render_rally(path, seed=seed, size=SMALL, duration_s=4.0, view=view)


def test_the_same_seed_draws_the_same_video(tmp_path: Path) -> None:
    first = small_rally(tmp_path / "a.mp4")
    second = small_rally(tmp_path / "b.mp4")
    assert first == second
    assert np.array_equal(decoded(tmp_path / "a.mp4"), decoded(tmp_path / "b.mp4"))


def test_another_seed_draws_another_video(tmp_path: Path) -> None:
    first, second = small_rally(tmp_path / "a.mp4"), small_rally(tmp_path / "b.mp4", seed=6)
    assert first != second
    assert difference(tmp_path / "a.mp4", tmp_path / "b.mp4") > 0.5


def test_the_video_has_as_many_frames_as_its_truth_and_a_sound_track(tmp_path: Path) -> None:
    truth = small_rally(tmp_path / "a.mp4")
    assert len(decoded(tmp_path / "a.mp4")) == truth.frames == 120
    with av.open(str(tmp_path / "a.mp4")) as container:
        assert len(container.streams.audio) == 1


@pytest.mark.parametrize("view", VIEWS)
def test_players_stand_at_the_ends_that_the_view_has(tmp_path: Path, view: View) -> None:
    truth = small_rally(tmp_path / "a.mp4", view=view)
    expected = {
        "side": {"left", "right"},
        "oblique": {"left", "right"},
        "behind": {"near", "far"},
        "front": {"far"},  # the camera stands where the other one would
        "overhead": {"left", "right"},
    }[view]
    assert set(truth.boxes) == set(truth.hands) == set(truth.joints) == expected
    assert {stroke.end for stroke in truth.strokes} <= expected


def test_strokes_of_one_player_follow_each_other_without_overlap() -> None:
    times_s = np.arange(1800) / 30
    for seed in range(12):
        for style in ("match", "drill"):
            scene = play(times_s, np.random.default_rng(seed), style=style)
            for player in (0, 1):
                mine = [s for s in scene.strokes if s.player == player]
                assert all(s.start_s < s.contact_s < s.end_s for s in mine)
                assert all(a.end_s <= b.start_s for a, b in pairwise(mine))


def test_the_ball_is_at_the_bat_when_the_truth_says_contact() -> None:
    times_s = np.arange(1200) / 60
    scene = play(times_s, np.random.default_rng(2))
    assert scene.strokes
    for stroke in scene.strokes:
        moment = round(stroke.contact_s * 60)
        gap = scene.ball[moment] - scene.players[stroke.player]["blade"][moment]
        assert np.linalg.norm(gap) < 0.2


def test_an_idle_scene_has_movement_but_no_stroke() -> None:
    scene = play(np.arange(300) / 30, np.random.default_rng(1), style="idle")
    assert scene.strokes == ()
    assert np.ptp(scene.players[0]["hand"], axis=0).max() > 0.1


def test_a_players_box_holds_what_moves_in_the_picture() -> None:
    times_s = np.arange(60) / 30
    rng = np.random.default_rng(4)
    scene = play(times_s, rng)
    scene.ball[:] = np.nan
    hall = PLEASANT_HALL
    shot = shoot(scene, placed("side", rng, steady=True), hall, PLEASANT_LOOKS, SMALL)
    still = np.stack(list(frames(shot))).astype(float)
    moving = np.abs(np.diff(still, axis=0)).max(axis=(0, 3)) > 40
    held = np.zeros_like(moving)
    for player in (0, 1):
        for box in boxes(shot, player):
            x0, x1 = (int(v * SMALL[0]) for v in (box.left, box.right))
            y0, y1 = (int(v * SMALL[1]) for v in (box.top, box.bottom))
            held[y0 : y1 + 1, x0 : x1 + 1] = True
    assert moving.sum() > 200
    assert (moving & held).sum() / moving.sum() > 0.97


def test_random_halls_and_cameras_can_all_be_drawn() -> None:
    times_s = np.arange(6) / 30
    for seed in range(24):
        rng = np.random.default_rng(seed)
        view = VIEWS[seed % len(VIEWS)]
        looks = (random_look(rng), random_look(rng))
        shot = shoot(play(times_s, rng), placed(view, rng), random_hall(rng), looks, SMALL)
        pictures = list(frames(shot, blur=2))
        assert len(pictures) == 3
        assert pictures[0].std() > 3
        assert len(set(ends(shot.camera, view))) == 2


@pytest.mark.parametrize("number", [0, 1, 2, 1023, 524_288, 1_048_575])
def test_a_bar_code_reads_as_the_number_it_was_drawn_for(number: int) -> None:
    assert read_barcode(barcode_picture(number, (320, 180))) == number


def test_a_picture_without_a_bar_code_is_refused() -> None:
    with pytest.raises(ValueError, match="no valid bar code"):
        read_barcode(np.full((180, 320, 3), 128, np.uint8))


def test_a_number_too_large_for_the_bar_code_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        barcode_picture(2**20, (320, 180))


@pytest.mark.parametrize(
    ("name", "codec", "b_frames"),
    [
        ("a.mp4", "libx264", 2),
        ("a.mkv", "libx264", 0),
        ("a.avi", "mpeg4", 0),
        ("b.mp4", "libx265", 2),
    ],
)
def test_every_frame_of_a_bar_code_video_shows_its_number(
    tmp_path: Path, name: str, codec: str, b_frames: int
) -> None:
    path = tmp_path / name
    write_barcode_video(path, frames=40, codec=codec, b_frames=b_frames, size=SMALL)
    assert [read_barcode(image) for image in decoded(path)] == list(range(40))


def test_uneven_times_and_a_late_start_are_written_as_asked(tmp_path: Path) -> None:
    times_s = [0.0, 0.02, 0.09, 0.1, 0.2, 0.5]
    path = tmp_path / "a.mkv"
    write_barcode_video(path, times_s=times_s, start_offset_s=2.0, size=SMALL)
    with av.open(str(path)) as container:
        shown = [frame.time for frame in container.decode(video=0)]
    assert shown == pytest.approx([2.0 + time_s for time_s in times_s], abs=0.0011)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_rotated_video_is_upright_once_its_flag_is_followed(
    tmp_path: Path, rotation: Rotation
) -> None:
    path = tmp_path / "a.mp4"
    write_barcode_video(path, frames=3, rotation=rotation, size=SMALL)
    with av.open(str(path)) as container:
        frame = next(container.decode(video=0))
    turns = round(frame.rotation / 90)
    upright = np.rot90(frame.to_ndarray(format="rgb24"), turns)
    assert upright.shape[:2] == (SMALL[1], SMALL[0])
    assert read_barcode(np.ascontiguousarray(upright)) == 0
