"""`manage.py renew CLUB --by EMAIL`: have a club's old videos analysed by its present model."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from inference import ModelMissing
from loopdrive.accounts.models import Club
from loopdrive.accounts.named import NoSuchAdmin, admin_of, club_called
from loopdrive.renewal.models import Renewal
from loopdrive.renewal.renew import NotPossibleNow, begin, pause, resume, stop

VERBS = {"pause": pause, "resume": resume, "stop": stop}


class Command(BaseCommand):
    """What the API does, from a shell, in the name of an admin of the club."""

    help = "Have the videos that another model has analysed analysed by the present one."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the club, who does it, and what."""
        parser.add_argument("club", help="its name")
        parser.add_argument("--by", required=True, help="e-mail address of an admin of the club")
        what = parser.add_mutually_exclusive_group()
        for verb in VERBS:
            what.add_argument(f"--{verb}", dest="verb", action="store_const", const=verb)

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Do it, and print where the round stands."""
        club = club_called(options["club"])
        try:
            user = admin_of(club, options["by"])
            renewal = self._do(club, options["verb"]) or begin(club=club, user=user)
        except (NoSuchAdmin, NotPossibleNow, ModelMissing) as error:
            raise CommandError(str(error)) from error
        ended = renewal.items.filter(ended_at__isnull=False).count()
        self.stdout.write(
            f"{renewal.state}: {ended} of {renewal.items.count()} videos, "
            f"by {renewal.model_version}."
        )

    def _do(self, club: Club, verb: str | None) -> Renewal | None:
        if verb is None:
            return None
        renewal = Renewal.objects.active().filter(club=club).first()
        if renewal is None:
            raise NotPossibleNow("No old videos are being analysed again.")
        VERBS[verb](renewal=renewal)
        return renewal
