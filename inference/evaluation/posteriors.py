"""What a torch network says of whole tracks, frame by frame, without any decoding."""

from __future__ import annotations

import numpy as np
import torch

from inference.data.augment import plain
from inference.data.tracks import Track
from inference.models.timeline import CONTEXT, TimelineNet
from inference.network.answers import Posteriors


@torch.no_grad()
def said_of(network: TimelineNet, track: Track) -> Posteriors:
    """Run the network over a whole track at once; a batch of one."""
    luma = plain(np.asarray(track.luma))
    luma = np.concatenate([np.repeat(luma[:1], CONTEXT, axis=0), luma])
    answer = network.eval()(
        torch.from_numpy(np.ascontiguousarray(luma))[None], torch.tensor([track.handed])
    )
    return Posteriors(*(part.numpy() for part in answer))
