"""`make bench`: analysis beside bare decoding, the API's lists, the journey of one video."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.journey import describe, measure
from tests.installation import ROOT


def main() -> int:
    """Print the three tables; the status is that of the worst."""
    worst = 0
    with tempfile.TemporaryDirectory(prefix="loopdrive-bench-") as scratch:
        apart = os.environ | {"LOOPDRIVE_VAR": scratch}
        for title, command in (
            ("Analysis beside bare decoding", ["-m", "inference", "bench"]),
            ("Lists with 10,000 videos", ["manage.py", "bench_api"]),
        ):
            say(f"\n{title}\n")
            told = subprocess.run([sys.executable, *command], cwd=ROOT, env=apart, check=False)
            worst = max(worst, told.returncode)
        say("\nFrom the last uploaded byte to the timeline: 30 s of 720p, the whole product\n")
        say(describe(measure(Path(scratch))))
    return worst


def say(text: str) -> None:
    """Print at once, between the children's lines."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
