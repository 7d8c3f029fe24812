"""The command line: one subcommand per module, loaded only when it is asked for.

A command module has a one-line SUMMARY, `add_arguments(parser)` and `run(arguments) -> exit code`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from inference.errors import InferenceError

BAD_INPUT = 2
COMMANDS = {
    "analyse": "inference.commands.analyse",
    "classify": "inference.commands.classify",
    "synthesise": "inference.commands.synthesise",
    "manifest": "inference.commands.manifest",
    "teach": "inference.commands.teach",
    "train": "inference.train",
    "sides": "inference.commands.sides",
    "retrain": "inference.commands.retrain",
    "evaluate": "inference.evaluate",
    "lighten": "inference.commands.lighten",
    "corrections": "inference.commands.corrections",
    "skeletons": "inference.commands.skeletons",
    "neighbours": "inference.commands.neighbours",
    "export": "inference.export",
    "bench": "inference.commands.benchmark",
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; a mistake of the person's is one sentence on standard error and exit 2."""
    words = list(sys.argv[1:] if words is None else words)
    parser = argparse.ArgumentParser(prog="python -m inference", description=__doc__)
    choices = parser.add_subparsers(dest="command", required=True)
    asked = next((word for word in words if word in COMMANDS), None)
    for name, module_name in COMMANDS.items():
        # Training loads torch, the analysis does not: only what is asked for is imported.
        if name != asked:
            choices.add_parser(name)
            continue
        module = import_module(module_name)
        command = choices.add_parser(name, help=module.SUMMARY, description=module.SUMMARY)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    arguments = parser.parse_args(words)
    try:
        return int(arguments.run(arguments))
    except InferenceError as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        sys.stderr.write(f"{error.strerror or error}: {error.filename or ''}\n")
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
