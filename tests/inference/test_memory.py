"""Memory of training steps is kept where the system can be asked to."""

from __future__ import annotations

import platform
import sys

import pytest

from inference.training.memory import keep_freed_memory


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="this system's malloc is not glibc's")
def test_glibc_is_asked_to_keep_memory_and_asking_twice_does_no_harm() -> None:
    assert keep_freed_memory() == keep_freed_memory()


def test_elsewhere_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert keep_freed_memory() is False
