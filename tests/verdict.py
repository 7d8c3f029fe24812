"""The last line of a test run: what ran, what did not and why, what failed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Counts:
    """How a pytest run went."""

    passed: int
    failed: int
    skipped: Counter[str]  # reason -> tests


@dataclass
class Verdict:
    """Collects what the steps say."""

    ran: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Tell whether everything that ran was fine."""
        return not self.failed

    def note(self, name: str, is_good: bool, counts: Counts | None = None) -> None:
        """Take down one step."""
        told = f"{name} ({counts.passed} passed)" if counts else name
        if is_good:
            self.ran.append(told)
        else:
            self.failed.append(f"{name} ({counts.failed} failed)" if counts else name)
        for reason, tests in (counts.skipped if counts else {}).items():
            self.skipped.append(f"{tests} of {name}: {reason}")

    def __str__(self) -> str:
        parts = [f"Ran {', '.join(self.ran) or 'nothing'}"]
        parts.append(f"skipped {'; '.join(self.skipped) or 'nothing'}")
        parts.append(f"FAILED {', '.join(self.failed)}" if self.failed else "all good")
        return " | ".join(parts)


def read_report(path: Path) -> Counts | None:
    """Read pytest's JUnit report; None when pytest came to no report."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    cases = list(ElementTree.parse(path).iter("testcase"))  # noqa: S314 - we wrote it ourselves
    skips = [case.find("skipped") for case in cases]
    failed = sum(
        case.find("failure") is not None or case.find("error") is not None for case in cases
    )
    reasons = Counter(skip.get("message", "") for skip in skips if skip is not None)
    return Counts(len(cases) - failed - reasons.total(), failed, reasons)
