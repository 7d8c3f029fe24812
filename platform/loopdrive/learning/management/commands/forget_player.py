"""`manage.py forget_player CLUB NAME [--yes]`: what it would reach; with --yes, do it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.accounts.models import Player
from loopdrive.accounts.named import club_called
from loopdrive.learning.forget import forget
from loopdrive.learning.reach import Reach, reach_of

SHOWN = 20  # videos in a list
WHY = {
    "stands": "they stand in it",
    "same_film": "the same film as one in which they stand",
    "may_stand": "they take part, and it does not name two others",
}


class Command(BaseCommand):
    """What the page of players does, from a shell; nobody is named as its author."""

    help = "Forget a player: footage, crops, labels, and what models were taught. For good."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the club, the player, and whether to do it."""
        parser.add_argument("club", help="its name")
        parser.add_argument("name", help="the player's name, as it is written")
        parser.add_argument("--key", type=int, help="which, where several have this name")
        parser.add_argument("--yes", action="store_true", help="without it nothing is changed")

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Tell what would go, or forget and tell what went."""
        player = _player(options["club"], options["name"], options["key"])
        if not options["yes"]:
            self._tell(reach_of(player))
            return
        forgetting = forget(player=player, user=None)
        for name, count in forgetting.removed.items():
            self.stdout.write(f"{name}: {count}")
        if forgetting.run is not None:
            self.stdout.write(f"Queued as training run {forgetting.run.number}.")
        if forgetting.not_queued:
            self.stdout.write(f"No training was queued: {forgetting.not_queued}")
        left = "" if forgetting.is_finished else " Some files are left to the next sweep."
        self.stdout.write(f"Done; this is record {forgetting.pk}.{left}")

    def _tell(self, reach: Reach) -> None:
        videos = list(reach.footage.rows().select_related("player_session"))
        for video in videos[:SHOWN]:
            why = WHY[reach.footage.videos[video.pk]]
            self.stdout.write(f"{video.player_session.title}: {video.filename} ({why})")
        if len(videos) > SHOWN:
            self.stdout.write(f"and {len(videos) - SHOWN} more videos")
        if reach.others:
            names = ", ".join(player.name for player in reach.others)
            self.stdout.write(f"Others who lose these videos too: {names}")
        for naming in reach.named_in:
            self.stdout.write(f"Still names them afterwards, {naming.what}: {naming.text}")
        for name, count in reach.counts.items():
            self.stdout.write(f"{name}: {count}")
        self.stdout.write("Nothing was changed. With --yes it is done, and there is no way back.")


def _player(club: str, name: str, key: int | None) -> Player:
    players = list(club_called(club).players.filter(name=name))
    if key is not None:
        players = [player for player in players if player.pk == key]
    if len(players) != 1:
        keys = ", ".join(str(player.pk) for player in players)
        more = f": give one with --key ({keys})" if players else ""
        raise CommandError(f"There are {len(players)} players called {name} in {club}{more}.")
    return players[0]
