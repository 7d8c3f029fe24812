"""What a model knows of bodies: its rule of sides, and how much it counts beside the network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from inference.errors import ModelMissing
from inference.network.model_folder import ModelConfig
from inference.players.ends import apparent_handedness
from inference.pose.mixing import Mix
from inference.pose.side_rule import SideRule, of_plain
from inference.strokes import End


@dataclass(frozen=True, eq=False)
class Sides:
    """`clip_mix` is that of trimmed clips: all of one view, they are told well without a body."""

    rule: SideRule
    mix: Mix
    clip_mix: Mix

    def as_plain(self) -> dict[str, Any]:
        """As `config.json` holds it."""
        return {
            "mix": asdict(self.mix),
            "clip_mix": asdict(self.clip_mix),
            "rule": self.rule.as_plain(),
        }


def sides_of(config: ModelConfig) -> Sides | None:
    """None for a model that looks at no body. Raises ModelMissing where its rule is damaged."""
    return None if config.sides is None else sides_of_plain(config.sides, config.name)


def sides_of_plain(plain: Mapping[str, Any], name: str) -> Sides:
    """What `as_plain` told; `name` is the model's, for the sentence of ModelMissing."""
    try:
        return Sides(of_plain(plain["rule"]), _mix(plain["mix"]), _mix(plain["clip_mix"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelMissing(f"What the model {name} knows of bodies is damaged.") from error


def _mix(plain: Mapping[str, Any]) -> Mix:
    return Mix(float(plain["network"]), float(plain["body"]))


def hand_of(handed: float, end: End) -> float:
    """The hand itself, 1 right, 0 left, 0.5 unknown, of an apparent one at this end."""
    return 1.0 - handed if apparent_handedness("right", end) == 0.0 else handed
