"""A whole analysis: what it yields, in which order, and how it ends. The network is untrained."""

from __future__ import annotations

import threading
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

import inference
from inference import (
    DeviceMissing,
    Evidence,
    InferenceError,
    ModelMissing,
    PlayerHint,
    Progress,
    Stroke,
    Timeline,
    probe,
)
from tests.inference.filming import even_times_ms, film
from tests.inference.footage import rally
from tests.inference.scenes import scene
from tests.inference.test_decode import spoilt


def test_strokes_come_in_order_and_the_timeline_holds_them_all(
    model: Path, two_players: Path
) -> None:
    items = list(inference.analyse(two_players, model=model, device="cpu"))
    strokes = [item for item in items if isinstance(item, Stroke)]
    timeline = items[-1]
    assert isinstance(timeline, Timeline)
    assert timeline.strokes == tuple(strokes)
    assert len(strokes) > 4
    assert {stroke.end for stroke in strokes} == {"left", "right"}
    assert all(a.contact_s <= b.contact_s for a, b in pairwise(strokes))
    assert timeline.timing.first_stroke_s is not None
    assert timeline.model.name == "untrained"


def test_one_player_s_strokes_never_overlap_and_their_seconds_are_their_frames(
    model: Path, two_players: Path
) -> None:
    table = probe(two_players).table
    *_, timeline = inference.analyse(two_players, model=model, device="cpu", table=table)
    assert isinstance(timeline, Timeline)
    assert timeline.video.frame_table_sha256 == table.sha256
    for stroke in timeline.strokes:
        assert stroke.start_frame <= stroke.contact_frame <= stroke.end_frame < table.frames
        assert stroke.contact_s == table.times_s[stroke.contact_frame]
    for end in ("left", "right"):
        own = [stroke for stroke in timeline.strokes if stroke.end == end]
        assert all(a.end_frame < b.start_frame for a, b in pairwise(own))


def test_progress_only_grows_and_ends_at_the_whole(model: Path, two_players: Path) -> None:
    items = inference.analyse(two_players, model=model, device="cpu")
    told = [item for item in items if isinstance(item, Progress)]
    assert all(a.frames_done <= b.frames_done for a, b in pairwise(told))
    assert told[0] == Progress(0, 270)
    assert told[-1] == Progress(270, 270)


def test_the_first_stroke_comes_before_the_video_is_read_to_its_end(
    model: Path, two_players: Path
) -> None:
    done = 0
    for item in inference.analyse(two_players, model=model, device="cpu"):
        if isinstance(item, Stroke):
            break
        if isinstance(item, Progress):
            done = item.frames_done
    assert done < 200


def test_two_runs_say_the_same(model: Path, two_players: Path) -> None:
    first, second = (
        list(inference.analyse(two_players, model=model, device="cpu"))[:-1] for _ in range(2)
    )
    for one, other in zip(first, second, strict=True):
        if isinstance(one, Evidence):
            assert isinstance(other, Evidence)
            assert np.array_equal(one.classes, other.classes)
            assert np.array_equal(one.contact, other.contact)
        else:
            assert one == other


def test_closing_early_ends_the_decoding(model: Path, two_players: Path) -> None:
    items = inference.analyse(two_players, model=model, device="cpu")
    next(items)
    next(items)
    items.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "decode"]


def test_only_hinted_ends_have_strokes(model: Path, two_players: Path) -> None:
    hints = [PlayerHint("right", "left")]
    *_, timeline = inference.analyse(two_players, hints=hints, model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    assert {stroke.end for stroke in timeline.strokes} == {"right"}


def test_damaged_parts_are_told_as_gaps_of_the_timeline(model: Path, tmp_path: Path) -> None:
    *_, timeline = inference.analyse(spoilt(tmp_path / "a.mp4"), model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    assert timeline.gaps
    assert all(a.last_frame + 1 < b.first_frame for a, b in pairwise(timeline.gaps))


def test_a_still_video_has_a_timeline_without_strokes(model: Path, tmp_path: Path) -> None:
    pictures = [luma for chunk in scene(60) for luma in chunk.luma]
    path = film(tmp_path / "a.mp4", even_times_ms(60, 30), size=(320, 180), pictures=pictures)
    *_, timeline = inference.analyse(path, model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    assert timeline.strokes == ()


def test_both_players_cannot_stand_at_one_side(model: Path, two_players: Path) -> None:
    hints = [PlayerHint("left"), PlayerHint("near")]
    with pytest.raises(InferenceError, match="choose left and right, or near and far"):
        next(inference.analyse(two_players, hints=hints, model=model))


def test_a_folder_without_a_model_is_said_to_have_none(two_players: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="no model in the folder"):
        next(inference.analyse(two_players, model=tmp_path, device="cpu"))


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a graphics card")
def test_a_graphics_card_that_is_not_there_is_missed_in_one_sentence(
    model: Path, two_players: Path
) -> None:
    with pytest.raises(DeviceMissing, match="this machine has none"):
        next(inference.analyse(two_players, model=model, device="cuda"))


@pytest.mark.footage
@pytest.mark.parametrize(
    "name", ["side_serve_7s", "slow_motion_10s", "human_vs_robot_23s", "first_person_rotated_11s"]
)
def test_real_footage_gets_a_whole_timeline(model: Path, name: str) -> None:
    *_, timeline = inference.analyse(rally(name), model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    assert timeline.gaps == ()
    assert timeline.video.frames == probe(rally(name)).table.frames
