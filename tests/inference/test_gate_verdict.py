"""A verdict is plain data, with the clips to watch in it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from inference import BadVerdict, Failure, Verdict, judge
from tests.inference.answering import stroke
from tests.inference.test_gate import BETTER, CHAMPION, model, nothing


def test_clips_to_watch_are_what_only_the_champion_knew_the_worst_first() -> None:
    before = model("champion", lambda match, k: (match, k) == (0, 3))
    after = model("challenger", lambda match, k: match == 0 and k in (3, 7))
    strokes = list(after.strokes)
    strokes[80] = stroke(80, "match 2", "serve", "smash", sure=0.95)
    said = list(after.tracks[1].said)
    missed, misnamed = said.pop(5), said[0]
    said[0] = replace(misnamed, label="smash", confidence=0.85)
    tracks = (after.tracks[0], replace(after.tracks[1], said=tuple(said)), *after.tracks[2:])
    after = replace(after, strokes=tuple(strokes), tracks=tracks)
    found = judge(before, after).regressions
    assert [one.id for one in found] == ["s80", "t1-5", "t1-0", "s7"]
    assert [one.said for one in found] == ["smash", None, "smash", "backhand"]
    assert [one.confidence for one in found] == [0.95, missed.confidence, 0.85, 0.8]
    assert found[0].match == "match 2"
    assert judge(after, before).regressions == ()


def test_confusions_are_counted_for_both() -> None:
    verdict = judge(CHAMPION, BETTER)
    assert verdict.champion_confusion[:2] == ((48, 12, 0, 0), (0, 144, 36, 0))
    assert verdict.challenger_confusion[:2] == ((48, 12, 0, 0), (0, 168, 12, 0))


def test_a_verdict_goes_to_json_and_back() -> None:
    failures = [Failure("player", "Zoe"), Failure("false strokes")]
    for verdict in (judge(CHAMPION, BETTER, failures), judge(nothing(BETTER), nothing(CHAMPION))):
        plain = json.loads(json.dumps(verdict.as_plain(), allow_nan=False))
        again = Verdict.of_plain(plain)
        assert again == verdict
        assert again.is_passed == verdict.is_passed == plain["is_passed"]
        assert again.as_plain() == verdict.as_plain()


def test_what_is_noted_of_a_regression_besides_is_passed_over() -> None:
    verdict = judge(BETTER, CHAMPION)
    plain = verdict.as_plain()
    plain["regressions"] = [{**row, "video": "v"} for row in plain["regressions"]]
    assert verdict.regressions
    assert Verdict.of_plain(plain) == verdict


@pytest.mark.parametrize(
    "change", [{"labels": ["lob"]}, {"findings": [3]}, {"measures": [{}]}, {"regressions": None}]
)
def test_other_plain_data_is_no_verdict(change: dict[str, object]) -> None:
    with pytest.raises(BadVerdict):
        Verdict.of_plain(judge(CHAMPION, BETTER).as_plain() | change)
    with pytest.raises(BadVerdict):
        Verdict.of_plain({})
