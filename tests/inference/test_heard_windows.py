"""Training windows are heard like their pictures: the click of a contact lies at the contact."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference.data.augment import STILL, Variation
from inference.data.dataset import SOUND_DROPPED_SHARE, SOUND_LAGS, Windows, heard_at
from inference.data.tracks import WIDE_CROP, GridStroke, Track
from inference.video.sound import NO_SOUND, STRONGEST

CONTACT, FRAMES = 40, 120


def track(*, hears: bool = True) -> Track:
    """One stroke and the click of it."""
    luma = np.full((FRAMES, WIDE_CROP, WIDE_CROP), 20, np.uint8)
    sound = np.zeros(FRAMES, np.float32)
    sound[CONTACT] = 1.0
    stroke = GridStroke("forehand", float(CONTACT), CONTACT - 9.0, CONTACT + 7.0)
    return Track("a", "a", "side", 1.0, (stroke,), luma, sound=sound if hears else None)


@pytest.mark.parametrize("variation", [STILL, Variation()])
def test_the_click_of_a_window_is_at_its_contact_but_for_the_lag(variation: Variation) -> None:
    windows = Windows([track()], variation, frames=48, seed=1)
    seen, lags = 0, set()
    for step in range(12):
        batch = windows.draw({"videos": 8}, step)
        contacts = batch.truth["contact"].numpy()
        for sound, contact in zip(batch.sound.numpy(), contacts, strict=True):
            if sound.max() > 0.5 and contact[2:-4].max() > 0.95:
                lag = int(np.argmax(sound)) - int(np.argmax(contact))
                assert SOUND_LAGS[0] - 1 <= lag <= SOUND_LAGS[1] + 1
                lags.add(lag)
                seen += 1
    assert seen > 10
    assert len(lags) > 2


def test_some_windows_are_silent_and_so_are_tracks_without_sound() -> None:
    batches = [Windows([track()], STILL, 48, seed=2).draw({"videos": 10}, n) for n in range(30)]
    silent = [bool((w == NO_SOUND).all()) for batch in batches for w in batch.sound]
    assert np.mean(silent) == pytest.approx(SOUND_DROPPED_SHARE, abs=0.1)
    mute = Windows([track(hears=False)], STILL, 48, seed=2).draw({"videos": 10}, 0)
    assert (mute.sound == NO_SOUND).all()
    assert mute.sound.shape == (10, 48)


@pytest.mark.parametrize("tempo", [0.8, 0.93, 1.0, 1.07, 1.25, 2.0])
@pytest.mark.parametrize("first", [0.0, 10.3, 33.5])
def test_no_click_falls_between_two_moments(tempo: float, first: float) -> None:
    for contact in range(36, 60):
        sound = np.zeros(FRAMES, np.float32)
        sound[contact] = 1.0
        heard = heard_at(sound, first, 80, tempo, 1.0)
        at = np.flatnonzero(heard == 1.0)
        assert len(at) >= 1
        assert first + at * tempo == pytest.approx(np.full(len(at), contact), abs=tempo / 2 + 0.51)


def test_before_and_after_a_track_there_is_no_sound() -> None:
    heard = heard_at(np.full(10, 0.5, np.float32), -4.0, 20, 1.0, 2.0)
    assert list(heard) == [NO_SOUND] * 4 + [1.0] * 10 + [NO_SOUND] * 6


def test_a_gain_changes_hits_and_neither_silence_nor_the_most() -> None:
    sound = np.array([NO_SOUND, 0.0, 0.5, STRONGEST], np.float32)
    assert list(heard_at(sound, 0.0, 4, 1.0, 1.5)) == [NO_SOUND, 0.0, 0.75, STRONGEST]


def test_a_window_without_any_stroke_is_heard_too() -> None:
    quiet = replace(track(), strokes=())
    batch = Windows([quiet], STILL, frames=48, seed=3).draw({"videos": 20}, 0)
    assert (batch.sound >= 0).any()
