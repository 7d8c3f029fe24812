"""Memory that a training step frees and the next one needs again."""

from __future__ import annotations

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # of glibc's malloc.h
ALL_OF_IT = 2**31 - 1  # bytes, the most that mallopt takes


def keep_freed_memory() -> bool:
    """Do not give freed memory back to the system, where that can be asked for (glibc).

    The tensors of a step are large, come and go, and had every page of theirs zeroed anew each
    time: a sixth of a step on two cores.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is None:
        return False
    return all(mallopt(what, ALL_OF_IT) == 1 for what in (M_MMAP_THRESHOLD, M_TRIM_THRESHOLD))
