"""Frames as moments and moments as frames, for formats that speak in seconds.

A frame is written as the first whole millisecond (or microsecond) at which it is on the screen. A
player that seeks there shows that frame, and the frame whose appearance is closest is that frame
again: the round trip is exact at any rate, even or not, as long as frames last 2 ms. The middle of
a frame, safe for seeking, would be as close to the next appearance as to its own.

An interval ends when its last frame disappears, so that a stroke of one frame lasts, and strokes
that follow each other touch.
"""

from __future__ import annotations

from loopdrive.review.exchange.marks import Film, Malformed

MS, US = 1_000, 1_000_000  # a second
OVERTIME_S = 0.1  # by which a file may end after the video: other tools round up


def appearance(film: Film, frame: int, per_s: int) -> int:
    """The first whole unit (`per_s` of them a second) at which the frame is on the screen."""
    table = film.table
    ticks = int(table.ticks[min(frame, film.frames - 1)])
    if frame >= film.frames:  # the moment after the last frame
        ticks += table.last_duration_ticks
    return -(-ticks * table.time_base.numerator * per_s // table.time_base.denominator)


def disappearance(film: Film, frame: int, per_s: int) -> int:
    """The first whole unit at which the frame is not on the screen any more."""
    return appearance(film, frame + 1, per_s)


def frame_near(film: Film, time_s: float, place: str) -> int:
    """The frame whose appearance is closest; Malformed outside the video."""
    _refuse_outside(film, time_s, place)
    return film.table.nearest(time_s)


def last_frame_before(film: Film, time_s: float, place: str) -> int:
    """The last frame of an interval that ends at this moment."""
    frame = frame_near(film, time_s, place)
    gone_s = film.duration_s
    if frame == film.frames - 1 and gone_s - time_s < time_s - float(film.table.times_s[frame]):
        return frame
    return max(0, frame - 1)


def stroke_frames(
    film: Film, start_s: float, contact_s: float | None, end_s: float, place: str
) -> tuple[int, int | None, int]:
    """First frame, contact and last frame of an interval: at least one, however it was rounded."""
    if end_s < start_s:
        raise Malformed(
            f"the stroke ends ({end_s:.3f} s) before it begins ({start_s:.3f} s)", place
        )
    start = frame_near(film, start_s, place)
    end = max(start, last_frame_before(film, end_s, place))
    if contact_s is None:
        return start, None, end
    if not start_s <= contact_s <= end_s:
        raise Malformed(
            f"the contact ({contact_s:.3f} s) lies outside its stroke "
            f"({start_s:.3f} s to {end_s:.3f} s)",
            place,
        )
    return start, min(max(start, frame_near(film, contact_s, place)), end), end


def _refuse_outside(film: Film, time_s: float, place: str) -> None:
    if time_s < 0:
        raise Malformed(f"the time {time_s:.3f} s lies before the video begins", place)
    if time_s > film.duration_s + OVERTIME_S:
        raise Malformed(
            f"the time {time_s:.3f} s lies beyond the video, which lasts {film.duration_s:.3f} s",
            place,
        )
