"""One pass over a video gives a picture for every point of the grid, and says what is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference import probe
from inference.strokes import GRID_FPS
from inference.video.decode import CHUNK_FRAMES, Pictures, read_pictures
from tests.inference.filming import even_times_ms, film, read_number


def seen(path: Path) -> tuple[list[int], list[int], list[Pictures]]:
    """Numbers in the pictures, numbers in the table, chunks."""
    chunks = list(read_pictures(path, probe(path).table))
    shown = [read_number(luma) for chunk in chunks for luma in chunk.luma]
    return shown, [int(f) for chunk in chunks for f in chunk.frames], chunks


@pytest.mark.parametrize("fps", [15, 25, 30, 50, 60, 120])
def test_each_grid_point_shows_the_nearest_frame_at_any_rate(tmp_path: Path, fps: int) -> None:
    times = even_times_ms(fps * 2, fps)
    shown, frames, chunks = seen(film(tmp_path / "a.mp4", times))
    assert shown == frames
    grid_ms = np.arange(len(frames)) * 1000 / GRID_FPS
    errors = np.abs(np.array(times)[frames] - grid_ms)
    assert errors.max() <= max(500 / fps, 17) + 1
    assert [chunk.first for chunk in chunks] == list(range(0, len(frames), CHUNK_FRAMES))
    assert not any(chunk.gaps for chunk in chunks)


def test_uneven_times_and_a_late_start_are_followed(tmp_path: Path) -> None:
    times = [1500, 1533, 1566, 1633, 1650, 1900, *range(1940, 3000, 40)]
    shown, frames, _ = seen(film(tmp_path / "a.mp4", times))
    assert shown == frames
    assert frames[4:13] == [3, 4, 4, 4, 4, 5, 5, 5, 5]  # between 150 and 400 ms nothing is new


@pytest.mark.parametrize("name", ["a.ts", "a.mkv", "a.mov"])
def test_other_containers_are_read_alike(tmp_path: Path, name: str) -> None:
    shown, frames, _ = seen(film(tmp_path / name, even_times_ms(50)))
    assert shown == frames


def test_avi_is_read_in_the_decoder_s_order(tmp_path: Path) -> None:
    shown, frames, _ = seen(film(tmp_path / "a.avi", even_times_ms(50), codec="mpeg4"))
    assert shown == frames


def test_pictures_stand_upright_and_small(tmp_path: Path) -> None:
    path = film(
        tmp_path / "a.mp4",
        even_times_ms(30),
        size=(1280, 720),
        rotation=90,
        options={"preset": "ultrafast"},
    )
    chunk = next(iter(read_pictures(path, probe(path).table)))
    assert chunk.luma[0].shape == (640, 360)


def test_ten_bit_pictures_are_read(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", even_times_ms(30), codec="libx265", pixel_format="yuv420p10le")
    shown, frames, _ = seen(path)
    assert shown == frames


def test_what_cannot_be_decoded_is_bridged_and_told_as_a_gap(tmp_path: Path) -> None:
    path = spoilt(tmp_path / "a.mp4")
    table = probe(path).table
    chunks = list(read_pictures(path, table))
    gaps = [gap for chunk in chunks for gap in chunk.gaps]
    assert sum(map(len, chunks)) == 180
    assert gaps
    assert all(40 <= gap.first_frame <= gap.last_frame < 150 for gap in gaps)


def spoilt(path: Path) -> Path:
    """150 frames of noise, a twentieth of them zeroed in the middle of the file."""
    noise = np.random.default_rng(1).integers(0, 255, (150, 96, 176), dtype=np.uint8)
    film(path, even_times_ms(150), pictures=noise, options={"g": "25", "bf": "0"})
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + len(content) // 20] = bytes(len(content) // 20)
    path.write_bytes(content)
    return path
