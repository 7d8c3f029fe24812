"""The timeline network as a model that names clips: the class at the contact it finds itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inference.clips.clip import Clip, ClipAnswer
from inference.data.augment import plain
from inference.data.track_bodies import TrackBodies
from inference.data.tracks import Floats, Track
from inference.network.answers import CONTEXT, SHORTEST_WINDOW, Network
from inference.pose.mixing import Mix, shared_out
from inference.pose.sides import Sides, sides_of
from inference.timeline.calibration import calibrated, softmax
from inference.timeline.decoding import CLASS_AFTER, CLASS_BEFORE, SMOOTHING
from inference.video.sound import NO_SOUND


class TimelineModel:
    """Asks a network for whole clips, without their sound: trimmed clips are mostly silent."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._sides = sides_of(network.config)

    def answer(self, clips: Sequence[Clip]) -> list[ClipAnswer]:
        """One answer for each clip, in their order."""
        return [self._answer(clip) for clip in clips]

    def _answer(self, clip: Clip) -> ClipAnswer:
        frames = len(clip.luma)
        still = max(SHORTEST_WINDOW - frames, 0)  # a last picture that goes on
        luma = np.pad(plain(clip.luma), ((CONTEXT, still), (0, 0), (0, 0)), mode="edge")
        silence = np.full((1, frames + still), NO_SOUND, np.float32)
        said = self._network.run(luma[None], np.array([clip.handed], np.float32), silence)
        config = self._network.config
        temperature = config.clip_temperature or config.temperature
        logits, heat = said.class_logits[0, :frames], said.contact_logit[0, :frames]
        answer = clip_answer(logits, heat, temperature)
        return answer if self._sides is None else _by_body(answer, clip, self._sides, heat)


def _by_body(answer: ClipAnswer, clip: Clip, sides: Sides, contact_logit: Floats) -> ClipAnswer:
    """The answer with its side told by the body too, where one is seen."""
    track = Track(clip.name, clip.group, "", clip.handed, (), clip.luma, end=clip.end)
    body = TrackBodies(track).speak(sides.rule, likeliest_contact(contact_logit))
    return answer if body is None else with_side(answer, body, sides.clip_mix)


def with_side(answer: ClipAnswer, body: float, mix: Mix) -> ClipAnswer:
    """The answer with a forehand's logit by the body mixed in; frames stay as they were said."""
    return replace(answer, probabilities=shared_out(answer.probabilities, body, mix))


def clip_answer(class_logits: Floats, contact_logit: Floats, temperature: float) -> ClipAnswer:
    """What posteriors (T, 5) and (T,) of a clip say, calibrated but not smoothed."""
    named = clip_logits(class_logits, contact_logit)
    return ClipAnswer(
        probabilities=softmax(calibrated(named, temperature)),
        frames=softmax(calibrated(class_logits[:, 1:], temperature)),
    )


def clip_logits(class_logits: Floats, contact_logit: Floats) -> Floats:
    """(T, 5), (T,) -> (4,): the frames around the contact, named as strokes are."""
    at = likeliest_contact(contact_logit)
    frames = class_logits[max(at - CLASS_BEFORE, 0) : at + CLASS_AFTER + 1]
    return np.asarray(frames.mean(axis=0)[1:], np.float32)


def likeliest_contact(contact_logit: Floats) -> int:
    """The one contact of a clip, (T,) -> its grid frame: where the smoothed heat is highest."""
    padded = np.pad(contact_logit, len(SMOOTHING) // 2, mode="edge")
    return int(np.argmax(np.convolve(padded, SMOOTHING, mode="valid")))
