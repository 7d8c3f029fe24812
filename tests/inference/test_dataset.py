"""Footage becomes windows whose truth lies where the pictures say; no match is on both sides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inference.data.augment import STILL, Variation, plain, varied
from inference.data.dataset import Windows
from inference.data.filmed_tracks import filmed_tracks
from inference.data.recordings import BadManifest, KnownStroke
from inference.data.shared_footage import clip_recordings, rally_recordings
from inference.data.targets import IGNORED, targets
from inference.data.tracks import CROP, WIDE_CROP, GridStroke, Luma, Track, cached
from inference.models.timeline import CONTEXT
from inference.synthetic.tracks import drawn_tracks
from tests.inference.footage import FOOTAGE

needs_footage = pytest.mark.skipif(
    not FOOTAGE.exists(), reason="the real footage is not here: set LOOPDRIVE_DATA to its folder"
)


def flash_track(
    name: str = "a", *, group: str = "a", contact: int = 40, frames: int = 90, is_clip: bool = False
) -> Track:
    """Dark pictures with one bright one at the contact of the only stroke."""
    luma = np.full((frames, WIDE_CROP, WIDE_CROP), 20, np.uint8)
    luma[contact] = 220
    edges = (None, None) if is_clip else (contact - 9.0, contact + 7.0)
    stroke = GridStroke("forehand", float(contact), *edges)
    return Track(name, group, "side", 1.0, (stroke,), luma, is_clip=is_clip)


def test_targets_are_highest_at_the_contact_and_point_towards_it() -> None:
    truth = targets((GridStroke("smash", 20.0, 12.0, 27.0),), 40)
    assert int(np.argmax(truth.contact)) == 20
    assert truth.contact[20] == pytest.approx(1.0)
    assert list(truth.displacement[18:23]) == [2, 1, 0, -1, -2]
    assert set(np.flatnonzero(truth.classes == 4)) == set(range(12, 28))
    assert [int(np.argmax(truth.edges[:, side])) for side in (0, 1)] == [12, 27]


def test_between_two_contacts_the_displacement_points_to_the_nearer_one() -> None:
    strokes = (GridStroke("forehand", 10.0, 6.0, 13.0), GridStroke("backhand", 15.0, 13.5, 19.0))
    truth = targets(strokes, 30)
    assert list(truth.displacement[[11, 12, 13, 14]]) == [-1, -2, 2, 1]


def test_every_frame_helps_to_name_the_nearest_stroke_only() -> None:
    strokes = (GridStroke("forehand", 20.0, 14.0, 26.0), GridStroke("backhand", 32.0, 27.0, 38.0))
    naming = targets(strokes, 60).stroke
    assert set(np.flatnonzero(naming == 1)) == set(range(8, 27))
    assert set(np.flatnonzero(naming == 2)) == set(range(27, 40))
    assert naming[40:].sum() == 0


def test_a_stroke_of_unsure_class_is_a_contact_without_a_name() -> None:
    truth = targets((GridStroke("forehand", 20.0, 14.0, 26.0, is_sure=False),), 40)
    assert truth.contact[20] == 1
    assert set(truth.classes[14:27]) == {IGNORED}
    assert truth.stroke.sum() == 0


def test_what_is_unknown_is_neither_stroke_nor_nothing() -> None:
    truth = targets((), 20, unknown=((5, 9),))
    assert set(truth.classes[5:10]) == {IGNORED}
    assert set(truth.classes[10:]) == {0}
    assert truth.contact_weight[5:10].sum() == 0
    assert truth.contact_weight[10:].min() == 1


def test_a_clip_claims_nothing_far_from_its_contact() -> None:
    truth = targets((GridStroke("backhand", 30.0, None, None),), 60, is_clip=True)
    assert set(truth.classes[18:38]) == {3}
    assert truth.classes[10] == truth.classes[45] == IGNORED
    assert truth.edges_weight.sum() == 0


def test_of_an_unknown_contact_only_the_class_between_the_edges_is_claimed() -> None:
    guessed = GridStroke("serve", 20.0, 10.0, 29.0, is_contact_known=False)
    truth = targets((guessed,), 60)
    assert set(truth.classes[10:30]) == {1}
    assert set(truth.classes[:10]) | set(truth.classes[30:]) == {0}
    assert truth.contact.max() == 0
    assert truth.contact_weight[7:33].sum() == truth.displacement_weight.sum() == 0
    assert truth.contact_weight[:6].min() == truth.contact_weight[34:].min() == 1
    assert [int(np.argmax(truth.edges[:, side])) for side in (0, 1)] == [10, 29]
    assert set(np.flatnonzero(truth.stroke == 1)) == set(range(10, 28))


def test_a_known_contact_keeps_its_target_beside_an_unknown_one() -> None:
    guessed = GridStroke("serve", 20.0, 10.0, 29.0, is_contact_known=False)
    truth = targets((guessed, GridStroke("forehand", 45.0, 38.0, 50.0)), 60)
    assert int(np.argmax(truth.contact)) == 45
    assert list(truth.displacement[43:48]) == [2, 1, 0, -1, -2]
    assert truth.contact_weight[45] == truth.displacement_weight[45] == 1


def test_a_clip_without_a_contact_claims_its_class_and_no_contact_anywhere() -> None:
    guessed = GridStroke("backhand", 20.0, None, None, is_contact_known=False)
    truth = targets((guessed,), 40, is_clip=True)
    assert set(truth.classes[8:28]) == {3}
    assert set(truth.stroke[8:28]) == {1}
    assert truth.contact_weight.sum() == truth.edges_weight.sum() == 0


@pytest.mark.parametrize("variation", [STILL, Variation(erase=0, repeat=0, drift=0, blur=0)])
@pytest.mark.parametrize("is_clip", [False, True])
def test_the_contact_of_a_window_is_at_the_picture_that_shows_it(
    variation: Variation, is_clip: bool
) -> None:
    windows = Windows([flash_track(is_clip=is_clip)], variation, frames=48, seed=1)
    seen = 0
    for step in range(12):
        batch = windows.draw({"clips": 2, "videos": 2}, step)
        for luma, contact in zip(batch.luma.numpy(), batch.truth["contact"].numpy(), strict=True):
            brightness = luma[CONTEXT:].reshape(48, -1).mean(axis=1)
            if contact.max() > 0.9 and brightness.max() > brightness.min() + 40:
                seen += 1
                assert abs(int(np.argmax(brightness)) - int(np.argmax(contact))) <= 1
    assert seen > 5


def test_the_same_seed_and_step_draw_the_same_batch_and_another_step_another() -> None:
    def luma(step: int) -> Luma:
        windows = Windows([flash_track(), flash_track("b")], Variation(), frames=24, seed=4)
        shown: Luma = windows.draw({"videos": 3}, step).luma.numpy()
        return shown

    assert np.array_equal(luma(7), luma(7))
    assert not np.array_equal(luma(7), luma(8))


def test_no_variation_shows_the_middle_of_the_crop_untouched() -> None:
    luma = np.random.default_rng(0).integers(0, 256, (4, WIDE_CROP, WIDE_CROP), np.uint8)
    assert np.array_equal(varied(luma, STILL, np.random.default_rng(1)), plain(luma))
    assert plain(luma).shape == (4, CROP, CROP)


def test_windows_without_tracks_are_refused() -> None:
    with pytest.raises(ValueError, match="no tracks"):
        Windows([], Variation(), frames=24, seed=1)


def test_cached_tracks_come_back_as_they_were_made(tmp_path: Path) -> None:
    track = replace(flash_track(), unknown=((1.0, 2.0),))
    made = cached(tmp_path, {"video": "x"}, lambda: [track])

    def again() -> list[Track]:
        raise AssertionError("the cache was not used")

    for one in (made[0], cached(tmp_path, {"video": "x"}, again)[0]):
        assert np.array_equal(one.luma, track.luma)
        assert replace(one, luma=track.luma) == track


def test_a_drawn_player_faces_right_and_moves_at_the_contact() -> None:
    tracks = [t for seed in (2, 3) for t in drawn_tracks(seed) if t.strokes]
    assert tracks
    for track in tracks:
        change = np.abs(np.diff(plain(track.luma).astype(float), axis=0)).mean(axis=(1, 2))
        around = [change[max(int(s.contact) - 6, 0) : int(s.contact) + 6] for s in track.strokes]
        assert np.mean([part.mean() for part in around]) > np.median(change)


@needs_footage
@pytest.mark.footage
def test_a_real_player_is_cut_out_on_the_grid_with_contacts_where_the_arm_moves() -> None:
    rallies = [r for r in rally_recordings(FOOTAGE) if r.group == "side_serve_5s"]
    tracks = filmed_tracks(rallies)
    assert [track.name for track in tracks] == ["side_serve_5s-left", "side_serve_5s-right"]
    assert [track.handed for track in tracks] == [1.0, 0.0]
    for track in tracks:
        assert track.luma.shape[1:] == (WIDE_CROP, WIDE_CROP)
        assert track.frames == pytest.approx(138 / 25 * 30, abs=2)
        change = np.abs(np.diff(plain(track.luma).astype(float), axis=0)).mean(axis=(1, 2))
        for stroke in track.strokes:
            at = int(stroke.contact)
            assert change[at - 5 : at + 5].max() > np.median(change)


@needs_footage
@pytest.mark.footage
def test_a_contact_beyond_the_videos_end_is_refused() -> None:
    clip = clip_recordings(FOOTAGE)[0]
    beyond = replace(clip, strokes=(KnownStroke("forehand", 4000),))
    with pytest.raises(BadManifest, match="frames, but a forehand is said to reach frame 4000"):
        filmed_tracks([beyond])
