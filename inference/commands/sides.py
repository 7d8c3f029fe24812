"""`python -m inference sides MODEL OUT`: teach a model to tell sides by the bodies of players.

Its network stays as it is. The rule is learnt from all footage that is labelled, or from all but
what a fold holds out; how much it counts beside the network is what an evaluation found on footage
that neither had seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tqdm import tqdm

from inference.data.drawn_bodies import drawn_strokes
from inference.data.footage_sets import refuse_absent, split, tracks_from
from inference.data.manifest import read_manifest
from inference.data.recordings import BadManifest
from inference.data.shared_footage import read_shared, shared_folder
from inference.data.track_bodies import TrackBodies
from inference.export import export
from inference.network.model_folder import read_config
from inference.pose.mixing import Mix
from inference.pose.side_rule import learnt
from inference.pose.sides import Sides
from inference.retraining.base import network_in

SUMMARY = "teach a model to tell forehand and backhand by the bodies of players"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What one may ask for on the command line."""
    parser.add_argument("model", type=Path, help="folder of a model")
    parser.add_argument("out", type=Path, help="where the new one goes; its name is the model's")
    parser.add_argument("--version", default="1")
    parser.add_argument(
        "--measured", type=Path, required=True, help="rallies.json of an evaluation"
    )
    parser.add_argument(
        "--manifest", type=Path, help="whose footage: instead of the shared footage"
    )
    parser.add_argument(
        "--fold", type=int, help="learn nothing from what this fold of a network holds out"
    )
    parser.add_argument("--folds", type=int, default=5)


def run(arguments: argparse.Namespace) -> int:
    """Look at all bodies, learn, write; answers the exit code."""
    if arguments.fold is not None:
        refuse_absent(arguments.fold, arguments.folds)
    config = read_config(arguments.model)
    network = network_in(arguments.model)
    recordings = (
        read_manifest(arguments.manifest) if arguments.manifest else read_shared(shared_folder())
    )
    tracks = tracks_from(recordings)
    if arguments.fold is not None:
        tracks, _ = split(tracks, arguments.fold, arguments.folds)
    strokes = [
        stroke
        for track in tqdm(tracks, desc="bodies", unit="track")
        for stroke in TrackBodies(track).looked_at()
    ]
    rule = learnt(strokes, drawn_strokes())
    if rule is None:
        raise BadManifest("There are too few forehands or backhands to learn their sides from.")
    measured = json.loads(arguments.measured.read_text())["shipped settings"]
    export(
        network,
        arguments.out,
        version=arguments.version,
        temperature=config.temperature,
        thresholds=config.thresholds,
        clip_temperature=config.clip_temperature,
        sides=Sides(rule, Mix(**measured["mix"]), Mix(**measured["clip_mix"])),
    )
    sys.stdout.write(f"Learnt from {len(strokes)} strokes.\n")
    return 0
