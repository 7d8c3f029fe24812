"""Cursor pages: steady under new rows, and as fast on the last page as on the first."""

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """Pages of rows that have a creation time."""

    page_size = 30  # a screenful or two
    max_page_size = 200
    page_size_query_param = "page_size"
    ordering = ("-created_at", "-id")


class ByName(NewestFirst):
    """Pages of rows that people look up by name."""

    ordering = ("name", "id")


class ByContact(NewestFirst):
    """Pages of strokes in the order they were hit."""

    page_size = 500
    max_page_size = 2000
    ordering = ("contact_frame", "id")


class ByQueueing(NewestFirst):
    """Pages of jobs, the last queued first."""

    ordering = ("-queued_at", "-id")


class ByNumber(NewestFirst):
    """Pages of edits, the newest first."""

    page_size = 50
    ordering = ("-number", "-id")
