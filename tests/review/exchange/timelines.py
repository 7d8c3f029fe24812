"""Films and timelines made by code, for whatever is read or written."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from fractions import Fraction

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from inference import ENDS, LABELS, FrameTable
from loopdrive.review.exchange.formats import READABLE, WRITABLE
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.marks import OUTCOMES, STATES, ZONES, Film, Mark
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.exchange.words import one_line

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

TIME_BASES = (Fraction(1, 90_000), Fraction(1, 30_000), Fraction(1, 12_800), Fraction(1, 1000))
SHORTEST_S, LONGEST_S = 0.004, 0.3  # of one frame

names = st.text(max_size=30).map(one_line)
shares = st.none() | st.floats(0, 1)


def film_of(frames: int, fps: int = 30, filename: str = "session.mp4") -> Film:
    """A film of an even rate."""
    table = FrameTable.from_pts(
        range(0, frames * 1000, 1000), time_base=Fraction(1, fps * 1000), last_duration_ticks=1000
    )
    return Film(id="b4c1", filename=filename, sha256="ab" * 32, table=table)


@st.composite
def films(draw: st.DrawFn) -> Film:
    """A film whose frames last 4 to 300 ms, each as it likes."""
    time_base = draw(st.sampled_from(TIME_BASES))
    shortest = -(-SHORTEST_S // float(time_base))
    gaps = draw(
        st.lists(st.integers(int(shortest), int(LONGEST_S / time_base)), min_size=1, max_size=60)
    )
    pts = [sum(gaps[:at]) for at in range(len(gaps))]
    table = FrameTable.from_pts(pts, time_base=time_base, last_duration_ticks=gaps[-1])
    filename = draw(st.sampled_from(("session.mp4", "Übung & <Spiel>.MOV", "no suffix", "=1.mp4")))
    return Film(id="b4c1", filename=filename, sha256="ab" * 32, table=table)


@st.composite
def timelines(draw: st.DrawFn, film: Film) -> list[Mark]:
    """Strokes that do not overlap at one end, in any order."""
    marks = []
    for end in draw(st.lists(st.sampled_from(ENDS), unique=True)):
        frame = draw(st.integers(0, 5))
        while frame < film.frames and draw(st.booleans()):
            last = draw(st.integers(frame, min(frame + 20, film.frames - 1)))
            marks.append(
                Mark(
                    end=end,
                    label=draw(st.sampled_from(LABELS)),
                    start_frame=frame,
                    contact_frame=draw(st.integers(frame, last)),
                    end_frame=last,
                    player=draw(names),
                    state=draw(st.sampled_from(("", *STATES))),
                    confidence=draw(shares),
                    consistency=draw(shares),
                    zone=draw(st.sampled_from(("", *ZONES))),
                    outcome=draw(st.sampled_from(("", *OUTCOMES))),
                )
            )
            frame = last + draw(st.integers(1, 5))
    return draw(st.permutations(marks))


def written(key: str, film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES) -> bytes:
    """A whole file as it would be sent."""
    return "".join(WRITABLE[key].write(film, marks, base)).encode()


def read(key: str, data: bytes | str, film: Film, reading: Reading | None = None) -> list[Mark]:
    """All marks of a file."""
    file = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(READABLE[key].read(file, film, reading or Reading()))


def held(fields: Sequence[str], marks: Iterable[Mark]) -> list[tuple[str, ...]]:
    """What a format holds of marks, in an order of its own."""
    return sorted(tuple(repr(getattr(mark, name)) for name in fields) for mark in marks)
