"""What networks say of tracks is what an analysis would hear, and is asked for only once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from inference.data.augment import plain
from inference.data.tracks import WIDE_CROP, Track
from inference.evaluation import kept_posteriors
from inference.evaluation.kept_posteriors import said_by
from inference.evaluation.posteriors import HOP, WINDOW, said_in_windows, said_of
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.network.answers import CONTEXT, Floats, Posteriors
from inference.network.model_folder import ModelConfig
from inference.players.crops import Crops
from inference.strokes import PlayerHint
from inference.timeline.windows import Windows
from inference.training import checkpoint
from inference.training.checkpoint import BadCheckpoint, Checkpoint
from inference.video.sound import NO_SOUND

SIZES: dict[str, Any] = {"features": 8, "hidden": 8}
PARTS = ("class_logits", "contact_logit", "displacement", "edges_logit")


def a_network(seed: int = 1) -> TimelineNet:
    torch.manual_seed(seed)
    return TimelineNet(TimelineConfig(**SIZES)).eval()


def noise(frames: int, name: str = "noise-left") -> Track:
    rng = np.random.default_rng(frames)
    luma = rng.integers(0, 255, (frames, WIDE_CROP, WIDE_CROP)).astype(np.uint8)
    return Track(name, name, "side", 1.0, (), luma)


class InTorch:
    """The network as the product's windows ask it."""

    windows_at_once = 1
    hears = True

    def __init__(self, network: TimelineNet) -> None:
        self.config = ModelConfig("noise", "0", 96)
        self._network = network

    @torch.no_grad()
    def run(
        self, luma: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], handed: Floats, sound: Floats
    ) -> Posteriors:
        asked = (torch.from_numpy(part) for part in (luma, handed, sound))
        said = self._network(*asked)._asdict()
        return Posteriors(**{name: said[name].numpy() for name in PARTS})


@pytest.mark.parametrize("frames", [40, WINDOW, WINDOW + 1, 2 * HOP + 7, 230])
@pytest.mark.parametrize("is_heard", [True, False])
def test_windows_are_those_of_an_analysis(frames: int, is_heard: bool) -> None:
    network, track = a_network(), noise(frames)
    if is_heard:
        track = replace(track, sound=(np.arange(frames) % 7 / 7).astype(np.float32))
    luma = plain(track.luma)
    windows = Windows(InTorch(network), [PlayerHint("left", "right")])
    both = np.stack([luma, luma], axis=1)
    heard = np.full(frames, NO_SOUND, np.float32) if track.sound is None else track.sound
    crops = Crops(0, both, ("left", None), np.arange(frames), ())
    answers = [*windows.add(crops, heard), *windows.finish()]
    here = said_in_windows(network, track)
    for part in PARTS:
        there = np.concatenate([getattr(a.posteriors, part)[0] for a in answers])
        assert getattr(here, part)[0] == pytest.approx(there, abs=1e-5)


def test_a_short_track_is_one_window() -> None:
    network, track = a_network(), noise(50)
    whole, windows = said_of(network, track), said_in_windows(network, track)
    assert windows.class_logits == pytest.approx(whole.class_logits, abs=1e-5)


def test_shifted_windows_answer_for_the_same_frames_a_little_otherwise() -> None:
    network, track = a_network(), noise(200)
    here, there = (said_in_windows(network, track, shift) for shift in (0, HOP // 2))
    assert here.class_logits.shape == there.class_logits.shape
    assert not np.array_equal(here.class_logits, there.class_logits)


def test_the_context_of_a_window_is_what_was_seen_before_it() -> None:
    """A change right before a window's first frame is movement in it."""
    network, track = a_network(), noise(WINDOW + HOP)
    luma = track.luma.copy()
    luma[HOP - CONTEXT] = 0
    before, after = (said_in_windows(network, t) for t in (track, replace(track, luma=luma)))
    assert not np.allclose(before.class_logits[0, HOP:], after.class_logits[0, HOP:])


def keep_a_run(folder: Path, seed: int = 1) -> None:
    tensors = {f"average.{n}": t for n, t in a_network(seed).state_dict().items()}
    checkpoint.save(folder, Checkpoint(1, "timeline", SIZES, tensors))


def test_what_was_said_once_is_read_and_not_asked_again(tmp_path: Path) -> None:
    keep_a_run(tmp_path)
    tracks = [noise(40), noise(60, "other-left")]
    asked = said_by(tmp_path, tracks)
    written = (tmp_path / kept_posteriors.FILE).stat().st_mtime_ns
    read = said_by(tmp_path, tracks)
    assert (tmp_path / kept_posteriors.FILE).stat().st_mtime_ns == written
    for (one, _), (other, _) in zip(asked, read, strict=True):
        assert np.array_equal(one.class_logits, other.class_logits)


def test_other_weights_other_tracks_and_damage_are_asked_anew(tmp_path: Path) -> None:
    keep_a_run(tmp_path)
    first = said_by(tmp_path, [noise(40)])[0][0].class_logits
    keep_a_run(tmp_path, seed=2)
    assert not np.allclose(first, said_by(tmp_path, [noise(40)])[0][0].class_logits)
    assert len(said_by(tmp_path, [noise(41)])[0][0].class_logits[0]) == 41
    (tmp_path / kept_posteriors.FILE).write_bytes(b"PK damaged")
    assert len(said_by(tmp_path, [noise(41)])) == 1


def test_a_run_without_a_checkpoint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadCheckpoint, match="There is no checkpoint in"):
        said_by(tmp_path, [noise(40)])


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    tensors = {f"average.{n}": t for n, t in a_network().state_dict().items()}
    checkpoint.save(tmp_path, Checkpoint(1, "timeline", {"features": 16}, tensors))
    with pytest.raises(BadCheckpoint, match="do not fit"):
        said_by(tmp_path, [noise(40)])
    assert not (tmp_path / kept_posteriors.FILE).exists()
