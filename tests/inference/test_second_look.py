"""Strokes are looked at again through another window; agreement tells how alike the answers are."""

from __future__ import annotations

import json
import shutil
import weakref
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

import inference
from inference import LABELS, PlayerHint, Stroke, Timeline
from inference.network.answers import CONTEXT, Floats, Posteriors
from inference.network.model_folder import ModelConfig
from inference.timeline.decoding import GridHit
from inference.timeline.observer import LOOKED_BACK
from inference.timeline.second_look import LENGTH, SecondLook, Sighting, alike
from inference.timeline.seen_frames import SeenFrames
from inference.video.sound import NO_SOUND
from tests.inference.clicking import clicking, with_sound
from tests.inference.listener import write_listener

SIZE = 4
LOUD = 5.0  # the logit of everything the network below answers


class Repeating:
    """A network that says the same of every frame, and remembers what it was shown."""

    windows_at_once = 2
    hears = True

    def __init__(self, window: int = 128) -> None:
        self.config = ModelConfig("repeating", "0", SIZE, window)
        self.shown: list[tuple[NDArray[np.uint8], Floats, Floats]] = []

    def run(self, luma: NDArray[np.uint8], handed: Floats, sound: Floats) -> Posteriors:
        self.shown.append((luma, handed, sound))
        classes = np.zeros((*sound.shape, 5), np.float32)
        classes[..., 2] = LOUD
        contact = np.full(sound.shape, LOUD, np.float32)
        return Posteriors(classes, contact, contact, np.zeros((*sound.shape, 2), np.float32))


def hit(peak: int, shares: tuple[float, ...] = (0, 1, 0, 0), heat: float = 0.9) -> GridHit:
    probabilities = dict(zip(LABELS, shares, strict=True))
    return GridHit("forehand", peak - 5, peak + 0.4, peak + 5, 0.5, 1.0, probabilities, peak, heat)


def luma(frames: int, first: int = 0) -> NDArray[np.uint8]:
    """Both players' crops, each frame filled with its own number; slot 1 is 100 brighter."""
    numbers = (first + np.arange(frames)).astype(np.uint8)[:, None, None, None]
    slots = np.array([0, 100], np.uint8)[None, :, None, None]
    return np.broadcast_to(numbers + slots, (frames, 2, SIZE, SIZE)).copy()


def shown(network: Repeating, look: SecondLook, *strokes: Sighting) -> list[list[int]]:
    """The numbers of the frames shown for each of these strokes."""
    list(look.agreements(strokes))
    return [[int(v) for v in row[:, 0, 0]] for crops, _, _ in network.shown for row in crops]


def test_the_contact_is_in_the_middle_of_a_window_of_its_own() -> None:
    network = Repeating()
    seen = SeenFrames()
    look = SecondLook(network, seen, [])
    seen.keep(luma(90), np.arange(90, dtype=np.float32))
    (frames,) = shown(network, look, Sighting(0, "left", hit(40)))
    half = LENGTH // 2
    assert frames == list(range(40 - half - CONTEXT, 40 + half))
    assert list(network.shown[0][2][0]) == list(range(40 - half, 40 + half))


def test_each_player_is_shown_with_the_hand_of_the_first_look() -> None:
    network = Repeating()
    seen = SeenFrames()
    look = SecondLook(network, seen, [PlayerHint("left", "left"), PlayerHint("right", "left")])
    seen.keep(luma(90), np.zeros(90, np.float32))
    left, right = Sighting(0, "left", hit(40)), Sighting(1, "right", hit(50))
    frames = shown(network, look, left, right, Sighting(0, "near", hit(60)))
    assert frames[1][0] == 100 + 50 - LENGTH // 2 - CONTEXT
    # As many in one run as are worth it; who is not named plays with an unknown hand.
    assert [list(handed) for _, handed, _ in network.shown] == [[0.0, 1.0], [0.5]]


def test_at_the_edges_of_a_video_the_window_stays_inside_it() -> None:
    network = Repeating()
    seen = SeenFrames()
    look = SecondLook(network, seen, [])
    seen.keep(luma(60), np.zeros(60, np.float32))
    early, late = shown(network, look, Sighting(0, "left", hit(1)), Sighting(0, "left", hit(58)))
    assert early == [0] * CONTEXT + list(range(LENGTH))
    assert late == list(range(60 - LENGTH - CONTEXT, 60))


