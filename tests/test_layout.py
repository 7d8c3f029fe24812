"""Promises about the repository as a whole: what imports what, and documents tell the truth."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from drf_spectacular.generators import SchemaGenerator

ROOT = Path(__file__).resolve().parents[1]
SETTING = re.compile(r"\b(?:LOOPDRIVE_[A-Z0-9_]+|DATABASE_URL|REDIS_URL)\b")
NOT_FOR_PEOPLE = {"LOOPDRIVE_TESTS_OF"}  # how a test run finds its own scratch folder
PATH_IN_TEXT = re.compile(r"`([\w.-]+(?:/[\w.-]+)+/?|[\w-]+\.(?:py|md|txt|yaml|toml|conf))`")
MADE_LATER = ("var/", "frontend/dist", ".venv/", "../shared/", "forehand/")


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (
            path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts
        )


def loaded_by(code: str) -> set[str]:
    """Return the modules a fresh Python holds after running `code`."""
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ
        | {"PYTHONPATH": f"platform{os.pathsep}.", "DJANGO_SETTINGS_MODULE": "config.settings"},
    )
    return set(told.stdout.split())


def test_platform_is_no_package_so_that_pythons_own_stays_itself() -> None:
    assert not (ROOT / "platform" / "__init__.py").exists()
    assert "freedesktop_os_release" in dir(__import__("platform"))


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in python_files("tests")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_inference_knows_nothing_of_django() -> None:
    modules = loaded_by("import inference, inference.__main__\ninference.analyse")
    assert not any(
        name.split(".")[0] in ("django", "celery", "config", "loopdrive") for name in modules
    )


def test_the_web_process_never_loads_what_only_workers_need() -> None:
    modules = loaded_by(
        "import config.asgi\nfrom django.urls import get_resolver\nget_resolver().url_patterns"
    )
    assert "loopdrive.api.videos" in modules
    heavy = {"torch", "cv2", "onnxruntime"}
    assert modules & heavy == set()


def test_imports_go_one_way() -> None:
    checked = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"platform{os.pathsep}."},
    )
    assert checked.returncode == 0, checked.stdout


def settings_in(text: str) -> set[str]:
    return set(SETTING.findall(text)) - NOT_FOR_PEOPLE


def test_every_setting_is_explained_and_every_explained_setting_exists() -> None:
    read = set[str]()
    for path in python_files("platform/config", "bootstrap", "inference"):
        named = re.findall(r"(?:env\.\w+|environ\.get)\(\s*\"(\w+)\"", path.read_text())
        read |= {name for name in named if SETTING.fullmatch(name)}
    assert {"LOOPDRIVE_PORT", "DATABASE_URL"} <= read
    explained = settings_in((ROOT / ".env.example").read_text())
    assert explained == read


@pytest.mark.parametrize("name", ["README.md", "docker/compose.yaml", "docs/ARCHITECTURE.md"])
def test_documents_name_no_setting_that_does_not_exist(name: str) -> None:
    explained = settings_in((ROOT / ".env.example").read_text())
    assert settings_in((ROOT / name).read_text()) - explained == set()


def documents() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.fixture(scope="module")
def places() -> set[str]:
    """Every file and folder of the repository under each of its names: `a/b.py` is also `b.py`."""
    found = set[str]()
    for folder in ("platform", "inference", "frontend/src", "docker", "tests", "docs", ".ci"):
        for path in [ROOT / folder, *(ROOT / folder).rglob("*")]:
            parts = path.relative_to(ROOT).parts
            found |= {"/".join(parts[start:]) for start in range(len(parts))}
    return found | {path.name for path in ROOT.iterdir()}


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.name)
def test_files_that_documents_name_exist(document: Path, places: set[str]) -> None:
    named = {name.rstrip("/") for name in PATH_IN_TEXT.findall(document.read_text())}
    missing = {name for name in named if not name.startswith(MADE_LATER)} - places
    assert missing == set()


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.name)
def test_links_in_documents_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text())
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_operation_of_the_api_says_what_it_does() -> None:
    schema = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    silent = [
        f"{method.upper()} {path}"
        for path, operations in schema["paths"].items()
        for method, operation in operations.items()
        if not (operation.get("description") or operation.get("summary"))
    ]
    assert silent == []


def test_nothing_committed_names_a_place_on_one_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    own = "/".join(["", "work", "main"])  # put together, so that this line does not name it
    guilty = [
        name
        for name in listed.stdout.splitlines()
        if (ROOT / name).is_file() and own.encode() in (ROOT / name).read_bytes()
    ]
    assert guilty == []
