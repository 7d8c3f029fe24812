"""The films: what cameras, phones and editors write, each with its frame numbers drawn in."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import Literal

from inference.synthetic.barcode import LARGEST, Rotation

UPRIGHT, PORTRAIT = (320, 180), (180, 320)
NTSC = Fraction(1000, 1001)
RATES = {
    "23.976": 24 * NTSC,
    "25": Fraction(25),
    "29.97": 30 * NTSC,
    "30": Fraction(30),
    "50": Fraction(50),
    "59.94": 60 * NTSC,
    "120": Fraction(120),
}
FINEST = Fraction(1, 90_000)  # the clock of Android phones and of transport streams
APPLE = Fraction(1, 600)
PYRAMID = ":b-adapt=0:b-pyramid=normal:ref=5"
TELLING = ("rate-29.97.mp4", "phone-apple.mov", "edit-list.mp4", "open-gop.mp4", "rotated.mp4")

PlayedFrom = Literal["original", "playable.mp4", "quick.mp4"]  # as the API names the files
ORIGINAL: PlayedFrom = "original"
PLAYABLE: PlayedFrom = "playable.mp4"
QUICK: PlayedFrom = "quick.mp4"


@dataclass(frozen=True)
class Film:
    """One file to be made: `shown_ticks` says how long each displayed frame is shown."""

    name: str
    about: str
    time_base: Fraction
    shown_ticks: tuple[int, ...]
    played_from: PlayedFrom = ORIGINAL
    is_quickened: bool = False  # a copy that steps quickly is made later
    codec: str = "libx264"
    options: dict[str, str] = field(default_factory=dict)
    movflags: str = "+faststart"
    size: tuple[int, int] = UPRIGHT  # (width, height), upright
    rotation: Rotation = 0
    has_sound: bool = False
    start_ticks: int = 0
    hidden_before: int = 0  # frames that an edit list leaves out
    hidden_after: int = 0
    first_number: int = 0  # a film that lies has another one

    @property
    def frames(self) -> int:
        """How many frames are displayed."""
        return len(self.shown_ticks)

    @property
    def duration_s(self) -> float:
        """From the first frame's appearance to the last one's disappearance."""
        return float(sum(self.shown_ticks) * self.time_base)

    @cached_property
    def times_s(self) -> list[float]:
        """When each displayed frame appears, the first at 0."""
        ticks = accumulate(self.shown_ticks[:-1], initial=0)
        return [float(tick * self.time_base) for tick in ticks]

    def frame_at(self, time_s: float) -> int:
        """The frame on screen at this time; the first or last one outside the film."""
        return max(0, bisect_right(self.times_s, time_s) - 1)

    def pictures(self) -> Iterator[tuple[int, int]]:
        """Number and tick of every frame to encode; those left out count down from the largest."""
        usual = self.shown_ticks[0]
        tick = self.start_ticks - self.hidden_before * usual
        for hidden in range(self.hidden_before):
            yield LARGEST - hidden, tick
            tick += usual
        for frame, shown in enumerate(self.shown_ticks):
            yield self.first_number + frame, tick
            tick += shown
        for hidden in range(self.hidden_after):
            yield LARGEST - self.hidden_before - hidden, tick
            tick += usual


def x264(*, keyint: int = 30, bframes: int = 2, more: str = "") -> dict[str, str]:
    """Options of the encoder; a fixed keyframe distance, so that a film is always the same."""
    params = f"keyint={keyint}:min-keyint={keyint}:scenecut=0:bframes={bframes}:threads=1{more}"
    return {"preset": "veryfast", "crf": "20", "x264-params": params}


def steady(rate: Fraction, frames: int) -> tuple[Fraction, tuple[int, ...]]:
    """A time base in which the rate is exact, and as many equal frames."""
    ticks = rate.denominator if rate.denominator > 1 else 512
    return 1 / (rate * ticks), (ticks,) * frames


def android(frames: int) -> tuple[int, ...]:
    """About 30 fps by the camera's own clock: jitter, lost frames, and a longer stop at times."""
    chance = random.Random(30)
    usual = 3000
    lost = [1] * 40 + [2] * 4 + [3, 12]
    return tuple(usual * chance.choice(lost) + chance.randint(-140, 140) for _ in range(frames))


