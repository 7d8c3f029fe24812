"""What was aimed at beside what was reached: the bars were set before anything was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inference.evaluation.numbers import Report
from inference.evaluation.words import NONE, number, table

Reports = Mapping[str, Report]  # by the name of their file, without its end


@dataclass(frozen=True)
class Bar:
    """A number to reach: at least, or at most."""

    what: str
    bar: float
    stretch: float | None  # what would be better still
    found: Callable[[Reports], float | None]
    is_least: bool = True
    measured_on: Callable[[Reports], str] | None = None  # which model, where pages may differ
    tried: str = ""  # in vain, or not far enough

    def is_missed(self, reports: Reports) -> bool:
        """Whether it was measured and is not enough."""
        value = self.found(reports)
        return value is not None and not self._reaches(value, self.bar)

    def row(self, reports: Reports) -> list[str]:
        """What, bar, found, and whether that is enough."""
        sign, value = "≥" if self.is_least else "≤", self.found(reports)
        bars = [f"{sign} {bar:g}" if bar is not None else NONE for bar in (self.bar, self.stretch)]
        if value is None:
            return [self.what, *bars, NONE, "not measured"]
        said = "**missed**" if self.is_missed(reports) else "met"
        if self.stretch is not None and self._reaches(value, self.stretch):
            said = "met, and the stretch too"
        if self.measured_on is not None:
            said += f", by {self.measured_on(reports)}"
        return [self.what, *bars, number(value), said]

    def _reaches(self, value: float, bar: float) -> bool:
        return value >= bar if self.is_least else value <= bar


def bars_table(reports: Reports) -> str:
    """All of them, for the index of the results."""
    head = ["the champion", "bar", "stretch", "found", "reached"]
    return table(head, [bar.row(reports) for bar in BARS])


def tried_words(reports: Reports) -> str:
    """What was done for the bars that are missed all the same; empty when none is."""
    lines = [f"- {bar.what}: {bar.tried}." for bar in BARS if bar.tried and bar.is_missed(reports)]
    return "\n".join(lines)


def _at(*path: str) -> Callable[[Reports], float | None]:
    """The number at a path through the reports, None where nobody measured it."""

    def found(reports: Reports) -> float | None:
        here: object = reports
        for name in path:
            if not isinstance(here, Mapping) or name not in here:
                return None
            here = here[name]
        return float(here) if isinstance(here, int | float) else None

    return found


def _timed_models(reports: Reports) -> str:
    """The models whose time was taken, which may be older than what the other pages measure."""
    devices = reports.get("speed", {}).get("devices", [])
    return " and ".join(sorted({device.get("model", "a model") for device in devices}))


def _lead(reports: Reports) -> float | None:
    ours = _at("tables", "models", "timeline", "real", "accuracy", "value")(reports)
    plain = _at("tables", "models", "motion_energy", "real", "accuracy", "value")(reports)
    return None if ours is None or plain is None else ours - plain


def _network_ms(reports: Reports) -> float | None:
    """Of the longest videos, which start-up weighs least in, on the slowest device."""
    costs = [
        1000 * row["network_s"] / (row["seconds"] * own["fps"])
        for own in reports.get("speed", {}).get("devices", [])
        for row in own["rows"]
        if row["seconds"] == max(other["seconds"] for other in own["rows"])
    ]
    return max(costs, default=None)


def _after_20(kind: str) -> Callable[[Reports], float | None]:
    """Named right of the strokes nobody corrected, on drawn films or on real clips of a match."""

    def found(reports: Reports) -> float | None:
        values = [
            float(point["accuracy"]["value"])
            for name, own in reports.get("corrections", {}).items()
            for point in own["points"]
            if name.startswith("drawn") == (kind == "drawn")
            and "whole way" not in name
            and point["corrected"] == 20
        ]
        return min(values, default=None)

    return found


_CLIPS = ("tables", "models", "timeline")
_VIDEOS = ("rallies", "videos")
_DRAWN = ("rallies", "drawn, unseen seeds")
_DRAWN_CURVES = "../inference.md#what-more-drawn-rallies-are-worth"
_CORRECTED = (
    "going the whole way instead of halfway back to the base: better at that match, "
    "worse at others ([corrections](corrections.md))"
)
BARS = (
    Bar(
        "forehand or backhand, real clips",
        0.87,
        0.92,
        _at(*_CLIPS, "real", "accuracy", "value"),
    ),
    Bar("the same, less the plain logistic baseline", 0.0, None, _lead),
    Bar(
        "contact F1 at 133 ms, real video, end right",
        0.7,
        0.88,
        _at(*_VIDEOS, "all views", "at 133 ms", "F1"),
    ),
    Bar(
        "class-aware F1, the same",
        0.5,
        0.7,
        _at(*_VIDEOS, "all views", "at 133 ms", "class-aware F1"),
    ),
    Bar(
        "false strokes a minute, videos without play",
        2.0,
        0.5,
        _at(*_VIDEOS, "without play", "videos without play", "per minute"),
        is_least=False,
        tried="listening to the other player, learning from players without strokes, and drawn "
        "ones who pass the time. So little of such film is there that a single stroke misses "
        "the bar: more of it comes first ([rallies](rallies.md#where-nobody-plays))",
    ),
    Bar(
        "calibration error, real clips, out of fold",
        0.08,
        0.05,
        _at(*_CLIPS, "real", "calibration error"),
        is_least=False,
    ),
    Bar(
        "four classes, drawn clips of unseen seeds",
        0.95,
        0.98,
        _at(*_CLIPS, "drawn", "accuracy", "value"),
        tried="ten times the drawn rallies, holding on to what they taught, round figures: "
        "kinds were told, sides were not. A network of its own told the sides of drawn players, "
        f"not of real ones, and was not built in ([curves]({_DRAWN_CURVES}))",
    ),
    Bar(
        "contact F1 at 67 ms, drawn rallies of unseen seeds",
        0.93,
        0.97,
        _at(*_DRAWN, "at 67 ms", "F1"),
        tried="ten times the drawn rallies and holding on to what they taught lifted it, round "
        f"figures did not; still more rallies would, by less ([curves]({_DRAWN_CURVES}))",
    ),
    Bar(
        "ms a frame that the network takes for both players",
        1.0,
        0.5,
        _network_ms,
        is_least=False,
        measured_on=_timed_models,
        tried="five looks at a body instead of six, few passes over pixels. Where large pictures "
        "are decoded a third of it is waiting for a core ([one pass](../inference.md#one-pass))",
    ),
    Bar(
        "named right after 20 corrections in one match, real clips",
        0.9,
        None,
        _after_20("real"),
        tried=_CORRECTED,
    ),
    Bar(
        "named right after 20 corrections in one match, drawn films",
        0.9,
        None,
        _after_20("drawn"),
        tried=_CORRECTED,
    ),
)
