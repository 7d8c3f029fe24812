"""Founding the first club of an installation, with its admin."""

from __future__ import annotations

from django.db import connection, transaction

from loopdrive.accounts.models import Club, Member, Role, User


class ClubExists(Exception):
    """There is a club already; its admin adds further people."""


@transaction.atomic
def found_club(*, club_name: str, email: str, name: str, password: str) -> User:
    """Create the first club and its admin, and return the admin. Raises ClubExists."""
    if connection.vendor == "postgresql":  # SQLite lets one transaction in at a time anyway
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE accounts_club IN SHARE ROW EXCLUSIVE MODE")
    if Club.objects.exists():
        raise ClubExists("This installation has a club already. Ask its admin for a login.")
    admin = User.objects.create_user(email, password, name=name)
    Member.objects.create(user=admin, club=Club.objects.create(name=club_name), role=Role.ADMIN)
    return admin
