"""A reel is heard as its films are: every click at its time, silence where a film has none."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

import inference
from inference import Film, Span
from inference.video.reel_sound import RATE
from inference.video.sound import Floats
from tests.inference.clicking import clicking, spoil_sound, with_sound
from tests.inference.test_reel import frames_of, make_film, nobody, numbers_on

CLICKS_S = (0.5, 1.21, 2.0, 3.333)
LASTS_S = 4.0  # 120 frames, 30 a second
EXACT_S = 0.004  # AAC smears a click by as much


def sounding(path: Path, **sound: object) -> Film:
    """Draw a film that clicks."""
    silent = make_film(path.with_name("silent.mp4"), b_frames=2, gop=15)
    with_sound(silent.path, path, clicking(CLICKS_S, LASTS_S), **sound)  # type: ignore[arg-type]
    table = inference.probe(path).table
    return Film(path, table, table.origin_s)


def heard(path: Path) -> Floats:
    """Return what a file sounds like from its first picture on, in one channel."""
    with av.open(str(path)) as file:
        track = file.streams.audio[0]
        pieces = [(frame.time or 0.0, frame.to_ndarray()) for frame in file.decode(track)]
    last_s, last = pieces[-1]
    samples = np.zeros(round(last_s * RATE) + last.shape[1], np.float32)
    for at_s, piece in pieces:
        first = round(at_s * RATE)
        if first >= 0:
            samples[first : first + piece.shape[1]] = piece.mean(axis=0)
    return samples


def clicks_in(samples: Floats, threshold: float = 0.06) -> list[float]:
    """Return when something is struck, in seconds."""
    loud = np.flatnonzero(np.abs(samples) > threshold) / RATE
    return [float(at) for at in loud[np.flatnonzero(np.diff(loud, prepend=-1.0) > 0.1)]]


def reel_of(tmp_path: Path, *spans: Span) -> Path:
    path = tmp_path / "reel.mp4"
    inference.write_reel(spans, path, nobody)
    return path


@pytest.mark.parametrize(
    "sound",
    [
        {},
        {"codec": "pcm_s16le", "layout": "stereo"},
        {"codec": "libopus", "layout": "5.1"},
        {"codec": "flac", "pictures_late_s": 1.5, "begins_s": 1.5},
    ],
    ids=lambda sound: " ".join(map(str, sound.values())) or "aac",
)
def test_every_click_is_heard_at_the_picture_it_belongs_to(
    tmp_path: Path, sound: dict[str, object]
) -> None:
    film = sounding(tmp_path / "film.mkv", **sound)
    reel = reel_of(tmp_path, Span(film, 90, 119), Span(film, 12, 65))
    assert numbers_on(frames_of(reel)) == [*range(90, 120), *range(12, 66)]
    expected = [3.333 - 3.0, 1 + 0.5 - 0.4, 1 + 1.21 - 0.4, 1 + 2.0 - 0.4]
    assert clicks_in(heard(reel)) == pytest.approx(expected, abs=EXACT_S)


def test_films_without_sound_are_silent_between_others(tmp_path: Path) -> None:
    film = sounding(tmp_path / "film.mkv")
    silent = make_film(tmp_path / "other.mp4", fps=50)
    reel = reel_of(tmp_path, Span(film, 12, 29), Span(silent, 0, 99), Span(film, 57, 68))
    samples = heard(reel)
    between = samples[round(0.65 * RATE) : round(2.55 * RATE)]
    assert np.abs(between).max() < 1e-3
    assert clicks_in(samples) == pytest.approx([0.1, 0.6 + 2.0 + 0.1], abs=EXACT_S)


def test_a_reel_of_silent_films_has_no_sound_track(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4")
    with av.open(str(reel_of(tmp_path, Span(film, 3, 9)))) as reel:
        assert not reel.streams.audio


def test_holes_are_silence_and_what_follows_is_in_time(tmp_path: Path) -> None:
    film = sounding(tmp_path / "film.mkv", codec="pcm_s16le", hole_s=(0.75, 1.75))
    reel = reel_of(tmp_path, Span(film, 12, 111))
    assert clicks_in(heard(reel)) == pytest.approx([0.1, 1.6, 3.333 - 0.4], abs=EXACT_S)


def test_spoilt_sound_spoils_no_reel(tmp_path: Path) -> None:
    film = sounding(tmp_path / "film.mp4")
    spoil_sound(film.path, seed=3)
    reel = reel_of(tmp_path, Span(film, 12, 65))
    assert numbers_on(frames_of(reel)) == list(range(12, 66))
    assert len(heard(reel)) >= 54 / 30 * RATE


def test_browsers_play_a_reel_with_sound_as_it_is(tmp_path: Path) -> None:
    film = sounding(tmp_path / "film.mp4")
    reel = reel_of(tmp_path, Span(film, 15, 60), Span(film, 3, 50))
    assert inference.probe(reel).playable_reasons() == ()
