"""What keeps an installation from starting is said in one sentence, before anything starts."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from loopdrive.operations import preconditions
from loopdrive.operations.preconditions import CannotStart, only_here, require_port, require_space


def test_a_taken_port_is_named_with_one_that_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        with pytest.raises(CannotStart) as stopped:
            require_port("127.0.0.1", port)
        assert f"Port {port} on 127.0.0.1 is taken" in str(stopped.value)
        hint = re.search(r"LOOPDRIVE_PORT=(\d+) make run", str(stopped.value))
        assert hint is not None
        require_port("127.0.0.1", int(hint[1]))


def test_a_port_is_free_again_once_its_server_is_gone() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    require_port("127.0.0.1", port)


def test_a_full_disk_is_said_with_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preconditions, "LEAST_FREE_BYTES", 10**18)
    with pytest.raises(CannotStart, match="The disk is full: Loopdrive needs"):
        require_space(tmp_path / "var")


def test_one_folder_is_run_once_at_a_time(tmp_path: Path) -> None:
    with (
        only_here(tmp_path),
        pytest.raises(CannotStart, match="is running with the data in"),
        only_here(tmp_path),
    ):
        pass
    with only_here(tmp_path):
        pass
