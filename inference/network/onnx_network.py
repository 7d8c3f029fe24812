"""Running a trained network over crops: on the processor by ONNX Runtime, or on a graphics card."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi.onnxruntime_pybind11_state import Fail as NoSuchOutput

from inference.errors import DeviceMissing, ModelMissing
from inference.network.answers import Floats, Network, Posteriors
from inference.network.model_folder import ModelConfig, champion, read_config
from inference.network.shown_state import INSIDE, STATE, with_state_shown

Device = Literal["auto", "cpu", "cuda"]

ANSWERS = ("class_logits", "contact_logit", "displacement", "edges_logit")
PROCESSOR = ["CPUExecutionProvider"]

_DRIVER_TRACES = (Path("/proc/driver/nvidia/version"), Path("/dev/nvidiactl"), Path("/dev/dxg"))


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
            from inference.network.torch_network import TorchNetwork

            return TorchNetwork(folder, config)
        except (ImportError, DeviceMissing) as error:
            if device == "cuda":
                raise DeviceMissing(
                    "A graphics card was asked for and this machine has none that can be used."
                ) from error
    return OnnxNetwork(folder, config)


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
        self._session = _session(path.read_bytes(), options)
        told = {output.name for output in self._session.get_outputs()}
        self._asked = [*ANSWERS, *(name for name in (STATE, INSIDE) if name in told)]
        self.hears = "sound" in {given.name for given in self._session.get_inputs()}

    def run(self, luma: NDArray[np.uint8], handed: Floats, sound: Floats) -> Posteriors:
        """Answer for crops (B, CONTEXT + T, S, S), apparent hands (B,) and sound (B, T)."""
        return Posteriors(*self._session.run(self._asked, self._given(luma, handed, sound)))

    def _given(self, luma: NDArray[np.uint8], handed: Floats, sound: Floats) -> dict[str, Any]:
        return {"luma": luma, "handed": handed} | ({"sound": sound} if self.hears else {})


def _session(model: bytes, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    """The model ready to run; an older one is made to show its state, if that is inside it."""
    session = onnxruntime.InferenceSession(model, options, providers=PROCESSOR)
    if STATE in {output.name for output in session.get_outputs()}:
        return session
    try:
        return onnxruntime.InferenceSession(with_state_shown(model), options, providers=PROCESSOR)
    except NoSuchOutput:
        return session


def _may_have_a_card() -> bool:
    """Whether it is worth loading torch to ask."""
    return any(trace.exists() for trace in _DRIVER_TRACES)
