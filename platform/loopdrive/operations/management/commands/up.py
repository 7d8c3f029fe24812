"""`manage.py up`: the whole installation in one command."""

from __future__ import annotations

import sys
from typing import Any  # Django's options

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from loopdrive.accounts.models import Club
from loopdrive.operations.demo_club import (
    Demo,
    found_demo_club,
    read_demo,
    undrawn_mark,
    write_demo,
)
from loopdrive.operations.first_look import FirstLook
from loopdrive.operations.journal import Journal
from loopdrive.operations.parts import web, workers
from loopdrive.operations.preconditions import CannotStart, only_here, require_port, require_space
from loopdrive.operations.supervisor import Supervisor
from loopdrive.operations.sweep import Sweeping


class Command(BaseCommand):
    """Start the web server and the workers, keep them running, stop them together."""

    help = "Start everything on this machine and keep it running until Ctrl-C."
    requires_system_checks: list[str] = []  # the children check; a second start is quick

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until stopped."""
        try:
            require_space(settings.VAR)
            with only_here(settings.VAR):
                require_port(settings.HOST, settings.PORT)
                self._run(Journal(self.stdout))
        except CannotStart as reason:
            self.stderr.write(str(reason))
            sys.exit(1)

    def _run(self, journal: Journal) -> None:
        url = address(settings.HOST, settings.PORT)
        call_command("migrate", interactive=False, verbosity=0)
        is_first_start = settings.DEMO and not Club.objects.exists()
        demo = found_demo_club(url=url) if is_first_start else move_demo(url)
        connections.close_all()
        if is_first_start and demo:
            journal.say(logins(demo))
        supervisor = Supervisor([web(settings.HOST, settings.PORT), *workers()], journal.tell)
        is_drawn_now = bool(demo) and undrawn_mark().exists()
        look = FirstLook(url=url, with_demo=is_drawn_now, journal=journal)
        with Sweeping():
            supervisor.run(look.step)
        journal.say("Loopdrive has stopped.")


def address(host: str, port: int) -> str:
    """Return where a browser on this machine finds the pages."""
    everywhere = ("0.0.0.0", "::")  # noqa: S104 - recognised, not bound
    return f"http://{'127.0.0.1' if host in everywhere else host}:{port}"


def move_demo(url: str) -> Demo | None:
    """Keep the address in demo.json true, and return the demo if there is one."""
    demo = read_demo()
    if demo and demo["url"] != url:
        demo["url"] = url
        write_demo(demo)
    return demo


def logins(demo: Demo) -> str:
    """Return the demo logins as they are shown, once."""
    lines = [
        f"  {role:<7} {who['email']:<20} {who['password']}"
        for role, who in demo["accounts"].items()
    ]
    return "\n".join(
        [f"\nA demo club was made. Its logins (kept in {settings.VAR}/demo.json):", *lines, ""]
    )
