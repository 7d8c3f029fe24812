"""The playable copy shows the same frames at the same times, in a file browsers play."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from inference import frame_image, probe, strip, write_playable
from inference.video.frame_table import FrameTable
from tests.inference.filming import even_times_ms, film, read_number
from tests.inference.footage import rally

TIMES = [0, 33, 66, 133, 150, 400, *range(440, 2400, 40)]


def number_shown(path: Path, table: FrameTable, index: int) -> int:
    return read_number(picture_of(frame_image(path, table, index, width=176)))


def picture_of(jpeg: bytes) -> NDArray[np.uint8]:
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    return picture.astype(np.uint8)


@pytest.mark.parametrize(
    ("name", "codec", "pixel_format"),
    [
        ("late.mp4", "libx264", "yuv420p"),
        ("late.mkv", "libx264", "yuv420p"),
        ("late.ts", "libx264", "yuv420p"),
        ("late.mp4", "libx265", "yuv420p10le"),
        ("late.webm", "libvpx", "yuv420p"),
        ("late.avi", "mpeg4", "yuv420p"),
    ],
)
def test_the_copy_is_playable_and_has_the_same_frames_one_to_one(
    tmp_path: Path, name: str, codec: str, pixel_format: str
) -> None:
    times = [time + 1000 for time in TIMES] if not name.endswith("avi") else even_times_ms(40)
    source = film(tmp_path / name, times, codec=codec, pixel_format=pixel_format, sound=True)
    original = probe(source)
    copy_path = tmp_path / "copy.mp4"
    write_playable(source, original, copy_path)
    copy = probe(copy_path)
    assert copy.playable_reasons() == ()
    assert copy.table.times_s == pytest.approx(original.table.times_s, abs=0.001)
    assert copy.has_audio
    numbers = [0, 3, 17, len(times) - 1]
    assert [number_shown(copy_path, copy.table, n) for n in numbers] == numbers
    assert [number_shown(source, original.table, n) for n in numbers] == numbers


def test_a_new_encoding_has_a_keyframe_every_half_second_and_stands_upright(
    tmp_path: Path,
) -> None:
    source = film(tmp_path / "hevc.mp4", even_times_ms(90), codec="libx265", rotation=90)
    original = probe(source)
    write_playable(source, original, tmp_path / "copy.mp4")
    copy = probe(tmp_path / "copy.mp4")
    assert copy.longest_gop_s <= 0.5
    assert (copy.rotation, copy.display_width, copy.display_height) == (0, 96, 176)
    for index in (5, 60):
        before = picture_of(frame_image(source, original.table, index, 96)).astype(int)
        after = picture_of(frame_image(tmp_path / "copy.mp4", copy.table, index, 96)).astype(int)
        assert np.abs(before - after).mean() < 6


def test_pictures_that_cannot_be_decoded_leave_no_hole_in_the_copy(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (100, 96, 176), dtype=np.uint8)
    source = film(
        tmp_path / "spoilt.mp4", even_times_ms(100), pictures=noise, options={"g": "25", "bf": "0"}
    )
    spoilt = bytearray(source.read_bytes())
    middle = len(spoilt) // 2
    spoilt[middle : middle + len(spoilt) // 20] = bytes(len(spoilt) // 20)
    source.write_bytes(spoilt)
    original = replace(probe(source), is_incomplete=True)
    write_playable(source, original, tmp_path / "copy.mp4")
    assert probe(tmp_path / "copy.mp4").table.frames == original.table.frames == 100


def test_progress_is_told_frame_by_frame(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mkv", even_times_ms(40))
    told: list[tuple[int, int]] = []
    write_playable(source, probe(source), tmp_path / "b.mp4", lambda *at: told.append(at))
    assert told == [(done, 40) for done in range(1, 41)]


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mkv", even_times_ms(40))

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_playable(source, probe(source), tmp_path / "b.mp4", stop)
    assert [path.name for path in tmp_path.iterdir()] == ["a.mkv"]


def test_a_strip_shows_the_middle_of_each_part(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mp4", even_times_ms(100))
    sprite = picture_of(strip(source, probe(source).table, tiles=10, width=88))
    assert sprite.shape == (48, 880)
    tiles = np.split(sprite, 10, axis=1)
    assert [read_number(tile) for tile in tiles] == [5 + 10 * k for k in range(10)]


def test_a_frame_outside_the_video_is_an_index_error(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mp4", even_times_ms(30))
    with pytest.raises(IndexError, match="frame 30 of a video with 30 frames"):
        frame_image(source, probe(source).table, 30, 100)


@pytest.mark.footage
@pytest.mark.parametrize("name", ["slow_motion_10s", "human_vs_robot_23s", "behind_cuts_12s"])
def test_real_files_become_playable_frame_by_frame(tmp_path: Path, name: str) -> None:
    source = rally(name)
    original = probe(source)
    write_playable(source, original, tmp_path / "copy.mp4")
    copy = probe(tmp_path / "copy.mp4")
    assert copy.playable_reasons() == ()
    for index in (0, 57, original.table.frames - 1):
        before = picture_of(frame_image(source, original.table, index, 160)).astype(int)
        after = picture_of(frame_image(tmp_path / "copy.mp4", copy.table, index, 160)).astype(int)
        assert np.abs(before - after).mean() < 3
