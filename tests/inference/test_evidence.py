"""An analysis shows what its strokes are told from: every grid frame once, in the same numbers."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import inference
from inference import ENDS, Evidence, EvidenceFile, Stroke, Timeline, probe, read_evidence
from inference.network.answers import Posteriors
from inference.network.model_folder import champion, read_config
from inference.strokes import End
from inference.synthetic.render import render_rally
from inference.timeline.calibration import calibrated, sigmoid, softmax
from inference.timeline.decoding import LARGEST_DISPLACEMENT, smoothed
from inference.timeline.windows import Answers
from inference.timeline.witness import Witness
from inference.video.decode import grid_frames

TEMPERATURE = 1.7
BOTH: tuple[End | None, End | None] = ("left", "right")


def analysed(path: Path, model: Path) -> tuple[list[Evidence], tuple[Stroke, ...]]:
    items = list(inference.analyse(path, model=model, device="cpu"))
    timeline = items[-1]
    assert isinstance(timeline, Timeline)
    return [item for item in items if isinstance(item, Evidence)], timeline.strokes


def whole(parts: list[Evidence]) -> Evidence:
    file = EvidenceFile()
    for part in parts:
        file.add(part)
    return read_evidence(file.to_bytes())


def test_every_grid_frame_is_told_once_and_in_order(model: Path, two_players: Path) -> None:
    parts, _ = analysed(two_players, model)
    assert len(parts) > 2
    assert parts[0].first == 0
    assert all(a.first + len(a) == b.first for a, b in pairwise(parts))
    assert parts[-1].first + len(parts[-1]) == len(grid_frames(probe(two_players).table))


def test_its_arrays_are_bytes_of_their_own_in_the_promised_shapes(
    model: Path, two_players: Path
) -> None:
    for part in analysed(two_players, model)[0]:
        assert part.ends.shape == part.contact.shape == (len(part), 2)
        assert part.classes.shape == (len(part), 2, 5)
        for array in (part.ends, part.contact, part.classes):
            assert array.dtype == np.uint8
        assert np.abs(part.classes.sum(axis=2, dtype=int) - 255).max() <= 3  # rounded one by one


def test_it_says_who_stood_at_each_stroke_and_how_hot_its_contact_was(
    model: Path, two_players: Path
) -> None:
    parts, strokes = analysed(two_players, model)
    _check_strokes(whole(parts), strokes, model)


@pytest.mark.slow
def test_strokes_of_the_shipped_model_are_seen_in_its_evidence(tmp_path: Path) -> None:
    path = tmp_path / "rally.mp4"
    render_rally(path, seed=5, size=(480, 270), duration_s=10.0)
    parts, strokes = analysed(path, champion())
    assert strokes
    _check_strokes(whole(parts), strokes, champion())
    assert all(0 < stroke.agreement <= 1 for stroke in strokes)
    assert len({stroke.agreement for stroke in strokes}) == len(strokes)


def _check_strokes(seen: Evidence, strokes: tuple[Stroke, ...], model: Path) -> None:
    threshold = read_config(model).thresholds["contact"]
    for stroke in strokes:
        slot = 0 if stroke.end in ("left", "near") else 1
        at = round(stroke.contact_s * 30)
        assert ENDS[seen.ends[at, slot] - 1] == stroke.end
        reach = round(LARGEST_DISPLACEMENT) + 1
        near = seen.contact[max(at - reach, 0) : at + reach + 1, slot]
        assert near.max() >= round(255 * threshold)


def noise(frames: int, seed: int) -> Answers:
    rng = np.random.default_rng(seed)
    said = Posteriors(
        rng.normal(0, 3, (2, frames, 5)).astype(np.float32),
        rng.normal(0, 3, (2, frames)).astype(np.float32),
        np.zeros((2, frames), np.float32),
        np.zeros((2, frames, 2), np.float32),
    )
    return Answers(0, said, ((None, "far"),) * (frames // 2) + (BOTH,) * (frames - frames // 2))


def part_of(answers: Answers, first: int, last: int) -> Answers:
    said = answers.posteriors
    return Answers(
        first,
        Posteriors(
            said.class_logits[:, first:last],
            said.contact_logit[:, first:last],
            said.displacement[:, first:last],
            said.edges_logit[:, first:last],
        ),
        answers.ends[first:last],
    )


def told(answers: Answers, cuts: list[int]) -> Evidence:
    witness = Witness(TEMPERATURE)
    bounds = [0, *sorted({cut for cut in cuts if 0 < cut < len(answers)}), len(answers)]
    parts = [
        part for a, b in pairwise(bounds) for part in witness.add(part_of(answers, a, b))
    ] + list(witness.finish())
    assert all(len(part) > 0 for part in parts)
    return whole(parts)


@given(st.integers(1, 60), st.lists(st.integers(1, 59), max_size=20), st.integers(0, 99))
@settings(deadline=None, max_examples=60)
def test_however_answers_arrive_the_evidence_is_what_peaks_and_classes_are_looked_for_in(
    frames: int, cuts: list[int], seed: int
) -> None:
    answers = noise(frames, seed)
    seen = told(answers, cuts)
    said = answers.posteriors
    heat = np.stack([smoothed(sigmoid(contact)) for contact in said.contact_logit], axis=1)
    shares = softmax(calibrated(said.class_logits, TEMPERATURE)).swapaxes(0, 1)
    assert np.array_equal(seen.contact, np.rint(255 * heat))
    assert np.array_equal(seen.classes, np.rint(255 * shares))
    assert [tuple(row) for row in seen.ends] == [
        (0, 4) if pair != BOTH else (1, 2) for pair in answers.ends
    ]


def test_of_no_answers_there_is_no_evidence() -> None:
    assert list(Witness(TEMPERATURE).finish()) == []
