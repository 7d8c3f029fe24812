"""Markdown out of numbers: cells, tables, and what to say where there is no number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inference.evaluation.numbers import Report

NONE = "-"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first column holds names."""
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)


def number(value: float | None, digits: int = 3) -> str:
    """A number, or a dash where there is none."""
    return NONE if value is None else f"{value:.{digits}f}"


def ranged(found: Report | None, n: int | None = None, digits: int = 3) -> str:
    """A value with its 95 % interval and its n, where they are known."""
    if found is None or found["value"] is None:
        return NONE
    return with_interval(found["value"], found["interval"], n, digits)


def with_interval(
    value: float | None, interval: Sequence[float] | None, n: int | None = None, digits: int = 3
) -> str:
    """0.857 [0.79, 0.90], n = 114."""
    if value is None:
        return NONE
    said = number(value, digits)
    if interval is not None:
        ends = max(digits - 1, 0)
        said += f" [{interval[0]:.{ends}f}, {interval[1]:.{ends}f}]"
    return said if n is None else f"{said}, n = {n}"


def with_n(value: float | None, n: int) -> str:
    """0.857, n = 114."""
    return NONE if value is None else f"{number(value)}, n = {n}"


def seeds_of(numbers: Sequence[int]) -> str:
    """Seeds in words."""
    return f"{len(numbers)} seed{'s' if len(numbers) != 1 else ''}"


def missing_words(missing: Sequence[str]) -> str:
    """One paragraph that names what the numbers do not contain; empty when nothing is missing."""
    if not missing:
        return ""
    shown = ", ".join(missing[:12]) + (f" and {len(missing) - 12} more" if missing[12:] else "")
    return f"**Not in these numbers:** {shown}: not trained to the end when the page was made.\n\n"
