"""Running a trained network over crops: on the processor by ONNX Runtime, or on a graphics card."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from inference.errors import DeviceMissing, ModelMissing
from inference.strokes import LABELS

Device = Literal["auto", "cpu", "cuda"]
Floats = NDArray[np.float32]

WEIGHTS = Path(__file__).parent / "weights"
CONTEXT = 2  # frames before the first answered one, for the differences
SHORTEST_WINDOW = 16
_DRIVER_TRACES = (Path("/proc/driver/nvidia/version"), Path("/dev/nvidiactl"), Path("/dev/dxg"))


@dataclass(frozen=True)
class ModelConfig:
    """What `config.json` says beside the weights; lengths in grid frames."""

    name: str
    version: str
    size: int
    window: int = 96
    hop: int = 64
    temperature: float = 1.0
    thresholds: dict[str, float] = field(default_factory=dict)
    # The sizes that build the network again: numbers, some of them whole.
    network: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Posteriors:
    """What a network says of B windows of T frames, before any calibration."""

    class_logits: Floats  # (B, T, 5): none, then LABELS
    contact_logit: Floats  # (B, T)
    displacement: Floats  # (B, T) frames from here to the contact
    edges_logit: Floats  # (B, T, 2) start, end


class Network(Protocol):
    """A trained network, ready to answer."""

    config: ModelConfig
    windows_at_once: int  # how many windows it is worth collecting for one run

    def run(self, luma: NDArray[np.uint8], handed: Floats) -> Posteriors:
        """Answer for crops (B, CONTEXT + T, S, S) and apparent hands (B,)."""
        ...


def load(folder: Path | None = None, device: Device = "auto") -> Network:
    """The model in `folder`, or the shipped champion, where `device` says.

    "auto" takes a graphics card if there is one that can be used. Raises `ModelMissing`, or
    `DeviceMissing` when "cuda" was asked for in vain.
    """
    folder = folder or champion()
    config = read_config(folder)
    if device == "cuda" or (device == "auto" and _may_have_a_card()):
        # torch is loaded here and nowhere else: web process and processor workers do without.
        try:
            from inference.torch_network import TorchNetwork

            return TorchNetwork(folder, config)
        except (ImportError, DeviceMissing) as error:
            if device == "cuda":
                raise DeviceMissing(
                    "A graphics card was asked for and this machine has none that can be used."
                ) from error
    return OnnxNetwork(folder, config)


def champion() -> Path:
    """The folder of the model that is shipped. Raises `ModelMissing`."""
    try:
        return WEIGHTS / (WEIGHTS / "champion.txt").read_text().strip()
    except FileNotFoundError as error:
        raise ModelMissing("This installation has no model: its weights are missing.") from error


def read_config(folder: Path) -> ModelConfig:
    """The description beside the weights. Raises `ModelMissing` in one sentence."""
    try:
        written = json.loads((folder / "config.json").read_text())
        if tuple(written["labels"]) != LABELS or written["fps"] != 30:
            raise ModelMissing(f"The model in {folder.name} answers other questions than ours.")
        known = ModelConfig.__dataclass_fields__
        return ModelConfig(**{key: value for key, value in written.items() if key in known})
    except FileNotFoundError as error:
        raise ModelMissing(f"There is no model in the folder {folder.name}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelMissing(f"The model in {folder.name} has no readable description.") from error


class OnnxNetwork:
    """The network on the processor, on one core: the other one decodes."""

    windows_at_once = 1

    def __init__(self, folder: Path, config: ModelConfig) -> None:
        self.config = config
        path = folder / "model.onnx"
        if not path.exists():
            raise ModelMissing(f"There is no model in the folder {folder.name}.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )

    def run(self, luma: NDArray[np.uint8], handed: Floats) -> Posteriors:
        """Answer for crops (B, CONTEXT + T, S, S) and apparent hands (B,)."""
        names = ["class_logits", "contact_logit", "displacement", "edges_logit"]
        return Posteriors(*self._session.run(names, {"luma": luma, "handed": handed}))


def _may_have_a_card() -> bool:
    """Whether it is worth loading torch to ask."""
    return any(trace.exists() for trace in _DRIVER_TRACES)
