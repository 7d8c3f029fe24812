"""The container set-up is sound as far as it can be known without running containers."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any  # YAML of every shape

import pytest
import yaml
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[1]
DOCKER = ROOT / "docker"
COMPOSE = DOCKER / "compose.yaml"
SERVICES = {"nginx", "web", "migrate", "worker-cpu", "worker-ingest", "beat", "postgres", "redis"}
OPTIONAL = {"worker-gpu": "gpu", "s3": "s3"}
OURS = {"loopdrive", "loopdrive-gpu"}


def compose_command() -> list[str]:
    """Return the command of the Compose that is here, or skip."""
    if shutil.which("docker"):
        asked = subprocess.run(["docker", "compose", "version"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["docker", "compose"]
    if shutil.which("docker-compose"):
        return ["docker-compose"]
    return pytest.skip("no Docker Compose here (Debian: apt install docker-compose)")


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(COMPOSE.read_text())["services"]
    return found


def test_compose_accepts_the_file() -> None:
    command = [*compose_command(), "-f", str(COMPOSE)]
    checked = subprocess.run(
        [*command, "--profile", "gpu", "--profile", "s3", "config"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    assert set(yaml.safe_load(checked.stdout)["services"]) == SERVICES | set(OPTIONAL)


def test_what_is_optional_waits_for_its_profile(services: dict[str, Any]) -> None:
    assert {name for name in services if "profiles" not in services[name]} == SERVICES
    assert {name: services[name]["profiles"] for name in OPTIONAL} == {
        name: [profile] for name, profile in OPTIONAL.items()
    }


def test_every_queue_has_a_worker_without_a_card_but_training(services: dict[str, Any]) -> None:
    served = {
        queue
        for name in ("worker-cpu", "worker-ingest")
        for queue in services[name]["command"][services[name]["command"].index("worker") + 1 :]
    }
    assert served == {"analyse", "ingest", "export"}
    assert "train" in services["worker-gpu"]["command"]


def test_our_containers_run_commands_that_exist(services: dict[str, Any]) -> None:
    ours = [service for service in services.values() if service["image"] in OURS]
    commands = {service["command"][2] for service in ours if "command" in service}
    assert commands == {"web", "worker", "migrate", "sweep"}
    assert commands <= set(get_commands())


def test_services_wait_for_services_that_exist(services: dict[str, Any]) -> None:
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)


def test_the_database_is_not_open_to_the_network(services: dict[str, Any]) -> None:
    assert [name for name, service in services.items() if "ports" in service] == ["nginx"]


def test_the_image_is_made_of_files_that_are_there_and_sent() -> None:
    text = (DOCKER / "Dockerfile").read_text()
    copied = [
        source
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE)
        for source in line.split()
    ]
    sent = set(
        re.findall(r"^!(\S+)$", (DOCKER / "Dockerfile.dockerignore").read_text(), re.MULTILINE)
    )
    assert copied
    for source in copied:
        assert (ROOT / source).exists(), source
        assert source.split("/")[0] in sent, source


def test_the_image_does_not_run_as_root_and_can_be_asked_how_it_is() -> None:
    text = (DOCKER / "Dockerfile").read_text()
    assert text.rindex("USER loopdrive") < text.rindex("\nCMD")
    assert "HEALTHCHECK" in text


def test_nginx_accepts_its_configuration(tmp_path: Path) -> None:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("no nginx here (Debian: apt install nginx-light)")
    text = (DOCKER / "nginx.conf").read_text()
    ours = tmp_path / "nginx.conf"
    ours.write_text(  # the name only resolves between the containers
        text.replace("server web:8000", "server 127.0.0.1:8000").replace(
            "/tmp/nginx.pid", f"{tmp_path}/pid"
        )
    )
    checked = subprocess.run(
        [nginx, "-t", "-c", str(ours)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_nginx_streams_what_must_not_wait_and_shields_the_films() -> None:
    text = (DOCKER / "nginx.conf").read_text()
    places = dict(re.findall(r"location (\S+) \{(.*?)\}", text, re.DOTALL))
    assert "proxy_request_buffering off" in places["/api/uploads/"]
    assert "client_max_body_size 0" in places["/api/uploads/"]
    assert "proxy_buffering off" in places["/api/events/"]
    assert "internal" in places["/protected-media/"]
    assert "/protected-media" in COMPOSE.read_text()
