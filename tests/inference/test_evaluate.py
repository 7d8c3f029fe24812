"""The report is right about answers whose worth is known beforehand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference.data.targets import targets
from inference.data.tracks import GridStroke, Track
from inference.evaluate import (
    Held,
    Settings,
    clip_report,
    fitted,
    report,
    video_report,
    without_play,
)
from inference.network.answers import Posteriors
from inference.strokes import Label

FRAMES = 300
WHEN: tuple[tuple[float, Label], ...] = (
    (40.0, "serve"),
    (90.0, "forehand"),
    (150.0, "backhand"),
    (230.0, "backhand"),
)
STROKES = tuple(GridStroke(label, at, at - 8, at + 7) for at, label in WHEN)


def a_track(
    name: str = "a", *, is_clip: bool = False, strokes: tuple[GridStroke, ...] = STROKES
) -> Track:
    luma = np.zeros((FRAMES, 1, 1), np.uint8)
    return Track(name, name, "side", 1.0, strokes, luma, is_clip=is_clip)


def knowing(track: Track, *, late: int = 0, confusing: bool = False) -> Posteriors:
    """The truth as a network would say it; late by some frames, or confusing the two sides."""
    truth = targets(track.strokes, FRAMES)
    classes = np.maximum(truth.classes, 0)
    if confusing:
        classes = np.select([classes == 2, classes == 3], [3, 2], classes)
    logits = 6.0 * np.eye(5, dtype=np.float32)[classes]
    heat = np.clip(truth.contact, 0.01, 0.99)
    contact = np.roll(np.log(heat / (1 - heat)), late).astype(np.float32)
    nothing = np.zeros_like(truth.displacement)
    edges = (8 * truth.edges - 4).astype(np.float32)
    return Posteriors(logits[None], contact[None], nothing[None], edges[None])


SETTINGS = dict.fromkeys((0, 1), Settings(1.0, [0.0] * 4, {"contact": 0.3}))


def numbers(report_of: dict[str, object], tolerance: str = "at 133 ms") -> dict[str, object]:
    found = report_of[tolerance]
    assert isinstance(found, dict)
    return found


def test_a_network_that_knows_everything_has_f1_one() -> None:
    said = video_report([Held(0, a_track(), knowing(a_track()))], SETTINGS)
    for tolerance in ("at 33 ms", "at 133 ms"):
        assert numbers(said, tolerance)["F1"] == 1
        assert numbers(said, tolerance)["class-aware F1"] == 1


def test_contacts_said_late_are_right_only_within_a_wide_tolerance() -> None:
    said = video_report([Held(0, a_track(), knowing(a_track(), late=3))], SETTINGS)
    assert numbers(said, "at 133 ms")["F1"] == 1
    assert numbers(said, "at 67 ms")["F1"] == 0


def test_confused_classes_cost_the_class_aware_score_only() -> None:
    said = video_report([Held(0, a_track(), knowing(a_track(), confusing=True))], SETTINGS)
    assert numbers(said)["F1"] == 1
    assert numbers(said)["class-aware F1"] == pytest.approx(0.25)


def test_strokes_of_a_player_who_makes_none_are_counted_by_the_minute() -> None:
    idle = a_track("idle", strokes=())
    said = without_play([Held(0, idle, knowing(a_track()))], SETTINGS)
    assert said == {"minutes": 0.17, "false": 4, "per minute": 24.0}


def test_clips_are_judged_on_forehand_against_backhand() -> None:
    clips = [a_track(f"c{n}", is_clip=True, strokes=(STROKES[1 + n % 2],)) for n in range(10)]
    right = clip_report([Held(0, clip, knowing(clip)) for clip in clips], SETTINGS)
    wrong = clip_report([Held(0, clip, knowing(clip, confusing=True)) for clip in clips], SETTINGS)
    assert str(right["forehand or backhand"]).startswith("1.000")
    assert str(wrong["forehand or backhand"]).startswith("0.000")
    assert right["matches"] == 10


def test_what_falls_where_nothing_is_known_is_not_scored() -> None:
    silent = replace(a_track(strokes=STROKES[:3]), unknown=((220.0, 240.0),))
    said = video_report([Held(0, silent, knowing(a_track()))], SETTINGS)
    assert numbers(said)["F1"] == 1


def test_the_settings_of_a_fold_are_fitted_without_it() -> None:
    """Faint false peaks in one video call for a high threshold; that video is not asked for it."""
    clean, noisy = a_track("clean"), a_track("noisy")
    said = knowing(noisy)
    contact = said.contact_logit.copy()
    contact[0, [10, 65, 120, 190, 270]] = 1.2
    held = [Held(0, clean, knowing(clean)), Held(1, noisy, replace(said, contact_logit=contact))]
    assert fitted(held[:1]).thresholds["contact"] < fitted(held[1:]).thresholds["contact"]
    videos = report(held, [])["videos"]
    assert isinstance(videos, dict)
    assert numbers(videos["by video"]["clean"])["F1"] == 1
    assert numbers(videos["by video"]["noisy"])["false"] == 5
