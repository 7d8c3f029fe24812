"""The report is right about answers whose worth is known beforehand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inference.data.tracks import GridStroke
from inference.evaluation.answered import beside_each_other
from inference.evaluation.clip_contacts import clip_record, clip_report
from inference.evaluation.fitted_settings import fitted, fitted_clip_temperature
from inference.evaluation.heldout import Held, Settings
from inference.evaluation.naive import motion_curve, naive_report, peaks
from inference.evaluation.numbers import NO_CLAIM, NONE_DRAWN
from inference.evaluation.told import ends_ignored, told
from inference.evaluation.untrimmed import report, video_report, without_play
from inference.strokes import Label
from inference.timeline.contact_rule import ContactRule
from tests.inference.knowing import FRAMES, PLAIN, STROKES, a_track, knowing, told_of


def numbers(report_of: dict[str, Any], tolerance: str = "at 133 ms") -> dict[str, Any]:
    found = report_of[tolerance]
    assert isinstance(found, dict)
    return found


def test_a_network_that_knows_everything_has_f1_one() -> None:
    said = video_report([told_of(a_track(), knowing(a_track()))])
    for tolerance in ("at 33 ms", "at 133 ms"):
        assert numbers(said, tolerance)["F1"] == 1
        assert numbers(said, tolerance)["class-aware F1"] == 1
        assert numbers(said, tolerance)["AP"]["value"] == 1
    assert said["timeline"]["edit score"]["value"] == 100
    assert said["timeline"]["strokes said per true stroke"] == 1
    assert said["timeline"]["class changes inside a true stroke"] == 0


def test_contacts_said_late_are_right_only_within_a_wide_tolerance() -> None:
    said = video_report([told_of(a_track(), knowing(a_track(), late=3))])
    assert numbers(said, "at 133 ms")["F1"] == 1
    assert numbers(said, "at 67 ms")["F1"] == 0
    assert said["timeline"]["median error in ms"]["contact"] == {"value": 100.0, "n": 4}


def test_confused_classes_cost_the_class_aware_score_only() -> None:
    said = video_report([told_of(a_track(), knowing(a_track(), confusing=True))])
    assert numbers(said)["F1"] == 1
    assert numbers(said)["class-aware F1"] == pytest.approx(0.25)
    assert said["timeline"]["edit score"]["value"] == 25  # the serve alone is right


def test_nothing_is_claimed_of_a_class_with_few_real_strokes() -> None:
    few = told_of(a_track(), knowing(a_track()))
    assert video_report([few])["classes"]["serve"] == NO_CLAIM
    drawn = replace(few, is_drawn=True)
    assert video_report([drawn])["classes"]["serve"]["F1"] == 1
    assert video_report([drawn])["classes"]["smash"] == NONE_DRAWN
    often = [told_of(a_track(f"v{n}"), knowing(a_track())) for n in range(30)]
    assert video_report(often)["classes"]["serve"]["strokes"] == 30


def test_seeds_are_averaged_and_listed() -> None:
    right = told_of(a_track(), knowing(a_track()))
    wrong = told_of(a_track(), knowing(a_track(), confusing=True), seed=2)
    said = video_report([right, wrong])
    assert said["strokes"] == 4
    assert said["seeds"] == [1, 2]
    assert numbers(said)["class-aware F1 by seed"] == [1, 0.25]
    assert numbers(said)["class-aware F1"] == pytest.approx(0.625)


def test_intervals_are_drawn_by_video_and_need_three() -> None:
    good = [told_of(a_track(name), knowing(a_track())) for name in "abc"]
    bad = [told_of(a_track(name), knowing(a_track(), late=9)) for name in "de"]
    assert numbers(video_report(good[:2]))["F1 interval"] is None
    low, high = numbers(video_report(good + bad))["F1 interval"]
    assert low < 0.6 < high


def test_a_contact_of_the_other_player_counts_only_where_ends_are_ignored() -> None:
    left = told_of(a_track(), knowing(a_track(strokes=())))
    right = replace(told_of(a_track(strokes=()), knowing(a_track())), end="right")
    assert numbers(video_report([left, right]))["F1"] == 0
    assert numbers(video_report(ends_ignored([left, right])))["F1"] == 1


def test_strokes_of_a_player_who_makes_none_are_counted_by_the_minute() -> None:
    idle = a_track("idle", strokes=())
    said = without_play([told_of(idle, knowing(a_track()))])
    assert said["videos without play"] == {
        "minutes": 0.17,
        "false by seed": [4],
        "per minute": 24.0,
    }


def test_an_idle_player_beside_a_busy_one_is_no_video_without_play() -> None:
    busy = told_of(a_track(), knowing(a_track()))
    idle = told_of(a_track(strokes=()), knowing(a_track()))
    assert without_play([busy, idle])["videos without play"]["per minute"] is None
    assert without_play([busy, idle])["players without strokes"]["false by seed"] == [4]


def test_clips_are_judged_on_forehand_against_backhand() -> None:
    clips = [a_track(f"c{n}", is_clip=True, strokes=(STROKES[1 + n % 2],)) for n in range(10)]
    settings = {(1, 0): PLAIN}
    right = clip_report([Held(0, clip, knowing(clip)) for clip in clips], settings)
    wrong = clip_report([Held(0, clip, knowing(clip, confusing=True)) for clip in clips], settings)
    assert right["forehand or backhand"] == 1
    assert wrong["forehand or backhand"] == 0
    assert right["matches"] == 10


def test_the_contact_of_a_clip_is_compared_with_its_middle() -> None:
    strokes = [GridStroke("forehand", at, None, None) for at in (20.0, 149.0)]
    clips = [a_track(str(s.contact), is_clip=True, strokes=(s,)) for s in strokes]
    near = clip_report([Held(0, c, knowing(c)) for c in clips], {(1, 0): PLAIN})["contact within"]
    assert near["133 ms"]["network"].startswith("1.000")
    assert near["133 ms"]["always the middle"].startswith("0.500")


def test_the_frames_of_a_clip_are_never_smoothed() -> None:
    clip = a_track(is_clip=True, strokes=(STROKES[1],))
    said = knowing(clip)
    flickering = said.class_logits.copy()
    flickering[0, ::2] = 6.0 * np.eye(5, dtype=np.float32)[3]
    record = clip_record(Held(0, clip, replace(said, class_logits=flickering)), PLAIN)
    assert (record.frames[::2].argmax(axis=1) == 2).all()
    assert record.frames[91].argmax() == 1


def test_what_falls_where_nothing_is_known_is_not_scored() -> None:
    silent = replace(a_track(strokes=STROKES[:3]), unknown=((220.0, 240.0),))
    found = told_of(silent, knowing(a_track()))
    assert numbers(video_report([found]))["F1"] == 1
    assert found.minutes == pytest.approx((FRAMES - 20) / 30 / 60)


def test_a_stroke_nobody_is_sure_of_is_neither_missed_nor_false() -> None:
    doubtful = (*STROKES[:3], replace(STROKES[3], is_sure=False))
    for said in (knowing(a_track()), knowing(a_track(strokes=STROKES[:3]))):
        found = video_report([told_of(a_track(strokes=doubtful), said)])
        assert numbers(found)["F1"] == 1
        assert found["strokes"] == 3


def test_the_settings_of_a_fold_are_fitted_without_it() -> None:
    """False peaks in one video teach to be strict; that video is not asked for it."""
    clean, noisy = a_track("clean"), a_track("noisy")
    said = knowing(noisy)
    contact = said.contact_logit.copy()
    contact[0, [10, 65, 120, 190, 270]] = 1.2
    held = [Held(0, clean, knowing(clean)), Held(1, noisy, replace(said, contact_logit=contact))]
    lenient, strict = (ContactRule.of(fitted([h]).thresholds).clear for h in held)
    assert lenient < strict
    videos = report(held, [])["videos"]
    assert numbers(videos["by video"]["clean"])["F1"] == 1
    assert numbers(videos["by video"]["noisy"])["false per seed"] == 5


def test_another_seed_is_not_asked_for_the_settings_either() -> None:
    clean = a_track("clean")
    held = [Held(fold, clean, knowing(clean), seed) for seed in (1, 2) for fold in (0, 1)]
    late = replace(held[3], said=knowing(clean, late=20))
    found = report([*held[:3], late], [])["videos"]["all views"]["at 133 ms"]
    assert found["F1 by seed"] == [1, 0]  # who learns from the late one alone believes no peak


def test_windows_that_agree_say_the_same_when_shifted() -> None:
    track, said = a_track(), knowing(a_track())
    moved = knowing(track, late=5)
    for shifted, share in ((said, 1), (moved, 0), (knowing(track, late=2), 1)):
        found = video_report([told(Held(0, track, said, shifted=shifted), PLAIN)])
        assert found["timeline"]["same through shifted windows"]["value"] == share


def test_consistency_of_strokes_is_that_of_raw_posteriors() -> None:
    """Frames say a, a, b, a: three of four agree. Smoothing would make it four."""
    stroke = GridStroke("forehand", 101, 100, 103)
    logits = np.zeros((1, FRAMES, 5), np.float32)
    logits[0, :, 2], logits[0, 102, 3] = 5, 9
    said = replace(knowing(a_track(strokes=(stroke,))), class_logits=logits)
    drawn = replace(told_of(a_track(strokes=(stroke,)), said), is_drawn=True)
    assert video_report([drawn])["classes"]["forehand"]["consistency"] == 0.75
    assert video_report([drawn])["timeline"]["class changes inside a true stroke"] == 2


def test_naive_detectors_find_what_moves() -> None:
    luma = np.zeros((FRAMES, 8, 8), np.uint8)
    for stroke in STROKES:
        luma[round(stroke.contact)] = 200
    moving = replace(a_track(), luma=luma)
    assert peaks(motion_curve(moving), 1.0) == pytest.approx([s.contact for s in STROKES], abs=1)
    held = [
        Held(n, replace(moving, name=f"{n}-left", group=str(n)), knowing(moving)) for n in (0, 1)
    ]
    found = naive_report(held)
    assert found["motion peaks"]["end right"]["at 133 ms"]["F1"] == 1
    assert found["sound onsets"]["end right"]["at 133 ms"]["F1"] == 0


def test_doubtful_strokes_count_in_the_curves_and_not_in_the_timeline() -> None:
    track = a_track()
    faint = Settings(1.0, {"contact": 0.9})
    found = told(Held(0, track, knowing(track, late=1)), faint)
    assert (len(found.said), len(found.faint)) == (0, 4)


def test_clips_have_a_temperature_of_their_own_fitted_on_the_classes_they_show() -> None:
    def clip(label: Label, number: int, said: Label) -> Held:
        stroke = GridStroke(label, 60.0, None, None)
        track = a_track(f"{label}{number}", is_clip=True, strokes=(stroke,))
        seen = replace(track, is_clip=False, strokes=(replace(stroke, label=said),))
        return Held(0, track, knowing(seen))

    sides: tuple[Label, ...] = ("forehand", "backhand")
    right = [clip(label, n, label) for label in sides for n in range(12)]
    wrong = [clip("forehand", n, "backhand") for n in range(12, 18)]
    assert fitted_clip_temperature([]) is None
    assert fitted_clip_temperature(right[:12]) is None  # forehands alone
    surer, less_sure = (fitted_clip_temperature(held) for held in (right, right + wrong))
    assert surer is not None
    assert less_sure is not None
    assert surer < less_sure
    assert fitted([*right, *wrong]).clip_temperature == less_sure


def film(name: str, fold: int, faintness: float) -> list[Held]:
    """Two who rally, each of whom seems to hit whenever the other does, if a little less so."""
    later = tuple(replace(s, contact=s.contact + 24, start=None, end=None) for s in STROKES)
    left = replace(a_track(name), name=f"{name}-left")
    right = replace(a_track(name, strokes=later), name=f"{name}-right")
    heats = [knowing(track).contact_logit for track in (left, right)]
    held = []
    for track, own, other in zip((left, right), heats, heats[::-1], strict=True):
        heat = (np.maximum(own, other - 1.5) - faintness).astype(np.float32)
        held.append(Held(fold, track, replace(knowing(track), contact_logit=heat)))
    return beside_each_other(held)


def test_two_players_of_one_film_are_told_of_each_other() -> None:
    left, right = film("one", 0, 0)
    assert left.other is right.said
    assert right.other is left.said
    clip = replace(left, track=replace(left.track, is_clip=True), other=None)
    alone = replace(left, track=replace(left.track, name="two-left"), other=None)
    both_alone = beside_each_other([replace(right, other=None), clip, alone])
    assert [each.other for each in both_alone] == [None, None, None]


def test_an_echo_of_the_other_player_is_known_by_how_much_louder_the_other_is() -> None:
    """In faint films true peaks are lower than echoes are in others: height alone cannot tell."""
    held = [each for n in range(6) for each in film(f"film {n}", n, 3.0 * (n % 2))]
    practice = [replace(each, fold=0) for each in film("drawn", 0, 1.5)]
    assert numbers(report(held, [], practice)["videos"]["all views"])["F1"] == 1
    deaf = [replace(each, other=None) for each in held]
    assert numbers(report(deaf, [])["videos"]["all views"])["F1"] < 0.9
    assert ContactRule.of(fitted(held, practice).thresholds).others[0] < 0  # together
