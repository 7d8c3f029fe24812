"""What can go wrong with a video, a model or a device, each said in one sentence for a person."""

from __future__ import annotations


class InferenceError(Exception):
    """Whatever this package refuses to do; its text is one sentence for a person."""


class UnreadableVideo(InferenceError):
    """The file is empty, damaged, cut off, or not a video at all."""


class UnsupportedVideo(InferenceError):
    """The file is a video, but one that is too short, too long, too large or of an unknown kind."""


class UnreadableVoice(InferenceError):
    """The file holds no voice alone, or one that lasts too long."""


class ModelMissing(InferenceError):
    """The folder named as a model holds none, or one of another kind."""


class DeviceMissing(InferenceError):
    """A graphics card was asked for and this machine has none."""
