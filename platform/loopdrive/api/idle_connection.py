"""Giving the database its connection back before serving somebody slow."""

from __future__ import annotations

from django.db import connection


def return_connection() -> None:
    """Close this thread's connection; the next query opens one again.

    Uploads and downloads may take hours, and a database has only so many connections. Inside a
    transaction it stays: Django's tests run in one.
    """
    if not connection.in_atomic_block:
        connection.close()
