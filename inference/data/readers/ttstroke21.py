"""TTStroke-21 (MediaEval Sport Task, Martin et al. 2019 to 2022): one player per video, 120 fps.

Beside each video an XML file of its name: <video><action begin="12" end="190" move="Serve Forehand
Topspin"/></video>, `end` excluded as in the task's own scoring. Twenty moves, two words of manner
("Serve", "Offensive", "Defensive" and the side of the racket) and one of technique; the last year
hands them out as trimmed clips in folders named after the move. Contacts are not told.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from inference.data.readers.below import files_below, videos_below
from inference.data.readers.class_folders import read_class_folders
from inference.data.recordings import BadManifest, Hand, KnownStroke, Recording
from inference.strokes import End, Label

NO_STROKE = ("negative", "non stroke")
UNTOLD = ("unknown", "")  # the move in the organisers' test set and in the detection task


def read_ttstroke21(
    folder: Path, *, end: End = "left", hand: Hand = "unknown", view: str = "side"
) -> list[Recording]:
    """One recording per video; strokes whose move is not told are ranges of unknown frames."""
    files = files_below(folder, frozenset({".xml"}))
    if not files:
        return read_class_folders(folder, end=end, hand=hand, view=view, class_of=class_of_move)
    labels = {path.stem: path for path in files}
    recordings = []
    for video in videos_below(folder):
        if video.stem not in labels:
            raise BadManifest(f"There are no labels for {video.name}: {video.stem}.xml is missing.")
        strokes, unknown = _strokes(labels[video.stem])
        recordings.append(
            Recording(video, video.stem, end, hand, strokes, view=view, unknown=unknown)
        )
    return recordings


def class_of_move(move: str) -> Label:
    """Our class of one of the twenty moves; BadManifest for any other."""
    manner, side, *technique = (*_words(move), "", "")
    if manner == "serve" and side in ("forehand", "backhand"):
        return "serve"
    if manner in ("offensive", "defensive") and any(technique):
        if side == "forehand":
            return "forehand"
        if side == "backhand":
            return "backhand"
    raise BadManifest(f"{move!r} is not a move of TTStroke-21.")


def _words(move: str) -> list[str]:
    return move.replace("_", " ").replace("-", " ").lower().split()


def _strokes(path: Path) -> tuple[tuple[KnownStroke, ...], tuple[tuple[int, int], ...]]:
    strokes, unknown = [], []
    for action in _actions(path):
        first, last = _frame(path, action, "begin"), _frame(path, action, "end") - 1
        move = " ".join(_words(action.get("move", "")))
        if last < first:
            raise BadManifest(f"{path.name}: an action ends before it begins: {first}, {last + 1}.")
        if move in UNTOLD:
            unknown.append((first, last))
        elif move not in NO_STROKE:
            strokes.append(KnownStroke(class_of_move(move), None, first, last))
    return tuple(strokes), tuple(unknown)


def _actions(path: Path) -> list[ElementTree.Element]:
    try:
        # Since 2.4.1 expat itself refuses entities that grow without end.
        return list(ElementTree.parse(path).getroot().iter("action"))  # noqa: S314
    except ElementTree.ParseError as error:
        raise BadManifest(f"{path.name} is not XML that can be read.") from error


def _frame(path: Path, action: ElementTree.Element, name: str) -> int:
    text = action.get(name, "")
    if not text.isdecimal():
        raise BadManifest(f"{path.name}: an action's {name} is {text!r}, not a frame number.")
    return int(text)
