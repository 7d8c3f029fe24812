"""What the one command says on the screen: its own lines, and its children's with their names."""

from __future__ import annotations

import threading

from django.core.management.base import OutputWrapper

COLOURS = {"web": 36, "analyse": 35, "ingest": 33, "demo": 32}


class Journal:
    """Lines from several threads, one at a time."""

    def __init__(self, screen: OutputWrapper) -> None:
        self._screen = screen
        self._lock = threading.Lock()
        self._in_colour = screen.isatty()

    def say(self, line: str) -> None:
        """Write a line of our own."""
        with self._lock:
            self._screen.write(line)
            self._screen.flush()

    def tell(self, who: str, line: str) -> None:
        """Write a child's line behind its name."""
        name = f"{who:>8} |"
        if self._in_colour:
            name = f"\033[{COLOURS.get(who, 37)}m{name}\033[0m"
        self.say(f"{name} {line}")
