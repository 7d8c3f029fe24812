"""The answers of finished runs to footage they never saw, read from where training left them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tqdm import tqdm

from inference.clips.answers import SEEN, ClipRecord, read_answers
from inference.clips.clip import Clip
from inference.clips.cut import clips_of, named
from inference.clips.kinds import answers_of
from inference.data.footage_sets import split, tracks_from, tracks_of
from inference.data.shared_footage import robustness_recordings, shared_folder
from inference.data.tracks import GridStroke, Track
from inference.evaluation.clip_contacts import clip_records
from inference.evaluation.fitted_settings import fitted_on_the_others
from inference.evaluation.fold_sides import FoldSides
from inference.evaluation.heldout import Held, Settings
from inference.evaluation.kept_posteriors import FILE, SILENT, said_by
from inference.evaluation.model_names import on_seen_joints
from inference.evaluation.runs import Study, missing
from inference.training.heldout import CUT_SEED
from inference.training.run_config import PRACTICE_SCENES, UNSEEN_SCENES, RunConfig


@dataclass(frozen=True)
class TimelineAnswers:
    """What the networks of all folds and seeds of one run file say of tracks they never saw."""

    held: list[Held]  # real clips and videos
    drawn: list[Held]  # whole drawn rallies, by the first fold's networks
    drawn_clips: list[Held]  # cut from them as for every clip model
    unscored: list[Held]  # real videos that are too odd for a score, by the first fold's networks
    practice: list[Held]  # drawn rallies that no number is of, by the first fold's networks

    def settings(self) -> dict[tuple[int, int], Settings]:
        """What turns what is said of each seed and fold into strokes."""
        return fitted_on_the_others(self.held, self.practice)

    def clip_records(self) -> list[ClipRecord]:
        """As a clip model: the class around the contact the network finds itself."""
        settings = self.settings()
        real = [h for h in self.held if h.track.is_clip]
        return clip_records([*real, *self.drawn_clips], settings)


def clip_answers(study: Study, config: RunConfig) -> list[ClipRecord]:
    """What runs of a clip model wrote; what it said of joints that were seen has another name."""
    return [
        replace(record, model=on_seen_joints(config.name) if file == SEEN else config.name)
        for seed, fold in finished(study, config)
        for file in answers_of(config.kind)
        for record in read_answers(study.folder(config, seed, fold) / file)
    ]


def timeline_answers(study: Study, config: RunConfig) -> TimelineAnswers:
    """Ask the finished networks of a timeline run file; what was asked before is kept."""
    where = study.where(config)
    rallies = tracks_of(UNSEEN_SCENES, where)
    clips = [as_track(clip) for clip in named(clips_of(rallies, CUT_SEED))]
    practice = tracks_of(PRACTICE_SCENES, where)
    odd: list[Track] = []
    if config.data.shared_videos:
        odd = tracks_from(robustness_recordings(shared_folder()))
    answers = TimelineAnswers([], [], [], [], [])

    def asked(fold: int, tested: list[Track]) -> list[Track]:
        return [*tested, *clips, *([*rallies, *practice, *odd] if fold == 0 else [])]

    for tested, held in _said(study, config, asked):
        answers.held.extend(held[:tested])
        answers.drawn_clips.extend(held[tested : tested + len(clips)])
        whole = held[tested + len(clips) :]
        scenes = len(rallies) + len(practice)
        answers.drawn.extend(whole[: len(rallies)])
        answers.practice.extend(whole[len(rallies) : scenes])
        answers.unscored.extend(whole[scenes:])
    return answers


def silent_answers(study: Study, config: RunConfig) -> list[Held]:
    """What the same networks say of the same real footage when they cannot hear it."""

    def asked(_: int, tested: list[Track]) -> list[Track]:
        return [replace(track, sound=None) for track in tested]

    return [each for _, held in _said(study, config, asked, SILENT) for each in held]


def _said(
    study: Study,
    config: RunConfig,
    asked: Callable[[int, list[Track]], list[Track]],
    file: str = FILE,
) -> Iterator[tuple[int, list[Held]]]:
    """For each finished seed and fold, how many tracks were held out, and all that was asked.

    `asked` answers what a fold is asked about, those that it held out first.
    """
    tracks = tracks_of(config.data, study.where(config))
    sides = FoldSides()
    for seed, fold in tqdm(finished(study, config), desc=f"answers of {config.name}"):
        if fold is None:
            continue
        learned, tested = split(tracks, fold, study.folds)
        questions = asked(fold, tested)
        said = said_by(study.folder(config, seed, fold), questions, file)
        held = [
            Held(fold, track, once, seed, shifted, sides.of(fold, learned, track))
            for track, (once, shifted) in zip(questions, said, strict=True)
        ]
        yield len(tested), beside_each_other(held)


def beside_each_other(held: Sequence[Held]) -> list[Held]:
    """The same tracks; who plays with whom in one film is told what is said of the other."""
    films: dict[str, list[Held]] = defaultdict(list)
    for each in held:
        if not each.track.is_clip:
            films[each.track.film].append(each)
    found = []
    for each in held:
        others = [other for other in films[each.track.film] if other is not each]
        if others and not each.track.is_clip:
            each = replace(each, other=others[0].said, other_shifted=others[0].shifted)
        found.append(each)
    return found


def finished(study: Study, config: RunConfig) -> list[tuple[int, int | None]]:
    """Seeds and folds of a run file that are trained to their end; no fold where all is drawn."""
    absent = {(run.config.name, run.seed, run.fold) for run in missing(study)}
    return [
        (seed, fold)
        for seed in study.seeds
        for fold in study.folds_of(config)
        if (config.name, seed, fold) not in absent
    ]


def as_track(clip: Clip) -> Track:
    """A clip that was cut out, as the timeline network reads clips: silent, its contact untold."""
    assert clip.label is not None
    stroke = GridStroke(clip.label, (len(clip.luma) - 1) / 2, None, None)
    return Track(
        clip.name,
        clip.group,
        "drawn",
        clip.handed,
        (stroke,),
        clip.luma,
        is_clip=True,
        is_drawn=clip.is_drawn,
        end=clip.end,
    )
