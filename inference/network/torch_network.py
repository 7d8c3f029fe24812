"""The network on a graphics card, by torch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file

from inference.errors import DeviceMissing, ModelMissing
from inference.models.timeline import TimelineConfig, TimelineNet
from inference.network.answers import Floats, Posteriors
from inference.network.model_folder import ModelConfig


class TorchNetwork:
    """Runs several windows in one go: a card is idle most of the time between small ones."""

    windows_at_once = 8

    def __init__(self, folder: Path, config: ModelConfig, device: str = "cuda") -> None:
        if device == "cuda" and not torch.cuda.is_available():
            raise DeviceMissing("This machine has no graphics card that torch can use.")
        path = folder / "model.safetensors"
        if not path.exists():
            raise ModelMissing(f"There are no weights in the folder {folder.name}.")
        self.config = config
        self._device = torch.device(device)
        self._net = TimelineNet(TimelineConfig(**config.network))
        self._net.load_state_dict(load_file(path))
        self._net.eval().to(self._device)
        self.hears = self._net.config.hears

    @torch.inference_mode()
    def run(self, luma: NDArray[np.uint8], handed: Floats, sound: Floats) -> Posteriors:
        """Answer for crops (B, CONTEXT + T, S, S), apparent hands (B,) and sound (B, T)."""
        given = (torch.from_numpy(part).to(self._device) for part in (luma, handed, sound))
        said = self._net(*given)
        wanted = (*said[:4], said.state)  # joints are not decoded
        return Posteriors(*(answer.float().cpu().numpy() for answer in wanted))
