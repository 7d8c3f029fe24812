"""The timeline network as a model that names clips: the class at the contact it finds itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference.clips.clip import Clip, ClipAnswer
from inference.data.augment import plain
from inference.data.tracks import Floats
from inference.network.answers import CONTEXT, SHORTEST_WINDOW, Network
from inference.timeline.calibration import calibrated, softmax
from inference.timeline.decoding import CLASS_AFTER, CLASS_BEFORE, SMOOTHING
from inference.video.sound import NO_SOUND


class TimelineModel:
    """Asks a network for whole clips, without their sound: trimmed clips are mostly silent."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order."""
        return [self._answer(clip) for clip in clips]

    def _answer(self, clip: Clip) -> ClipAnswer:
        frames = len(clip.luma)
        still = max(SHORTEST_WINDOW - frames, 0)  # a last picture that goes on
        luma = np.pad(plain(clip.luma), ((CONTEXT, still), (0, 0), (0, 0)), mode="edge")
        silence = np.full((1, frames + still), NO_SOUND, np.float32)
        said = self._network.run(luma[None], np.array([clip.handed], np.float32), silence)
        logits = calibrated(said.class_logits[0, :frames], self._network.config.temperature)
        return ClipAnswer(
            probabilities=around(logits, likeliest_contact(said.contact_logit[0, :frames])),
            frames=softmax(logits[:, 1:]),
        )


def likeliest_contact(contact_logit: Floats) -> int:
    """The one contact of a clip, (T,) -> its grid frame: where the smoothed heat is highest."""
    padded = np.pad(contact_logit, len(SMOOTHING) // 2, mode="edge")
    return int(np.argmax(np.convolve(padded, SMOOTHING, mode="valid")))


def around(class_logits: Floats, contact: int) -> Floats:
    """(T, 5) -> (4,): what the frames around a contact say it is, as strokes are named."""
    frames = class_logits[max(contact - CLASS_BEFORE, 0) : contact + CLASS_AFTER + 1]
    return softmax(frames.mean(axis=0)[1:])
