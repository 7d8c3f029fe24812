"""A club whose model has learnt from somebody who was forgotten since.

Run inside an installation, by `manage.py shell`: see tests/e2e/test_forget.py.
"""

from __future__ import annotations

from loopdrive.accounts.models import Club, Player, Role, User
from loopdrive.engine.champion import shipped_champion
from loopdrive.jobs.models import State
from loopdrive.learning.forget import forget
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import TrainingRun
from tests.e2e.approved_rows import approve_matches
from tests.e2e.old_rows import make_model


def forget_whom_a_model_knows() -> None:
    """Freeze three matches, let a training have ended on them, and forget one of the players."""
    club = Club.objects.earliest("pk")
    admin = User.objects.get(member__club=club, member__role=Role.ADMIN)
    approve_matches(("Gus", "Hal"), ("Ida", "Jan"), ("Kai", "Lea"))
    snapshot, _ = freeze(club=club, user=admin, title="Spring")
    TrainingRun.objects.create(
        number=1,
        snapshot=snapshot,
        base=shipped_champion(),
        state=State.DONE,
        model_version=make_model(club, "1"),
        unjudged="No session is locked.",
    )
    forget(player=Player.objects.get(club=club, name="Gus"), user=admin)
