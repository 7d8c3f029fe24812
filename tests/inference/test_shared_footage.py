"""The real footage is read as its README counts it."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from inference.data.footage_sets import split
from inference.data.readers.matches import read_matches
from inference.data.recordings import BadManifest, wrong_with
from inference.data.shared_footage import (
    NOT_FOR_TRAINING,
    clip_recordings,
    rally_recordings,
    read_shared,
)
from tests.inference.footage import FOOTAGE
from tests.inference.test_footage_sets import track

pytestmark = [
    pytest.mark.footage,
    pytest.mark.skipif(
        not FOOTAGE.exists(), reason="the real footage is not here: set LOOPDRIVE_DATA"
    ),
]


def listed_clips() -> list[dict[str, str]]:
    with (FOOTAGE / "clips" / "manifest.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_of_119_clips_those_are_read_whose_label_is_certain() -> None:
    rows, clips = listed_clips(), clip_recordings(FOOTAGE)
    assert Counter(row["label"] for row in rows) == {"backhand": 65, "forehand": 54}
    left_out = {row["file"] for row in rows} - {clip.video.name for clip in clips}
    by_name = {row["file"]: row for row in rows}
    assert {name for name in by_name if by_name[name]["certain"] == "no"} <= left_out
    assert all(
        by_name[name]["certain"] == "no" or by_name[name]["same_stroke_as"] for name in left_out
    )
    assert len(clips) == 119 - len(left_out)
    assert all(clip.is_clip and wrong_with(clip) is None for clip in clips)
    assert {clip.hand for clip in clips} == {"left", "right"}


def test_the_contact_of_a_clip_is_that_of_its_named_player() -> None:
    with (FOOTAGE / "clips" / "contacts.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["named"] == "yes"]
    contacts = {row["file"]: int(row["contact_frame"]) for row in rows}
    assert len(rows) == len(contacts) == 119
    for clip in clip_recordings(FOOTAGE):
        assert clip.strokes[0].contact_frame == contacts[clip.video.name]


def test_of_162_strokes_of_15_videos_all_but_those_in_slow_motion_are_read() -> None:
    truths = [json.loads(path.read_text()) for path in (FOOTAGE / "rallies").glob("*.json")]
    assert len(truths) == 15
    assert Counter(event["class"] for truth in truths for event in truth["events"]) == {
        "serve": 11,
        "forehand": 66,
        "backhand": 84,
        "smash": 1,
    }
    rallies = rally_recordings(FOOTAGE)
    slow = sum(len(t["events"]) for t in truths if t["video"] in NOT_FOR_TRAINING)
    assert sum(len(rally.strokes) for rally in rallies) == 162 - slow == 160
    assert len({rally.video for rally in rallies}) == 14
    assert all(wrong_with(rally) is None for rally in rallies)
    assert any(not rally.strokes for rally in rallies)


def test_two_cuts_of_one_stroke_are_of_one_match() -> None:
    match = {row["file"]: row["match"] for row in listed_clips()}
    twins = [(r["file"], r["same_stroke_as"]) for r in listed_clips() if r["same_stroke_as"]]
    assert len(twins) == 7
    assert all(match[one] == match[other] for one, other in twins)


def test_every_fold_of_the_clips_holds_out_both_classes() -> None:
    clips = clip_recordings(FOOTAGE)
    label = {clip.video.name: clip.strokes[0].label for clip in clips}
    tracks = [track(clip.video.name, clip.group) for clip in clips]
    for fold in range(5):
        learned, tested = split(tracks, fold, 5)
        held = Counter(label[t.name] for t in tested)
        assert len(learned) + len(tested) == len(clips)
        assert min(held["forehand"], held["backhand"]) >= 5
        assert len(tested) >= 15


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadManifest, match=r"is not the shared footage: there is no clips/manifest"):
        read_shared(tmp_path)


def test_the_matches_are_1344_strokes_of_nine_matches() -> None:
    strokes = read_matches(FOOTAGE / "matches")
    assert Counter(stroke.label for stroke in strokes) == {
        "serve": 305,
        "forehand": 501,
        "backhand": 538,
    }
    assert len({stroke.match for stroke in strokes}) == 9
    assert all(stroke.first_frame <= stroke.last_frame for stroke in strokes)


def test_rallies_of_the_matches_begin_with_a_serve_and_players_take_turns() -> None:
    strokes = read_matches(FOOTAGE / "matches")
    same_match = [(a, b) for a, b in pairwise(strokes) if a.match == b.match]
    within = [(one, other) for one, other in same_match if other.label != "serve"]
    assert len(within) > 1000
    assert sum(one.player == other.player for one, other in within) <= 1
    assert all(stroke.label != "serve" or not stroke.intent for stroke in strokes)
    twice = [replace(stroke, spin="", zone="") for stroke in strokes]
    assert len(set(twice)) == len(strokes)
