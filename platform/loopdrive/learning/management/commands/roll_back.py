"""`manage.py roll_back CLUB --by EMAIL`: give the champion's place back to the model before."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.accounts.named import NoSuchAdmin, admin_of, club_called
from loopdrive.learning.promote import CannotPromote, roll_back


class Command(BaseCommand):
    """What the API does, from a shell, in the name of an admin of the club."""

    help = "Give the champion's place back to the model before."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the club, who does it, and why."""
        parser.add_argument("club", help="its name")
        parser.add_argument("--by", required=True, help="e-mail address of an admin of the club")
        parser.add_argument("--reason", default="")

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Roll back, and print what changed."""
        club = club_called(options["club"])
        try:
            user = admin_of(club, options["by"])
            promotion = roll_back(club=club, user=user, reason=options["reason"])
        except (NoSuchAdmin, CannotPromote) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{promotion.after} took the place of {promotion.before}.")
