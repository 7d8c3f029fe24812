"""How a file that speaks in frames counts them: from 0 or 1, the video's own or a rate's."""

from __future__ import annotations

from dataclasses import dataclass

from loopdrive.review.exchange.marks import Film, Malformed
from loopdrive.review.exchange.moments import frame_near, last_frame_before

SLOWEST_FPS, FASTEST_FPS = 1.0, 1000.0


@dataclass(frozen=True, slots=True)
class FrameBase:
    """The number of the first frame, and what a frame is.

    Without `fps` frames are the video's own. With it, frame n stands for the moments from
    (n - first) / fps until 1 / fps later, and is looked up in the video's frame table.
    """

    first: int = 0
    fps: float | None = None

    def __post_init__(self) -> None:
        if self.first not in (0, 1):
            raise ValueError(f"the first frame is number 0 or 1, not {self.first}")
        if self.fps is not None and not SLOWEST_FPS <= self.fps <= FASTEST_FPS:
            raise ValueError(f"frames a second lie between 1 and 1000, not at {self.fps}")

    def frame(self, film: Film, number: int, place: str) -> int:
        """The video's frame of a number that marks a beginning or a contact."""
        index = self._index(film, number, place)
        return index if self.fps is None else frame_near(film, index / self.fps, place)

    def last_frame(self, film: Film, number: int, place: str) -> int:
        """The video's frame of a number that marks an end, itself included."""
        index = self._index(film, number, place)
        return index if self.fps is None else last_frame_before(film, (index + 1) / self.fps, place)

    def number(self, film: Film, frame: int) -> int:
        """The inverse of `frame`."""
        if self.fps is None:
            return self.first + frame
        return self.first + round(float(film.table.times_s[frame]) * self.fps)

    def last_number(self, film: Film, frame: int) -> int:
        """The inverse of `last_frame`."""
        if self.fps is None:
            return self.first + frame
        if frame + 1 < film.frames:
            return self.number(film, frame + 1) - 1
        return self.first + round(film.duration_s * self.fps) - 1

    def _index(self, film: Film, number: int, place: str) -> int:
        index = number - self.first
        if index < 0 or (self.fps is None and index >= film.frames):
            last = f" to {self.first + film.frames - 1}" if self.fps is None else ""
            raise Malformed(
                f"frame {number} is not in the video, whose frames count from {self.first}{last}",
                place,
            )
        return index


VIDEO_FRAMES = FrameBase()
