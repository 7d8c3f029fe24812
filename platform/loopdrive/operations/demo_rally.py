"""The demo club's video: a rally that we draw and hand in as a coach would."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from inference.synthetic.render import render_rally
from loopdrive.accounts.models import Club, Role, User
from loopdrive.footage.finish_upload import finish_upload
from loopdrive.footage.models import Participant, PlayerSession, TableEnd, Video
from loopdrive.footage.open_upload import open_upload
from loopdrive.operations.demo_club import CLUB, undrawn_mark

RALLY_SEED = 7
RALLY_S = 20.0  # drawing takes about half as long


def upload_demo_rally() -> Video:
    """Draw a rally and hand it in as a coach would; the workers do the rest."""
    club = Club.objects.get(name=CLUB)
    coach = User.objects.get(member__club=club, member__role=Role.COACH)
    film = settings.VAR / "demo.mp4"
    render_rally(film, seed=RALLY_SEED, duration_s=RALLY_S)
    with transaction.atomic():
        session = PlayerSession.objects.create(
            club=club, title="A first rally", created_by=coach, notes="Drawn by Loopdrive itself."
        )
        for player, end in zip(club.players.all(), (TableEnd.LEFT, TableEnd.RIGHT), strict=True):
            Participant.objects.create(player_session=session, player=player, end=end)
        upload = open_upload(
            player_session=session,
            user=coach,
            filename="demo-rally.mp4",
            size_bytes=film.stat().st_size,
        )
        film.replace(upload.path)
        video = finish_upload(upload=upload)
    undrawn_mark().unlink(missing_ok=True)
    return video
