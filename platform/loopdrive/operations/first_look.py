"""From started processes to a page worth opening: everything answers, and the demo is analysed."""

from __future__ import annotations

import os
import time
import urllib.request
from collections.abc import Iterator

from django.db import connection

from loopdrive.operations.child import start_on_leash
from loopdrive.operations.health import CHECKS, find
from loopdrive.operations.journal import Journal
from loopdrive.operations.parts import demo_rally
from loopdrive.strokes.models import Analysis

PATIENCE_S = 60.0  # then the address is printed with what is still missing
DEMO_PATIENCE_S = 300.0


class FirstLook:
    """Steps that wait for something; `step` is called again and again and never waits itself."""

    def __init__(self, *, url: str, with_demo: bool, journal: Journal) -> None:
        self._url = url
        self._with_demo = with_demo
        self._journal = journal
        self._steps = self._story()

    def step(self) -> None:
        """Go on if what was waited for has happened."""
        next(self._steps, None)

    def _story(self) -> Iterator[None]:
        yield from self._until_well()
        if self._with_demo:
            yield from self._until_demo()
        self._journal.say(f"\nLoopdrive is ready: {self._url}\nPress Ctrl-C to stop it.\n")

    def _until_well(self) -> Iterator[None]:
        deadline = time.monotonic() + PATIENCE_S
        while (missing := self._missing()) and time.monotonic() < deadline:
            yield
        if missing:
            self._journal.say(f"Loopdrive starts, but not everything is well: {missing}")

    def _missing(self) -> str:
        """Return in words what does not work yet; nothing when all is well."""
        try:
            with urllib.request.urlopen(f"{self._url}/health/live/", timeout=2):  # noqa: S310
                findings = [find(check) for check in CHECKS.values()]
        except OSError:
            return "The web server does not answer."
        finally:
            connection.close()
        return " ".join(finding.detail for finding in findings if not finding.ok)

    def _until_demo(self) -> Iterator[None]:
        self._journal.say("Drawing a demo rally and analysing it; this happens only once ...")
        drawing, leash = start_on_leash(demo_rally())
        try:
            while drawing.poll() is None:
                yield
        finally:
            os.close(leash)
        words, _ = drawing.communicate()
        if drawing.returncode != 0:
            self._journal.tell("demo", f"could not be drawn: {words.strip()}")
        deadline = time.monotonic() + DEMO_PATIENCE_S
        while drawing.returncode == 0 and self._is_unseen() and time.monotonic() < deadline:
            yield

    def _is_unseen(self) -> bool:
        """Tell whether the demo video is not analysed yet."""
        try:
            return not Analysis.objects.exists() or Analysis.objects.active().exists()
        finally:
            connection.close()
