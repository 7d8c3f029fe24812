"""Makes a coach and a video with a file in an installation; prints a token and the video's key."""

from __future__ import annotations

import sys

import django

django.setup()

from django.core.files.base import ContentFile  # noqa: E402 - after the set-up
from django.core.files.storage import default_storage  # noqa: E402

from loopdrive.accounts.models import ApiToken, Club, Role  # noqa: E402
from tests.people import make_user  # noqa: E402
from tests.rows import make_player_session, make_video  # noqa: E402

FILM = bytes(range(256)) * 4096  # 1 MiB in which every place can be told


def main() -> None:
    """Write the rows and the file."""
    club = Club.objects.create(name="Topspin Berlin")
    coach = make_user(club, Role.COACH, "coach@topspin.example")
    video = make_video(make_player_session(club))
    video.original_key = default_storage.save(f"{video.folder}/original.mp4", ContentFile(FILM))
    video.save()
    sys.stdout.write(f"{ApiToken.issue(user=coach, name='test')[1]} {video.pk}\n")


if __name__ == "__main__":
    main()
