"""Tracks become clips, and clips become batches whose pictures, joints and classes agree."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from inference.clips.batches import CLIP_FRAMES, EVERY, SIDE, ClipWindows, answered, middles
from inference.clips.clip import Clip, ClipBatch
from inference.clips.cut import clips_of, named
from inference.clips.kinds import NETWORKS, UnknownKind, network_of_kind
from inference.clips.network_model import NetworkModel
from inference.data.augment import STILL, Variation, carried, moved, moves
from inference.data.joints import JOINTS
from inference.data.tracks import GRID_FPS, WIDE_CROP, GridStroke, Track
from inference.models.timeline import CONTEXT
from inference.models.verdict import clip_probabilities
from inference.strokes import LABELS, Label

WHEN: tuple[tuple[float, Label], ...] = ((20.0, "serve"), (70.0, "forehand"), (130.0, "smash"))


def drawn_track(name: str = "a") -> Track:
    """A bright dot on the head joint walks across dark pictures."""
    frames = 150
    luma = np.full((frames, WIDE_CROP, WIDE_CROP), 20, np.uint8)
    joints = np.zeros((frames, len(JOINTS), 3), np.float32)
    for frame in range(frames):
        x, y = 40 + frame // 5, 50
        luma[frame, y - 2 : y + 3, x - 2 : x + 3] = 250
        joints[frame] = [x, y, 0]
    strokes = tuple(GridStroke(label, at, at - 8, at + 8) for label, at in _swapped(WHEN))
    return Track(name, name, "side", 1.0, strokes, luma, is_drawn=True, joints=joints)


def _swapped(when: tuple[tuple[float, Label], ...]) -> list[tuple[Label, float]]:
    return [(label, at) for at, label in when]


def real_clip(label: Label, frames: int = 30, name: str = "c", handed: float = 1.0) -> Clip:
    rng = np.random.default_rng(3)
    luma = rng.integers(0, 256, (frames, WIDE_CROP, WIDE_CROP)).astype(np.uint8)
    return Clip(name, name, label, handed, luma)


def test_a_trimmed_track_is_a_clip_as_it_is() -> None:
    stroke = GridStroke("backhand", 12.0, None, None)
    track = replace(drawn_track(), strokes=(stroke,), is_clip=True, is_drawn=False)
    (clip,) = clips_of([track], seed=1)
    assert (clip.name, clip.group, clip.label, clip.is_drawn) == ("a", "a", "backhand", False)
    assert clip.luma is track.luma


def test_a_clip_whose_stroke_is_unsure_has_no_name_and_is_not_learnt_from() -> None:
    stroke = GridStroke("backhand", 12.0, None, None, is_sure=False)
    clips = clips_of([replace(drawn_track(), strokes=(stroke,), is_clip=True)], seed=1)
    assert [clip.label for clip in clips] == [None]
    assert named(clips) == []


def test_untrimmed_real_footage_holds_no_clips() -> None:
    assert clips_of([replace(drawn_track(), is_drawn=False)], seed=1) == []


def test_drawn_strokes_are_cut_as_people_trim_them() -> None:
    track = drawn_track()
    places = []
    for seed in range(30):
        for clip, (at, label) in zip(clips_of([track], seed), WHEN, strict=True):
            # The dot's first place says where in the track the clip begins, to five frames.
            first = int(np.flatnonzero(np.all(track.joints[:, 0] == clip.joints[0, 0], axis=1))[0])  # type: ignore[index]
            assert clip.label == label
            assert 0.5 <= len(clip.luma) / GRID_FPS <= 1.3 + 0.02
            if at == 70.0:
                places.append((at - first) / len(clip.luma))
    assert 0.3 < min(places) < 0.45
    assert 0.65 < max(places) < 0.95


def test_a_track_is_cut_the_same_way_whatever_other_tracks_there_are() -> None:
    alone = clips_of([drawn_track("b")], seed=4)
    among = clips_of([drawn_track("a"), drawn_track("b")], seed=4)[3:]
    assert [len(c.luma) for c in alone] == [len(c.luma) for c in among]
    assert [len(c.luma) for c in alone] != [len(c.luma) for c in clips_of([drawn_track("b")], 5)]


def test_a_batch_has_the_contracts_shapes() -> None:
    clips = [*clips_of([drawn_track()], seed=1), real_clip("forehand"), real_clip("backhand")]
    batch, classes = ClipWindows(clips, Variation(), seed=1).draw({"drawn": 3, "clips": 2}, 0)
    assert batch.luma.shape == (5, CLIP_FRAMES + CONTEXT, SIDE, SIDE)
    assert batch.luma.dtype == torch.uint8
    assert batch.joints.shape == (5, CLIP_FRAMES, len(JOINTS), 2)
    assert classes.shape == batch.handed.shape == (5,)
    assert bool(batch.joints[:3].isfinite().all())
    assert bool(batch.joints[3:].isnan().all())


def test_the_same_seed_and_number_draw_the_same_batch() -> None:
    windows = ClipWindows(clips_of([drawn_track()], seed=1), Variation(), seed=2)
    first, again, other = (windows.draw({"drawn": 4}, number)[0].luma for number in (3, 3, 4))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_every_class_is_drawn_as_often_however_rare_it_is() -> None:
    clips = [real_clip("forehand") for _ in range(30)] + [real_clip("smash")]
    windows = ClipWindows(clips, STILL, seed=1)
    classes = torch.cat([windows.draw({"clips": 20}, number)[1] for number in range(10)])
    share = float((classes == LABELS.index("smash")).float().mean())
    assert share == pytest.approx(0.5, abs=0.11)  # three standard deviations of 200 draws


def test_a_kind_of_which_there_is_none_is_left_out() -> None:
    batch, _ = ClipWindows([real_clip("smash")], STILL, seed=1).draw({"drawn": 5, "clips": 2}, 0)
    assert len(batch.luma) == 2


@pytest.mark.parametrize("variation", [STILL, Variation(erase=0, blur=0, noise=0, contrast=0)])
def test_joints_stay_on_the_pictures_they_belong_to(variation: Variation) -> None:
    windows = ClipWindows(clips_of([drawn_track()], seed=1), variation, seed=7)
    for number in range(4):
        batch, _ = windows.draw({"drawn": 3}, number)
        for luma, joints in zip(batch.luma.numpy()[:, CONTEXT:], batch.joints.numpy(), strict=True):
            for picture, (x, y) in zip(luma, joints[:, 0], strict=True):
                rows, columns = np.nonzero(picture > int(picture.max()) - 40)
                where = (np.array([columns.mean(), rows.mean()]) * 2 + 1) / SIDE - 1
                np.testing.assert_allclose(where, [x, y], atol=2.5 / SIDE)


def test_points_move_with_their_pictures_at_any_size() -> None:
    luma = np.zeros((2, WIDE_CROP, WIDE_CROP), np.uint8)
    luma[:, 58:63, 70:75] = 255
    for size in (96, 64):
        path = moves(2, Variation(), np.random.default_rng(1), size)
        (x, y) = carried(np.full((2, 1, 2), [72.0, 60.0], np.float32), path)[1, 0]
        rows, columns = np.nonzero(moved(luma, path, size)[1] > 100)
        assert columns.mean() == pytest.approx(x, abs=0.6)
        assert rows.mean() == pytest.approx(y, abs=0.6)


def test_the_middle_of_a_clip_is_in_the_middle_and_its_ends_stand_still() -> None:
    luma = np.zeros((31, WIDE_CROP, WIDE_CROP), np.uint8)
    luma += np.arange(31, dtype=np.uint8)[:, None, None]
    brightness = middles([Clip("a", "a", None, 0.5, luma)]).luma[0, :, 32, 32].tolist()
    assert len(brightness) == CONTEXT + CLIP_FRAMES
    middle = CONTEXT + (CLIP_FRAMES - 1) / 2
    assert brightness[int(middle)] <= 15 <= brightness[int(middle) + 1]
    steps = np.diff(brightness)
    assert set(steps[(np.array(brightness[:-1]) > 0) & (np.array(brightness[1:]) < 30)]) == {EVERY}
    assert brightness[:2] == [0, 0]
    assert brightness[-1] == 30


@pytest.mark.parametrize("frames", [15, 30, 31, 90])
def test_every_grid_frame_is_given_the_nearest_answer(frames: int) -> None:
    luma = np.zeros((frames, WIDE_CROP, WIDE_CROP), np.uint8)
    luma += np.arange(frames, dtype=np.uint8)[:, None, None]
    shown = middles([Clip("a", "a", None, 0.5, luma)]).luma[0, CONTEXT:, 32, 32].numpy()
    at = answered(frames)
    for frame in range(frames):
        nearest = np.abs(shown.astype(int) - frame).min()
        assert abs(int(shown[at[frame]]) - frame) == nearest


class Loud(torch.nn.Module):
    """Says "forehand" where it is bright, pooled over four frames."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = torch.nn.Parameter(torch.tensor(1 / 20))

    def forward(self, batch: ClipBatch) -> torch.Tensor:
        bright = batch.luma[:, CONTEXT:].float().mean(dim=(2, 3)) * self.gain  # (B, T)
        pooled = bright.reshape(len(bright), -1, 4).mean(dim=2)
        return torch.nn.functional.one_hot(torch.tensor(1), 4) * pooled[..., None]


