"""Strokes are found in answers per frame: once each, apart from each other, however they arrive."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.network.answers import Posteriors
from inference.strokes import LABELS, Label
from inference.timeline.contact_rule import ContactRule
from inference.timeline.decoding import GridHit, StrokeFinder, contact_peaks, find_strokes

Known = tuple[int, int, int, Label]  # start, contact, end, label


def answers(frames: int, strokes: list[Known], *, with_edges: bool = True) -> Posteriors:
    """What a perfect network would say of these strokes, (1, T, ...)."""
    classes = np.zeros((frames, 5), dtype=np.float32)
    classes[:, 0] = 4
    contact = np.full(frames, -6, dtype=np.float32)
    edges = np.full((frames, 2), -6, dtype=np.float32)
    at = np.arange(frames)
    for start, hit, end, label in strokes:
        classes[start : end + 1] = 0
        classes[start : end + 1, 1 + LABELS.index(label)] = 4
        bump = np.exp(-((at - hit) ** 2) / (2 * 1.5**2))
        contact = np.maximum(contact, np.log(bump + 1e-3) - np.log(1.01 - bump)).astype(np.float32)
        if with_edges:
            edges[start, 0] = edges[end, 1] = 4
    return Posteriors(
        classes[None], contact[None], np.zeros((1, frames), dtype=np.float32), edges[None]
    )


def in_pieces(
    said: Posteriors,
    cuts: list[int],
    thresholds: Mapping[str, float] | None = None,
    other: Posteriors | None = None,
) -> list[GridHit]:
    finder = StrokeFinder(thresholds=thresholds)
    frames = said.contact_logit.shape[1]
    bounds = [0, *sorted({cut for cut in cuts if 0 < cut < frames}), frames]
    found: list[GridHit] = []
    for first, last in pairwise(bounds):
        piece = slice(first, last)
        found += finder.add(
            said.class_logits[0, piece],
            said.contact_logit[0, piece],
            said.displacement[0, piece],
            said.edges_logit[0, piece],
            None if other is None else other.contact_logit[0, piece],
        )
    return found + finder.finish()


def noise(seed: int, frames: int) -> Posteriors:
    """What a network without any sense might say, (1, T, ...)."""
    rng = np.random.default_rng(seed)
    return Posteriors(
        rng.normal(0, 3, (1, frames, 5)).astype(np.float32),
        rng.normal(0, 3, (1, frames)).astype(np.float32),
        rng.normal(0, 3, (1, frames)).astype(np.float32),
        rng.normal(-2, 3, (1, frames, 2)).astype(np.float32),
    )


RALLY: list[Known] = [
    (20, 32, 40, "serve"),
    (70, 80, 88, "backhand"),
    (100, 112, 120, "forehand"),
    (130, 141, 149, "smash"),
]


@pytest.mark.parametrize("with_edges", [True, False])
def test_each_stroke_is_found_with_its_class_contact_and_edges(with_edges: bool) -> None:
    found = list(find_strokes(answers(180, RALLY, with_edges=with_edges)))
    assert [(hit.start, round(hit.contact), hit.end, hit.label) for hit in found] == RALLY
    assert all(hit.confidence > 0.6 and hit.consistency == 1 for hit in found)


def test_the_contact_may_lie_between_two_frames() -> None:
    said = answers(100, [(40, 50, 60, "forehand")])
    said.displacement[0, :] = 0.4
    assert next(find_strokes(said)).contact == pytest.approx(50.4)


def test_nothing_is_found_where_nothing_happens() -> None:
    assert list(find_strokes(answers(100, []))) == []


def test_two_peaks_within_a_quarter_of_a_second_are_one_contact() -> None:
    heat = np.zeros(100, dtype=np.float32)
    heat[48:52], heat[54:57] = 1.0, 0.8
    assert [at for at, _ in contact_peaks(heat, 0.4)] == [49]


def test_neighbouring_strokes_share_no_frame() -> None:
    found = list(find_strokes(answers(120, [(30, 45, 60, "forehand"), (50, 62, 80, "backhand")])))
    assert len(found) == 2
    assert found[0].end < found[1].start <= found[1].contact


def test_probabilities_add_up_and_the_confidence_never_exceeds_the_label_s() -> None:
    for hit in find_strokes(answers(180, RALLY)):
        assert sum(hit.probabilities.values()) == pytest.approx(1, abs=1e-5)
        assert hit.confidence <= max(hit.probabilities.values())


@given(st.lists(st.integers(1, 179), max_size=12))
@settings(deadline=None, max_examples=30)
def test_the_same_strokes_are_found_however_the_frames_arrive(cuts: list[int]) -> None:
    said = answers(180, RALLY)
    assert in_pieces(said, cuts) == list(find_strokes(said))


RULE = ContactRule(1.5, -0.2, (-0.6, 0.3, 0.8), (-2.0, 0.0, 0.0), likely=0.5)


@given(st.integers(0, 10_000), st.lists(st.integers(1, 399), max_size=12))
@settings(deadline=None, max_examples=40)
def test_whoever_else_plays_the_same_strokes_are_found_however_the_frames_arrive(
    seed: int, cuts: list[int]
) -> None:
    one, other = noise(seed, 400), noise(seed + 1, 400)
    other.contact_logit[0, 150:220] = np.nan  # nobody stood there
    thresholds = {"contact": 0.15, **RULE.written()}
    whole = list(find_strokes(one, thresholds=thresholds, other=other))
    assert in_pieces(one, cuts, thresholds, other) == whole


def test_a_doubtful_peak_counts_where_the_other_player_hit_before_and_after() -> None:
    doubtful = answers(200, [(88, 100, 110, "forehand")])
    doubtful.contact_logit[0] -= 4.6  # the peak is no higher than one half now
    thresholds = {"contact": 0.15, **RULE.written()}

    def found(*others: int) -> int:
        strokes: list[Known] = [(at - 5, at, at + 5, "backhand") for at in others]
        other = answers(200, strokes)
        return len(list(find_strokes(doubtful, thresholds=thresholds, other=other)))

    assert found(80, 122) == 1
    assert found() == 0
    assert found(100) == 0


@given(st.integers(0, 10_000))
@settings(deadline=None, max_examples=40)
def test_whatever_the_network_says_strokes_are_in_order_apart_and_of_believable_length(
    seed: int,
) -> None:
    frames = int(np.random.default_rng(seed).integers(16, 400))
    found = in_pieces(noise(seed, frames), list(range(0, frames, 64)))
    for hit in found:
        assert 0 <= hit.start <= hit.contact <= hit.end < frames
        assert hit.end - hit.start <= 48
        assert 0 <= hit.consistency <= 1
    for before, after in pairwise(found):
        assert before.end < after.start
