"""A click is told at its grid frame, at every rate, however the sound arrives and however loud."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.video.sound import AHEAD, NO_SOUND, Floats, OnsetStrength, onset_strength
from tests.inference.clicking import clicking

CLICKS_S = (0.5, 1.21, 2.0, 3.333, 4.44, 6.0, 6.3, 7.02)
FRAMES = 240
AT = [round(30 * click_s) for click_s in CLICKS_S]


def loudest(strength: Floats, number: int) -> list[int]:
    """The grid frames of the so many strongest hits, in order."""
    return sorted(int(at) for at in np.argsort(strength)[-number:])


def in_pieces(samples: Floats, rate: int, cuts: list[int]) -> Floats:
    onsets = OnsetStrength(rate)
    pieces = np.split(samples, sorted({cut for cut in cuts if cut < len(samples)}))
    return np.concatenate([*(onsets.add(piece) for piece in pieces), onsets.finish()])


@pytest.mark.parametrize("rate", [8000, 11025, 16000, 22050, 32000, 44100, 48000, 96000])
def test_the_strongest_hits_are_at_the_clicks(rate: int) -> None:
    strength = onset_strength(clicking(CLICKS_S, 8, rate), rate, FRAMES)
    assert strength.shape == (FRAMES,)
    assert loudest(strength, len(CLICKS_S)) == AT
    assert strength[AT].min() > 0.8
    others = np.delete(strength, AT)
    assert others.max() < 0.5
    assert others.min() >= 0


@pytest.mark.parametrize("loudness", [0.01, 0.1, 0.9])
def test_a_soft_recording_says_the_same_as_a_loud_one(loudness: float) -> None:
    strength = onset_strength(clicking(CLICKS_S, 8, loudness=loudness), 48000, FRAMES)
    assert loudest(strength, len(CLICKS_S)) == AT
    assert strength[AT].min() > 0.8


def test_a_low_voice_and_a_hum_are_no_hits() -> None:
    time_s = np.arange(8 * 48000) / 48000
    voice = 0.5 * np.sin(2 * np.pi * 180 * time_s) * (np.sin(2 * np.pi * 1.5 * time_s) > 0)
    strength = onset_strength(clicking(CLICKS_S, 8) + voice.astype(np.float32), 48000, FRAMES)
    assert loudest(strength, len(CLICKS_S)) == AT


def test_digital_silence_is_no_sound() -> None:
    assert set(onset_strength(np.zeros(96000, np.float32), 48000, 60)) == {np.float32(NO_SOUND)}


def test_hush_is_sound_without_hits() -> None:
    strength = onset_strength(clicking([], 8), 48000, FRAMES)
    assert 0 <= strength.min() <= strength.max() < 0.5


def test_what_comes_after_the_sound_is_no_sound() -> None:
    strength = onset_strength(clicking([1.0], 2), 48000, 90)
    assert (strength[:60] >= 0).all()
    assert (strength[62:] == NO_SOUND).all()


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from([8000, 44100, 48000]),
    st.lists(st.integers(1, 200_000), max_size=30),
    st.floats(0.1, 4.6),
)
def test_in_pieces_it_is_the_same_as_at_once(rate: int, cuts: list[int], length_s: float) -> None:
    samples = clicking([0.4, 1.2, 2.9, 4.05], 4.6, rate)[: round(length_s * rate)]
    told = in_pieces(samples, rate, cuts)
    np.testing.assert_allclose(told, onset_strength(samples, rate, len(told)), atol=1e-5)


def test_a_frame_is_told_soon_after_it_was_heard() -> None:
    onsets = OnsetStrength(48000)
    told = 0
    for second in range(1, 30):
        told += len(onsets.add(clicking([0.5], 1)))
        assert told >= 30 * second - AHEAD - 16


def test_what_is_held_does_not_grow() -> None:
    onsets = OnsetStrength(44100)

    def held() -> int:
        return sum(part.nbytes for part in vars(onsets).values() if isinstance(part, np.ndarray))

    sizes = []
    for _ in range(40):
        onsets.add(clicking([0.5], 1, 44100))
        sizes.append(held())
    assert max(sizes[20:]) <= max(sizes[:20])


@pytest.mark.parametrize("begins_s", [0.01, 0.5, 1.017, 3.0])
def test_sound_that_begins_later_is_told_where_it_is_heard(begins_s: float) -> None:
    samples = clicking([click_s - begins_s for click_s in (4.44, 6.0)], 8 - begins_s, 44100)
    onsets = OnsetStrength(44100, begins_s)
    told = np.concatenate([onsets.add(samples), onsets.finish()])
    assert onsets.first_frame == pytest.approx(30 * begins_s, abs=0.6)
    assert [onsets.first_frame + at for at in loudest(told, 2)] == [AT[4], AT[5]]
    assert told[:15].max() < 0.5  # that it begins is no hit


def test_damaged_samples_leave_no_nan() -> None:
    samples = clicking(CLICKS_S, 8)
    samples[100_000:100_050] = np.nan
    samples[200_000] = np.inf
    assert np.isfinite(onset_strength(samples, 48000, FRAMES)).all()
