"""Tables 1 and 2 are right about clips whose answers are made up."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from inference.clips.answers import ClipRecord
from inference.evaluation.numbers import NO_CLAIM
from inference.evaluation.trimmed import (
    clip_consistency,
    clips_report,
    real_labels,
    tables_report,
)
from inference.strokes import LABELS, Label

REAL_LABELS: tuple[Label, ...] = ("forehand", "backhand")
ALMOST = 0.7  # how sure made-up models are


def answer(said: Label, sure: float = ALMOST) -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.array([sure if name == said else (1 - sure) / 3 for name in LABELS], np.float32)


def record(
    truth: Label,
    said: Label,
    number: int,
    *,
    seed: int = 1,
    group: str = "",
    is_drawn: bool = False,
    frames: tuple[Label, ...] = (),
) -> ClipRecord:
    return ClipRecord(
        model="cnn",
        fold=0,
        seed=seed,
        name=f"clip {number}",
        group=group or f"match {number % 8}",
        is_drawn=is_drawn,
        truth=truth,
        probabilities=answer(said),
        frames=np.stack([answer(name) for name in frames or (said,)]),
    )


def forty(wrong: int = 10, seed: int = 1) -> list[ClipRecord]:
    """Forty clips of either side; of the forehands so many are called backhand."""
    called: list[tuple[Label, Label]] = [("forehand", "backhand")] * wrong
    called += [("forehand", "forehand")] * (40 - wrong)
    called += [("backhand", "backhand")] * 40
    return [record(truth, said, n, seed=seed) for n, (truth, said) in enumerate(called)]


def test_the_scores_of_a_model_are_those_of_its_confusion() -> None:
    found = clips_report(forty(), REAL_LABELS)
    assert found["clips"] == 80
    assert found["confusion"]["counts"] == [[30, 10], [0, 40]]
    assert found["accuracy"]["value"] == 0.875
    assert found["recall"]["value"] == 0.875
    assert found["precision"]["value"] == pytest.approx((1 + 40 / 50) / 2)
    assert found["F1"]["value"] == pytest.approx((60 / 70 + 80 / 90) / 2, abs=5e-4)
    low, high = found["accuracy"]["interval"]
    assert low < 0.875 < high


def test_seeds_are_averaged_and_n_counts_clips_once() -> None:
    found = clips_report([*forty(0), *forty(20, seed=2)], REAL_LABELS)
    assert found["clips"] == 80
    assert found["accuracy"]["value"] == 0.875
    assert found["accuracy by seed"] == [1.0, 0.75]


def test_seeds_that_agree_do_not_narrow_the_interval() -> None:
    once = clips_report(forty(), REAL_LABELS)
    thrice = clips_report([r for seed in (1, 2, 3) for r in forty(seed=seed)], REAL_LABELS)
    assert once["accuracy"]["interval"] == thrice["accuracy"]["interval"]


def test_clips_of_one_match_that_fail_together_widen_the_interval() -> None:
    """A quarter of 64 clips is wrong: two whole matches of eight, or two clips of each match."""
    whole: list[Label] = ["forehand" if n % 8 > 1 else "backhand" for n in range(64)]
    spread: list[Label] = ["forehand" if n // 8 % 4 else "backhand" for n in range(64)]
    wide, narrow = (
        clips_report([record("forehand", s, n) for n, s in enumerate(said)], REAL_LABELS)
        for said in (whole, spread)
    )
    assert wide["accuracy"]["value"] == narrow["accuracy"]["value"] == 0.75
    assert wide["accuracy"]["interval"][0] <= 0.5
    assert narrow["accuracy"]["interval"] == [0.75, 0.75]


def test_real_clips_are_asked_for_their_side_only() -> None:
    called_serve = [record("forehand", "serve", n) for n in range(30)]
    for one in called_serve:
        one.probabilities[LABELS.index("forehand")] += 0.05
    found = clips_report(called_serve, REAL_LABELS)
    assert found["accuracy"]["value"] == 1
    assert found["accuracy among all four"] == 0


def test_the_classes_that_occur_are_those_that_are_told_apart() -> None:
    assert real_labels([*forty(), record("smash", "smash", 99, is_drawn=True)]) == [*REAL_LABELS]
    assert real_labels([*forty(), record("serve", "serve", 99)]) == ["serve", *REAL_LABELS]
    assert real_labels([record("serve", "serve", 99)]) == list(LABELS)


def test_drawn_clips_are_asked_for_all_four() -> None:
    clips = [record("smash", "serve", n, is_drawn=True) for n in range(5)]
    found = tables_report(clips)["cnn"]
    assert found["drawn"]["accuracy"]["value"] == 0
    assert found["real"] == {"clips": 0}


def test_nothing_is_claimed_of_a_real_class_with_few_clips() -> None:
    clips = [*forty(), *[record("serve", "serve", 100 + n) for n in range(29)]]
    assert clips_report(clips, LABELS)["classes"]["serve"] == NO_CLAIM
    assert clips_report(clips, LABELS)["classes"]["forehand"]["clips"] == 40
    drawn = [record("serve", "serve", n, is_drawn=True) for n in range(3)]
    assert clips_report(drawn, LABELS)["classes"]["serve"]["accuracy"]["value"] == 1


def test_consistency_is_the_share_of_raw_frames_that_name_the_class() -> None:
    """Frames say a, a, b, a: three of four. Any smoothing would make it one."""
    flickers: tuple[Label, ...] = ("forehand", "forehand", "backhand", "forehand")
    assert clip_consistency(record("forehand", "forehand", 0, frames=flickers), LABELS) == 0.75
    clips = [record("forehand", "forehand", n, frames=flickers) for n in range(30)]
    assert clips_report(clips, REAL_LABELS)["classes"]["forehand"]["consistency"]["value"] == 0.75


def test_confidence_of_four_classes_is_shared_out_before_it_is_judged() -> None:
    """.7 against .1 is .875 among the two sides, which is right in 7 of 8."""
    clips = [record("forehand", "forehand" if n % 8 else "backhand", n) for n in range(80)]
    assert clips_report(clips, REAL_LABELS)["calibration error"] == pytest.approx(0, abs=1e-3)
