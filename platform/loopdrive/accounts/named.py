"""Whom a shell names: the club it is about, and the admin in whose name it is done."""

from __future__ import annotations

from django.core.management.base import CommandError

from loopdrive.accounts.models import Club, Role, User


class NoSuchAdmin(Exception):
    """Nobody of that address is an admin of the club."""


def club_called(name: str) -> Club:
    """Return the one club of this name. Raises CommandError, in a sentence."""
    clubs = list(Club.objects.filter(name=name))
    if len(clubs) != 1:
        raise CommandError(f"There are {len(clubs)} clubs called {name}.")
    return clubs[0]


def admin_of(club: Club, email: str) -> User:
    """Return the admin with this address. Raises NoSuchAdmin."""
    user = User.objects.filter(email__iexact=email, member__club=club, member__role=Role.ADMIN)
    found = user.first()
    if found is None:
        raise NoSuchAdmin(f"{email} is no admin of {club.name}.")
    return found