def test_a_network_answers_for_every_frame_of_clips_of_any_length() -> None:
    luma = np.zeros((30, WIDE_CROP, WIDE_CROP), np.uint8)
    luma[15:] = 255
    clip = Clip("a", "a", None, 0.5, luma)
    clips = [clip, *(real_clip("smash", frames) for frames in (9, 50)), *[clip] * 20]
    model = NetworkModel(Loud())
    answers = model.answer(clips)
    assert [len(a.frames) for a in answers] == [30, 9, 50, *[30] * 20]
    first = answers[0]
    assert first.frames[0, 1] == pytest.approx(0.25)
    assert first.frames[-1, 1] > 0.99
    np.testing.assert_allclose([a.probabilities.sum() for a in answers], 1, atol=1e-5)
    expected = clip_probabilities(Loud()(middles([clip]))).detach().numpy()[0]
    np.testing.assert_allclose(first.probabilities, expected, atol=1e-6)


def test_a_kind_that_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownKind, match=r"'crystal_ball': .*cnn_lstm"):
        network_of_kind("crystal_ball", {})
    with pytest.raises(UnknownKind, match="cannot have"):
        network_of_kind("cnn", {"crystals": 3})


@pytest.mark.parametrize("kind", sorted(NETWORKS))
def test_the_same_seed_makes_the_same_network(kind: str) -> None:
    def weights() -> list[torch.Tensor]:
        torch.manual_seed(6)
        return list(network_of_kind(kind, {}).state_dict().values())

    assert all(torch.equal(a, b) for a, b in zip(weights(), weights(), strict=True))
