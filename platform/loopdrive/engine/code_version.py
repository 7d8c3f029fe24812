"""Which version of the code is running, for the record of what it made."""

from __future__ import annotations

from contextlib import suppress

from django.conf import settings


def code_version() -> str:
    """Return the commit of the checkout, or an empty text where there is none.

    Read from git's own files: an image may have no git.
    """
    git = settings.ROOT / ".git"
    with suppress(OSError):
        head = (git / "HEAD").read_text().strip()
        ref = head.removeprefix("ref: ")
        if ref == head:
            return head
        with suppress(OSError):
            return (git / ref).read_text().strip()
        for line in (git / "packed-refs").read_text().splitlines():
            if line.endswith(f" {ref}"):
                return line.split(" ")[0]
    return ""
