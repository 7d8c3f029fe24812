"""Telling Python's garbage collector what a web process is like: what it loads stays."""

from __future__ import annotations

import gc
from importlib import import_module

from django.conf import settings

YOUNG = 20_000  # objects made before the youngest are looked through


def settle() -> None:
    """Load every view, then take all that is loaded out of garbage collection.

    A full collection over Django's modules takes about 80 ms and would hit one request in twenty.
    Most of what a list makes refers to itself in circles. Looked through every 700 objects, as is
    usual, it is still in use, counts as old, and one answer in thirteen pays 30 ms for clearing it.
    """
    import_module(settings.ROOT_URLCONF)
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
