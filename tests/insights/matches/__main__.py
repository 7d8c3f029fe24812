"""`python -m tests.insights.matches`: the nine matches through the product, and their page."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[3]
RESULT = ROOT / "docs" / "results" / "tactics"


def main() -> int:
    """Begin with an empty scratch database; write docs/results/tactics.json and .md."""
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    from tests.conftest import ABSENT, FOOTAGE
    from tests.insights.matches.numbers import numbers
    from tests.insights.matches.page import page
    from tests.insights.matches.take_all import take_all

    if not FOOTAGE.is_dir():
        sys.stderr.write(f"{ABSENT}\n")
        return 1
    setup_test_environment()
    call_command("migrate", verbosity=0)
    found = numbers(take_all(FOOTAGE / "matches"))
    RESULT.with_suffix(".json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    RESULT.with_suffix(".md").write_text(page(found))
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "platform"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    sys.exit(main())
