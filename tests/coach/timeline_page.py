"""How the desk bears an hour of strokes, as a section of docs/results/desk.md."""

from __future__ import annotations

import statistics

from tests.coach.long_timeline import STROKES, Moved
from tests.coach.machine import words
from tests.coach.trace import percentile

MOST_FRAME_MS = 8.0
MOST_OPENING_MS = 1500.0
PANNING = ("zoom", "pan", "drag")

TIMELINE = """\
## {strokes:,} strokes in an hour

An hour of 30 frames a second with {strokes:,} strokes of two players, a film strip, and what the
model saw under each lane, in a window of 1440 x 900. The work of a frame is all that the page's
main thread ran from one drawn frame to the next, from Chromium's trace: input, scripts, style,
layout and the painting of the canvases, which happens there without a graphics card. (Intervals
between frames would only show the display's 16.7 ms.) *Clock* includes waiting for other programs
on the machine, *processor* does not.

{conditions}

| work of a frame, ms | frames | clock, median | clock, p95 | processor, median | processor, p95 |
| --- | --- | --- | --- | --- | --- |
{moving}

Bar: p95 at most {most_frame:.0f} ms while panning and zooming: {frame_verdict}. Going from stroke
to stroke and accepting change the whole page; they have no bar and are told for honesty.

| opening the page, ms (n = {openings}) | best | median | worst |
| --- | --- | --- | --- |
{opening}

The server is warm, the browser has nothing in its cache. Bar: first paint at most
{most_opening:.0f} ms: {opening_verdict}.
"""


def section(measured: Moved) -> str:
    """The section on the long timeline."""
    return TIMELINE.format(
        strokes=STROKES,
        conditions=words(measured.machine),
        moving=moving_rows(measured),
        most_frame=MOST_FRAME_MS,
        frame_verdict=frame_verdict(measured),
        openings=len(measured.openings),
        opening=opening_rows(measured),
        most_opening=MOST_OPENING_MS,
        opening_verdict=opening_verdict(measured),
    )


def moving_rows(measured: Moved) -> str:
    """A line for each way of moving, and one for all panning and zooming."""
    rows = [(name, work.wall_ms, work.cpu_ms) for name, work in measured.moving.items()]
    rows.append(("**panning and zooming together**", *together(measured)))
    return "\n".join(
        f"| {name} | {len(wall)} | {percentile(wall, 0.5):.1f} | {percentile(wall, 0.95):.1f} "
        f"| {percentile(cpu, 0.5):.1f} | {percentile(cpu, 0.95):.1f} |"
        for name, wall, cpu in rows
    )


def together(measured: Moved) -> tuple[list[float], list[float]]:
    """The frames of all panning and zooming."""
    works = [work for name, work in measured.moving.items() if name.startswith(PANNING)]
    return (
        [ms for work in works for ms in work.wall_ms],
        [ms for work in works for ms in work.cpu_ms],
    )


def frame_verdict(measured: Moved) -> str:
    """Whether frames are light enough, by either measure."""
    wall, cpu = (percentile(each, 0.95) for each in together(measured))
    return (
        f"{verdict(cpu <= MOST_FRAME_MS)} by the processor ({cpu:.1f} ms), "
        f"{verdict(wall <= MOST_FRAME_MS)} by the clock ({wall:.1f} ms)"
    )


def opening_rows(measured: Moved) -> str:
    """What can be seen when."""
    seen = {
        "first words": [each.content_ms for each in measured.openings],
        "timeline with its first strokes": [each.strokes_ms for each in measured.openings],
        f"timeline with all {STROKES:,}": [each.all_ms for each in measured.openings],
    }
    return "\n".join(
        f"| {name} | {min(ms):.0f} | {statistics.median(ms):.0f} | {max(ms):.0f} |"
        for name, ms in seen.items()
    )


def opening_verdict(measured: Moved) -> str:
    """Whether the page opens soon enough, by its first words and by its first strokes."""
    words = statistics.median(each.content_ms for each in measured.openings)
    strokes = statistics.median(each.strokes_ms for each in measured.openings)
    return (
        f"{verdict(words <= MOST_OPENING_MS)} by its first words, "
        f"{verdict(strokes <= MOST_OPENING_MS)} by the timeline with its first strokes (medians)"
    )


def verdict(is_met: bool) -> str:
    """In a word."""
    return "met" if is_met else "**missed**"
