"""Everything that can be checked, in one go: `make test` (or `make lint` for the first part)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.servers import BACKEND_URLS, PARALLEL, throwaway_servers  # noqa: E402
from tests.verdict import Verdict, read_report  # noqa: E402

BIN = Path(sys.executable).parent
NPM = [sys.executable, "bootstrap", "npm", "run", "--silent"]
PYTEST = [sys.executable, "-m", "pytest"]
IN_CI = os.environ.get("CI") == "true"
BROWSERS = min(PARALLEL, 2)  # each with an installation and its workers: more only wait for cores
OF_THE_DATABASE = ["tests", "--of-the-database", "--ignore=tests/e2e", "--ignore=tests/inference"]


@dataclass(frozen=True)
class Step:
    """One command; a pytest step reports how many tests ran."""

    name: str
    command: list[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    is_pytest: bool = False


def lint_steps() -> list[Step]:
    """Return what reads the code without running it."""
    return [
        Step("ruff", [str(BIN / "ruff"), "check", "--quiet", "."]),
        Step("ruff format", [str(BIN / "ruff"), "format", "--quiet", "--check", "."]),
        Step("import-linter", [str(BIN / "lint-imports")], {"PYTHONPATH": "platform:."}),
        Step("mypy --strict", [str(BIN / "mypy"), "."]),
        Step("eslint and prettier", [*NPM, "lint"]),
        Step("tsc", [*NPM, "typecheck"]),
        Step("the API's types", [*NPM, "api:check"]),
    ]


def pytest_step(name: str, arguments: list[str], servers: Mapping[str, str]) -> Step:
    """Return a run of pytest; CI runs slow tests for their short versions, and says the longest."""
    in_ci = ["-m", "not short", "--durations=20", "--durations-min=5"]
    speed = in_ci if IN_CI else ["-m", "not slow"]
    return Step(name, [*PYTEST, *arguments, *speed], servers, is_pytest=True)


def spread_over(processes: int) -> list[str]:
    """Return how pytest shares files out among processes."""
    return ["-n", str(processes), "--dist", "loadfile", "--no-loadscope-reorder"]


def test_steps(servers: Mapping[str, str] | None) -> list[Step]:
    """Return what runs the code, a second time on `servers` when there are any."""
    spread = spread_over(PARALLEL)
    steps = [pytest_step("pytest on SQLite", ["tests", "--ignore=tests/e2e", *spread], {})]
    if servers:
        arguments = [*OF_THE_DATABASE, *spread]
        steps.append(pytest_step("pytest on PostgreSQL and Redis", arguments, servers))
    steps.append(Step("vitest", [*NPM, "test"]))
    steps.append(pytest_step("browser tests", ["tests/e2e", *spread_over(BROWSERS)], {}))
    return steps


def run(step: Step, verdict: Verdict) -> None:
    """Run one step with its output on the screen, and note how it went."""
    sys.stdout.write(f"\n--- {step.name}\n")
    sys.stdout.flush()
    environment = {name: each for name, each in os.environ.items() if name not in BACKEND_URLS}
    with tempfile.NamedTemporaryFile(suffix=".xml") as report:
        command = step.command + ([f"--junitxml={report.name}"] if step.is_pytest else [])
        status = subprocess.run(
            command, cwd=ROOT, env=environment | dict(step.environment), check=False
        ).returncode
        counts = read_report(Path(report.name)) if step.is_pytest else None
    verdict.note(step.name, status == 0, counts)


def main() -> int:
    """Run every step, even after one failed, and end with one line."""
    verdict = Verdict()
    steps = lint_steps()
    with throwaway_servers() as (servers, why_not):
        if sys.argv[1:] != ["lint"]:
            steps += test_steps(servers)
            if why_not and IN_CI:
                verdict.note("pytest on PostgreSQL and Redis", False)
            if why_not:
                verdict.skipped.append(f"the second backend run ({why_not})")
            if not IN_CI:
                verdict.skipped.append("slow tests (CI=true runs them)")
        for step in steps:
            run(step, verdict)
    sys.stdout.write(f"\n{verdict}\n")
    return 0 if verdict.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
