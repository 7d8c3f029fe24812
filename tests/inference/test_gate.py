"""A challenger takes the champion's place only when numbers say so, each in a sentence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from inference import Answers, CannotCompare, Failure, StrokeAnswer, Verdict, judge
from inference.evaluation.gate_verdict import Finding
from inference.strokes import LABELS, Label
from tests.inference.answering import stroke, track

MATCHES, EACH = 6, 40

Wrong = Callable[[int, int], bool]  # of a match's k-th stroke


def sides(k: int) -> Label:
    return "forehand" if k % 4 else "serve"  # 10 serves and 30 forehands a match


def a_fifth(_match: int, k: int) -> bool:
    return k % 5 == 0  # two serves and six forehands a match


def a_tenth(_match: int, k: int) -> bool:
    return k % 10 == 0


def named(wrong: Wrong, label: Callable[[int], Label]) -> tuple[StrokeAnswer, ...]:
    """240 strokes of six matches, numbered match by match; a wrong one is said to be the next."""
    made = []
    for match in range(MATCHES):
        for k in range(EACH):
            own = label(k)
            said = LABELS[(LABELS.index(own) + 1) % 4] if wrong(match, k) else own
            made.append(stroke(EACH * match + k, f"match {match}", own, said))
    return tuple(made)


def model(
    name: str,
    wrong: Wrong = a_fifth,
    *,
    label: Callable[[int], Label] = sides,
    false: int = 2,
    ms: float = 1.0,
) -> Answers:
    """True contacts are found alike by all, and four of each match are false.

    So many of these are `false` strokes in a minute of pause, the others between true contacts.
    """
    tracks = []
    for match in range(MATCHES):
        true = [(sides(k), 1.0 + k) for k in range(EACH)]
        said: list[tuple[Label, float, float]] = [(own, at, 0.9) for own, at in true]
        said += [("serve", 50.0 + n if n < false else 1.5 + n, 0.5) for n in range(4)]
        tracks.append(track(match, f"match {match}", true, said, ((45.0, 105.0),)))
    return Answers(name, named(wrong, label), tuple(tracks), ms)


CHAMPION = model("champion")
BETTER = model("challenger", a_tenth)  # a tenth wrong instead of a fifth, in each match


def of(verdict: Verdict, rule: str, about: str) -> Finding:
    (finding,) = (f for f in verdict.findings if (f.rule, f.about) == (rule, about))
    return finding


def test_a_challenger_that_is_better_and_nowhere_worse_passes() -> None:
    verdict = judge(CHAMPION, BETTER)
    assert verdict.is_passed
    assert verdict.reasons == ()
    accuracy = of(verdict, "better", "accuracy")
    assert accuracy.value == pytest.approx(0.1)
    assert accuracy.sentence == (
        "Accuracy 90.0 % after 80.0 %: +10.00 points [+10.00, +10.00], n = 240 strokes of "
        "6 matches; to count as better, the whole interval must be a gain: passed."
    )


def test_a_model_against_itself_is_not_better() -> None:
    verdict = judge(CHAMPION, CHAMPION)
    assert verdict.reasons == (
        "Nothing was shown to be better: accuracy, contact F1 at 133 ms, class-aware F1 at 133 ms.",
    )
    assert verdict.regressions == ()


@pytest.mark.parametrize(("lost", "is_passed"), [(0, True), (1, False), (20, False)])
def test_not_worse_means_the_lower_end_of_the_interval(lost: int, is_passed: bool) -> None:
    """One stroke of one match is 0.4 points, and that match may be drawn three times."""

    def wrong(match: int, k: int) -> bool:
        return k % 5 == 0 or (match == 3 and k % 5 > 0 and k // 5 + 8 * (k % 5 - 1) < lost)

    finding = of(judge(CHAMPION, model("challenger", wrong)), "not worse", "accuracy")
    assert finding.value == pytest.approx(-lost / 240)
    assert finding.interval is not None
    assert finding.interval[0] == pytest.approx(3 * -lost / 240)
    assert finding.is_passed == is_passed


def test_not_worse_everywhere_but_better_in_nothing_is_no_promotion() -> None:
    verdict = judge(CHAMPION, replace(CHAMPION, model="challenger", ms_per_frame=0.5))
    assert all(f.is_passed is not False for f in verdict.findings if f.rule != "better")
    assert not verdict.is_passed


def more_serves(match: int, k: int) -> bool:
    """A serve more in each match, a forehand less in four of six: 10 points for 2.2."""
    return (a_fifth(match, k) and k > 0) or (k == 1 and match < 4)


@pytest.mark.parametrize(
    ("failure", "challenger"),
    [
        (Failure("false strokes"), model("challenger", false=1)),
        (Failure("class", "serve"), model("challenger", more_serves)),
    ],
)
def test_better_in_a_failure_that_was_named_beforehand_is_enough(
    failure: Failure, challenger: Answers
) -> None:
    assert not judge(CHAMPION, challenger).is_passed
    verdict = judge(CHAMPION, challenger, [failure])
    assert verdict.is_passed
    better = [f.about for f in verdict.findings if f.rule == "better" and f.is_passed]
    assert better == [failure.measure]


def test_better_for_a_player_who_was_named_is_told() -> None:
    verdict = judge(CHAMPION, BETTER, [Failure("player", "Anna")])
    assert of(verdict, "better", "accuracy of Anna's strokes").is_passed


def test_a_class_that_loses_more_than_three_points_stops_a_better_challenger() -> None:
    def worse_serves(_match: int, k: int) -> bool:
        return k in (0, 4, 20)  # a serve more in each match, no forehand

    verdict = judge(CHAMPION, model("challenger", worse_serves))
    assert of(verdict, "better", "accuracy").is_passed
    serve = of(verdict, "class recall", "recall of serve")
    assert serve.is_passed is False
    assert verdict.reasons == (serve.sentence,)
    assert serve.sentence == (
        "Recall of serve 70.0 % after 80.0 %: -10.00 points [-10.00, -10.00], n = 60 strokes of "
        "6 matches; a class may lose 3 points: not passed."
    )


def test_a_class_with_fewer_than_thirty_strokes_is_told_and_not_judged() -> None:
    def rare(k: int) -> Label:
        return "smash" if k < 4 else sides(k)  # 24 smashes

    champion = model("champion", lambda _match, k: k % 5 == 4, label=rare)
    challenger = model("challenger", lambda _match, k: k < 2, label=rare)
    smash = of(judge(champion, challenger), "class recall", "recall of smash")
    assert smash.is_passed is None
    assert smash.value == pytest.approx(-0.5)
    assert "n = 24 strokes of 6 matches" in smash.sentence
    assert smash.sentence.endswith("told, not judged, as 30 strokes are the least.")
    turned = judge(challenger, champion, [Failure("class", "smash")])
    assert of(turned, "better", "recall of smash").is_passed is None


def test_a_player_nobody_saw_is_not_judged() -> None:
    verdict = judge(CHAMPION, BETTER, [Failure("player", "Zoe")])
    finding = of(verdict, "better", "accuracy of Zoe's strokes")
    assert (finding.value, finding.is_passed) == (None, None)
    assert "is not known, n = 0 strokes of 0 matches" in finding.sentence


@pytest.mark.parametrize(("ms", "is_passed"), [(0.2, True), (1.05, True), (1.051, False)])
def test_five_percent_slower_is_the_most(ms: float, is_passed: bool) -> None:
    verdict = judge(CHAMPION, replace(BETTER, ms_per_frame=ms))
    assert verdict.is_passed == is_passed
    assert of(verdict, "speed", "time a frame").is_passed == is_passed


def few_matches(own: Answers) -> Answers:
    kept = ("match 0", "match 1")
    return replace(
        own,
        strokes=tuple(s for s in own.strokes if s.match in kept),
        tracks=tuple(t for t in own.tracks if t.match in kept),
    )


def few_strokes(own: Answers) -> Answers:
    return replace(own, strokes=own.strokes[::9])


def few_tracks(own: Answers) -> Answers:
    return replace(own, tracks=own.tracks[:2])


def nothing(own: Answers) -> Answers:
    return replace(own, strokes=(), tracks=())


@pytest.mark.parametrize(
    ("cut", "sentence"),
    [
        (few_matches, "The test part has 80 strokes to name, of 2 matches; 30 of 3 matches are"),
        (few_strokes, "The test part has 27 strokes to name, of 6 matches; 30 of 3 matches are"),
        (few_tracks, "The test part has 80 contacts to find, of 2 matches; 30 of 3 matches are"),
        (nothing, "The test part has 0 strokes to name, of 0 matches; 30 of 3 matches are"),
    ],
)
def test_too_small_a_test_part_is_never_passed(
    cut: Callable[[Answers], Answers], sentence: str
) -> None:
    verdict = judge(cut(CHAMPION), cut(BETTER))
    assert not verdict.is_passed
    assert verdict.reasons[0].startswith(sentence)


def test_a_failure_that_there_is_not_is_refused() -> None:
    for kind, name in (("class", "lob"), ("weather", "")):
        with pytest.raises(CannotCompare, match="There is no failure"):
            Failure(kind, name)  # type: ignore[arg-type]


def test_judging_loads_no_network_and_no_decoder() -> None:
    script = (
        "import inference, sys; inference.judge, inference.Verdict; "
        "print([m for m in ('av', 'cv2', 'onnxruntime', 'torch', 'django') if m in sys.modules])"
    )
    root = Path(__file__).parents[2]
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def recent(champion: Wrong, challenger: Wrong, matches: int = MATCHES) -> tuple[Answers, Answers]:
    """What both say of strokes that were lately corrected, of so many matches."""

    def of_matches(name: str, wrong: Wrong) -> Answers:
        return Answers(name, named(wrong, sides)[: EACH * matches], (), 1.0)

    return of_matches("champion", champion), of_matches("challenger", challenger)


def test_recent_corrections_are_a_second_test() -> None:
    about = "accuracy on recent corrections"
    better = judge(CHAMPION, BETTER, recent=recent(a_fifth, a_tenth))
    assert better.is_passed
    assert of(better, "not worse", about).value == pytest.approx(0.1)
    worse = judge(CHAMPION, BETTER, recent=recent(a_tenth, a_fifth))
    assert worse.reasons == (
        "Accuracy on recent corrections 80.0 % after 90.0 %: -10.00 points [-10.00, -10.00], "
        "n = 240 strokes of 6 matches; less than 1 point may be lost at the lower end: not passed.",
    )
    assert Verdict.of_plain(worse.as_plain()) == worse


def test_few_recent_corrections_are_told_and_not_judged() -> None:
    verdict = judge(CHAMPION, BETTER, recent=recent(a_tenth, a_fifth, matches=2))
    finding = of(verdict, "not worse", "accuracy on recent corrections")
    assert finding.is_passed is None
    assert "told, not judged" in finding.sentence
    assert verdict.is_passed
    assert judge(CHAMPION, BETTER).is_passed