def apple(frames: int) -> tuple[int, ...]:
    """60 fps that falls to 30 and 24 where light is scarce, in ticks of 1/600 s."""
    chance = random.Random(60)
    return tuple(chance.choice([10, 10, 10, 20, 20, 25]) for _ in range(frames))


def films(frames: int) -> tuple[Film, ...]:
    """The whole set, each film with that many displayed frames."""
    thirty, even = steady(Fraction(30), frames)
    return (
        *(rate_film(name, rate, frames) for name, rate in RATES.items()),
        Film(
            "phone-android.mp4",
            "uneven times in 1/90000 s, lost frames, sound",
            FINEST,
            android(frames),
            options=x264(bframes=0),
            has_sound=True,
        ),
        Film(
            "phone-apple.mov",
            "60, 30 and 24 fps mixed in 1/600 s, index at the end, sound",
            APPLE,
            apple(frames),
            played_from=PLAYABLE,
            options=x264(),
            movflags="",
            has_sound=True,
        ),
        Film(
            "late.mp4",
            "begins at 1.4 s",
            thirty,
            even,
            played_from=PLAYABLE,
            options=x264(),
            start_ticks=round(Fraction(14, 10) / thirty),
        ),
        Film(
            "late.ts",
            "a transport stream that begins at 10 s",
            FINEST,
            (3000,) * frames,
            played_from=PLAYABLE,
            options=x264(),
            start_ticks=900_000,
        ),
        Film(
            "edit-list.mp4",
            "an edit list leaves out 17 frames before the first, inside a GOP",
            thirty,
            even,
            played_from=PLAYABLE,
            options=x264(keyint=60),
            hidden_before=17,
        ),
        Film(
            "edit-list-both.mp4",
            "an edit list leaves out 17 frames before the first and 20 after the last",
            thirty,
            even,
            played_from=PLAYABLE,
            options=x264(keyint=60),
            hidden_before=17,
            hidden_after=20,
        ),
        Film(
            "b-pyramid.mp4",
            "eight B-frames in a pyramid",
            thirty,
            even,
            options=x264(keyint=72, bframes=8, more=PYRAMID),
        ),
        Film(
            "open-gop.mp4",
            "the same in open GOPs: pictures that need the GOP before theirs",
            thirty,
            even,
            played_from=PLAYABLE,
            options=x264(keyint=72, bframes=8, more=f"{PYRAMID}:open-gop=1"),
        ),
        Film(
            "rotated.mp4",
            "stored lying, turned by 90 degrees",
            thirty,
            even,
            options=x264(),
            size=PORTRAIT,
            rotation=90,
        ),
        Film(
            "hevc.mov",
            "HEVC, uneven times in 1/600 s, turned by 90 degrees",
            APPLE,
            apple(frames),
            played_from=PLAYABLE,
            codec="libx265",
            options={"preset": "ultrafast", "x265-params": "keyint=60:bframes=3:log-level=none"},
            movflags="",
            size=PORTRAIT,
            rotation=90,
        ),
        Film(
            "mpeg4.avi",
            "MPEG-4 with B-frames in AVI, which stores no times",
            Fraction(1, 25),
            (1,) * frames,
            played_from=PLAYABLE,
            codec="mpeg4",
            options={"qscale": "3", "bf": "2", "g": "50"},
        ),
        long_gop("long-gop.mp4", "one keyframe; the copy that steps quickly", frames, QUICK),
        long_gop("long-gop-first.mp4", "one keyframe; before that copy is made", frames),
    )


def rate_film(name: str, rate: Fraction, frames: int) -> Film:
    """A film at a steady rate, one keyframe a second."""
    options = x264(keyint=round(rate))
    return Film(f"rate-{name}.mp4", f"{name} fps", *steady(rate, frames), options=options)


def long_gop(name: str, about: str, frames: int, played_from: PlayedFrom = ORIGINAL) -> Film:
    """A film with a keyframe at its beginning and none after."""
    return Film(
        name,
        about,
        *steady(Fraction(30), frames),
        played_from,
        is_quickened=True,
        options=x264(keyint=frames + 1, bframes=3),
    )