def test_a_video_shorter_than_the_window_stands_still_and_is_silent_after_its_end() -> None:
    network = Repeating()
    seen = SeenFrames()
    look = SecondLook(network, seen, [])
    seen.keep(luma(10), np.zeros(10, np.float32))
    (frames,) = shown(network, look, Sighting(0, "left", hit(4)))
    assert frames == [0] * CONTEXT + list(range(10)) + [9] * (LENGTH - 10)
    assert list(network.shown[0][2][0]) == [0.0] * 10 + [NO_SOUND] * (LENGTH - 10)


@pytest.mark.parametrize("window", [7, 16, 24, 128])
def test_no_window_is_longer_than_the_model_s(window: int) -> None:
    network = Repeating(window)
    seen = SeenFrames()
    look = SecondLook(network, seen, [])
    seen.keep(luma(90), np.zeros(90, np.float32))
    (agreement,) = look.agreements([Sighting(0, "left", hit(40))])
    assert network.shown[0][2].shape == (1, min(LENGTH, window))
    assert agreement == pytest.approx(1 - (1 / (1 + np.exp(-LOUD)) - 0.9), abs=0.03)


def test_what_is_forgotten_is_let_go_and_later_strokes_are_shown_as_before() -> None:
    network, spared = Repeating(), Repeating()
    seen, kept = SeenFrames(), SeenFrames()
    look, whole = SecondLook(network, seen, []), SecondLook(spared, kept, [])
    pieces = [luma(10, first) for first in range(0, 120, 10)]
    for piece in pieces:
        seen.keep(piece, np.zeros(10, np.float32))
        kept.keep(piece, np.zeros(10, np.float32))
    stroke = Sighting(0, "left", hit(90))
    expected = shown(spared, whole, stroke)
    oldest = weakref.ref(pieces[0])
    del whole, kept, pieces, piece
    seen.forget(90 - LOOKED_BACK)
    assert oldest() is None
    assert shown(network, look, stroke) == expected


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_agreement_falls_as_either_answer_moves_away(
    share: float, further: float, heat: float, colder: float
) -> None:
    def agreement(share: float, heat: float) -> float:
        return alike(hit(0, (0, 1, 0, 0), 1.0), np.array([share, 1 - share, 0, 0], "f4"), heat)

    here = agreement(share, heat)
    assert 0 <= here <= 1
    assert agreement(max(share, further), heat) <= here + 1e-6
    assert agreement(share, min(heat, colder)) <= here + 1e-6


def test_the_same_answer_agrees_wholly_and_the_opposite_not_at_all() -> None:
    first = hit(0, (0.1, 0.6, 0.2, 0.1), 0.7)
    assert alike(first, np.array([0.1, 0.6, 0.2, 0.1]), 0.7) == pytest.approx(1)
    assert alike(first, np.array([0.1, 0.5, 0.3, 0.1]), 0.7) == pytest.approx(0.9)
    assert alike(first, np.array([0.1, 0.6, 0.2, 0.1]), 0.5) == pytest.approx(0.8)
    assert alike(hit(0), np.array([1.0, 0, 0, 0]), 0.9) == 0


def strokes(path: Path, model: Path) -> tuple[Stroke, ...]:
    *_, timeline = inference.analyse(path, model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    assert timeline.strokes
    return timeline.strokes


def test_a_network_that_sees_one_frame_at_a_time_always_agrees_with_itself(
    model: Path, two_players: Path, tmp_path: Path
) -> None:
    sound = clicking((1.0, 2.2, 3.1, 4.44, 6.0, 8.0), 9)
    clicks = with_sound(two_players, tmp_path / "clicks.mp4", sound)
    listener = write_listener(tmp_path / "listener", model)
    assert all(s.agreement == pytest.approx(1, abs=1e-5) for s in strokes(clicks, listener))


def test_every_stroke_of_an_analysis_has_its_agreement(model: Path, two_players: Path) -> None:
    found = strokes(two_players, model)
    assert all(0 <= stroke.agreement < 1 for stroke in found)
    assert len({stroke.agreement for stroke in found}) > len(found) / 2


@pytest.mark.parametrize(("window", "hop"), [(16, 8), (40, 24)])
def test_models_with_short_windows_are_looked_at_again_too(
    model: Path, two_players: Path, tmp_path: Path, window: int, hop: int
) -> None:
    short = shutil.copytree(model, tmp_path / "short")
    config = json.loads((short / "config.json").read_text()) | {"window": window, "hop": hop}
    (short / "config.json").write_text(json.dumps(config))
    assert all(0 <= stroke.agreement <= 1 for stroke in strokes(two_players, short))
