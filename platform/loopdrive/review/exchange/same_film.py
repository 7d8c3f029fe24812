"""Whether a file speaks of this video or of another one."""

from __future__ import annotations

from loopdrive.review.exchange.figures import real_number, whole_number
from loopdrive.review.exchange.marks import Film, Malformed
from loopdrive.review.exchange.words import quoted

RATE_TOLERANCE = 0.005
DURATION_TOLERANCE, DURATION_SLACK_S = 0.005, 0.5  # other tools measure differently
SHORT_HASH = 16  # characters, where a format repeats it


def short_hash(film: Film) -> str:
    """The frame table's hash for tables and notes; the word in front keeps it text in Excel."""
    return f"sha256:{film.frame_table_sha256[:SHORT_HASH]}"


def refuse_other_file(film: Film, sha256: object, place: str) -> None:
    """Malformed when the labelled file is another one, byte for byte."""
    if sha256 and film.sha256 and sha256 != film.sha256:
        raise Malformed(f"these are the strokes of another video than {film.filename}", place)


def refuse_other_table(film: Film, said: object, place: str) -> None:
    """Malformed when the frames are those of another video; the hash may be shortened."""
    if not said:
        return
    digest = said.removeprefix("sha256:") if isinstance(said, str) else ""
    if len(digest) < SHORT_HASH or not film.frame_table_sha256.startswith(digest):
        raise Malformed(
            f"the frames are those of another video than {film.filename} (frame table "
            f"{quoted(said)}, not {quoted(short_hash(film))})",
            place,
        )


def refuse_other_length(film: Film, frames: object, place: str) -> None:
    """Malformed when the labelled video has another number of frames."""
    if frames is not None and whole_number(frames, "the number of frames", place) != film.frames:
        raise Malformed(
            f"the labelled video has {frames} frames, {film.filename} has {film.frames}", place
        )


def refuse_other_duration(film: Film, duration_s: object, place: str) -> None:
    """Malformed when the labelled video lasts longer or shorter."""
    if duration_s is None:
        return
    said_s = real_number(duration_s, "the duration", place)
    tolerance_s = max(DURATION_SLACK_S, DURATION_TOLERANCE * film.duration_s)
    if abs(said_s - film.duration_s) > tolerance_s:
        raise Malformed(
            f"the labelled video lasts {said_s:.2f} s, "
            f"{film.filename} lasts {film.duration_s:.2f} s",
            place,
        )


def refuse_other_rate(film: Film, fps: object, place: str) -> None:
    """Malformed when the file's frame rate is not this video's mean."""
    if fps is None:
        return
    said = real_number(fps, "the frame rate", place)
    if abs(said - film.frame_rate) > RATE_TOLERANCE * film.frame_rate:
        raise Malformed(
            f"the file speaks of {said:g} frames a second, "
            f"{film.filename} has {film.frame_rate:.2f}",
            place,
        )
