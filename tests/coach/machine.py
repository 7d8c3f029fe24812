"""What a measurement was made on, and how busy it was meanwhile."""

from __future__ import annotations

import os
from dataclasses import dataclass

from playwright.sync_api import Browser


@dataclass(frozen=True)
class Machine:
    """The machine as it was when a measurement began and ended."""

    browser: str
    processors: int
    load_before: float  # programs that wanted a processor, over a minute
    load_after: float
    niceness: int  # below 0, other programs had to wait for this one


def load() -> float:
    """How many programs want a processor."""
    return os.getloadavg()[0]


def machine_of(browser: Browser, load_before: float) -> Machine:
    """The machine at the end of a measurement."""
    return Machine(browser.version, os.cpu_count() or 1, load_before, load(), os.nice(0))


def words(machine: Machine) -> str:
    """The machine in a sentence or two."""
    told = (
        f"Chromium {machine.browser}, {machine.processors} processors; programs that wanted one: "
        f"{machine.load_before:.1f} at the beginning, {machine.load_after:.1f} at the end."
    )
    if machine.niceness < 0:
        told += f" This one went before the others (niceness {machine.niceness})."
    return told
