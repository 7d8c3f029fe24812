"""`manage.py up`, as people start it: ready or says why not, outlives a worker, stops whole."""

from __future__ import annotations

import os
import signal
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.installation import Installation

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with Installation(tmp_path_factory.mktemp("bare"), demo=False) as installation:
        yield installation


def second_start(installation: Installation, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        installation.command("up"),
        env=installation.environment | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_bare_installation_offers_to_found_the_club(installation: Installation) -> None:
    assert installation.get("/health/")["ok"] is True
    assert installation.get("/api/account/")["needs_setup"] is True
    assert not (installation.folder / "demo.json").exists()


def test_the_same_data_is_not_run_twice(installation: Installation) -> None:
    refused = second_start(installation)
    assert refused.returncode == 1
    assert refused.stderr.strip().splitlines() == [
        f"Loopdrive is running with the data in {installation.folder} already."
    ]


def test_a_taken_port_is_one_sentence_and_nothing_starts(
    installation: Installation, tmp_path: Path
) -> None:
    refused = second_start(installation, LOOPDRIVE_VAR=str(tmp_path))
    assert refused.returncode == 1
    assert f"Port {installation.port} on 127.0.0.1 is taken" in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "loopdrive.sqlite3").exists()


def test_a_killed_worker_comes_back(installation: Installation) -> None:
    (first,) = installation.worker_pids("analyse")
    installation.kill_worker("analyse")
    installation.wait_for("ended by signal 9 and starts again now")
    (second,) = next(pids for _ in iter(int, 1) if (pids := installation.worker_pids("analyse")))
    assert second != first


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_whole_and_starts_again(tmp_path: Path, how: signal.Signals) -> None:
    installation = Installation(tmp_path, demo=False)
    installation.start()
    workers = installation.worker_pids("analyse") + installation.worker_pids("ingest")
    assert len(workers) == 2
    assert installation.stop(how) == 0
    assert "Loopdrive has stopped." in installation.wait_for("stopped")
    for pid in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(installation.url)
    with installation:
        assert installation.get("/health/live/") == {"ok": True}
