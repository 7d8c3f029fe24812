"""How strongly something is struck at each moment: a ball on a bat or a table is a short click."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.strokes import GRID_FPS

Floats = NDArray[np.float32]

HOPS = 12  # looks at the sound per grid frame, one every 2.8 ms
WINDOW_S = 0.0058  # what one look covers, rounded to a power of two of samples
LOWEST_HZ, HIGHEST_HZ, BANDS = 1500.0, 10_000.0, 8  # voices and steps are lower, hiss is higher
LAG = 3  # a click rises within so many looks
SILENCE = 1e-8  # -80 dB: no microphone in a hall is so quiet
SILENT_DB = 0.5  # above SILENCE: the rounding of a codec that was given nothing
# The background of a frame is the median from 2 s before it to 1 s after it.
BEFORE, AHEAD = 2 * GRID_FPS, GRID_FPS
CLEAR_DB = 15.0  # how far a clear hit stands out
STRONGEST = 2.0
LOUDEST = 4.0  # samples beyond it are damage
SLAB_S = 0.5  # worked off at once: shorter costs time, longer memory
NO_SOUND = -1.0  # the strength where nothing can be heard: no track, or seconds of digital silence


def onset_strength(samples: Floats, rate: int, frames: int) -> Floats:
    """Strength of the hits around each grid frame k, centred at k / GRID_FPS seconds, (frames,).

    `samples` (N,) are mono in -1..1, the first one at time zero. 0 is the background, about 1 a
    clear hit, STRONGEST the most; NO_SOUND is digital silence and what comes after the end.
    """
    onsets = OnsetStrength(rate)
    strength = np.concatenate([onsets.add(samples), onsets.finish()])[:frames]
    return np.pad(strength, (0, frames - len(strength)), constant_values=NO_SOUND)


class OnsetStrength:
    """Takes sound as it comes and gives the strength of each grid frame about a second later.

    The geometric mean of two things in dB: how far the energy above 1.5 kHz stands over the
    background, and how steeply it rises in all bands at once (spectral flux: Bello et al., "A
    tutorial on onset detection in music signals", 2005, section III; against the loudest of some
    looks before, after Boeck and Widmer, "Maximum filter vibrato suppression", 2013).
    """

    def __init__(self, rate: int, begins_s: float = 0.0) -> None:
        """Sound of `rate` samples a second, whose first one is heard at `begins_s` >= 0.

        `first_frame` is the grid frame of the first strength.
        """
        self._rate = rate
        self._width = 2 ** max(round(np.log2(WINDOW_S * rate)), 4)
        self._taper = np.hanning(self._width).astype(np.float32)
        self._bands = _bands(rate, self._width)
        begin = round(begins_s * rate)
        self._look = -(-begin * GRID_FPS * HOPS // rate)  # the next one
        frame, done = divmod(self._look + HOPS // 2, HOPS)
        self.first_frame = frame
        self._waiting: list[Floats] = []
        self._held = np.zeros(self._width // 2, dtype=np.float32)  # as if silence had gone before
        self._held_from = begin - len(self._held)
        self._earlier = np.full((LAG, BANDS), np.inf, dtype=np.float32)  # so that nothing rises
        # Energy and rise in dB: of the looks of the frame under way, and of frames still needed.
        self._looks = np.zeros((done, 2), dtype=np.float32)
        self._frames = _unknown(BEFORE)

    def add(self, samples: Floats) -> Floats:
        """Take more samples (N,); the strengths of the frames that are final now."""
        self._waiting.append(samples)
        if sum(len(part) for part in self._waiting) < SLAB_S * self._rate:
            return np.zeros(0, dtype=np.float32)
        waiting, self._waiting = np.concatenate(self._waiting), []
        slabs = np.array_split(waiting, int(len(waiting) // (SLAB_S * self._rate)))
        return np.concatenate([self._add(slab) for slab in slabs])

    def finish(self) -> Floats:
        """The strengths of the frames that are left; silence goes on after the end."""
        silence = np.zeros(self._width // 2, dtype=np.float32)
        told = self._add(np.concatenate([*self._waiting, silence]))
        last = self._looks.max(0, keepdims=True) if len(self._looks) else self._looks
        self._frames = np.concatenate([self._frames, last, _unknown(AHEAD)])
        return np.concatenate([told, self._tell()])

    def _add(self, samples: Floats) -> Floats:
        self._take(np.clip(np.nan_to_num(samples), -LOUDEST, LOUDEST))
        full = len(self._looks) // HOPS
        whole, self._looks = self._looks[: full * HOPS], self._looks[full * HOPS :]
        self._frames = np.concatenate([self._frames, whole.reshape(full, HOPS, 2).max(1)])
        return self._tell()

    def _take(self, samples: Floats) -> None:
        """Look at what is complete with these samples."""
        self._held = np.concatenate([self._held, samples.astype(np.float32, copy=False)])
        end = self._held_from + len(self._held) - self._width  # where the last look may begin
        last = ((end + self._width // 2) * GRID_FPS * HOPS) // self._rate
        looks = np.arange(self._look, last + 1)  # (L,)
        begins = -(-looks * self._rate // (GRID_FPS * HOPS)) - self._width // 2
        begins = begins[begins <= end]
        if not len(begins):
            return
        windows = np.lib.stride_tricks.sliding_window_view(self._held, self._width)
        seen = windows[begins - self._held_from] * self._taper  # (L, W)
        power = np.abs(np.fft.rfft(seen)) ** 2 / self._width @ self._bands  # (L, BANDS)
        energy = 10 * np.log10(power.mean(1) / SILENCE + 1)  # (L,) dB over silence
        loud = np.concatenate([self._earlier, 10 * np.log10(power / SILENCE + 1)])
        before = np.maximum.reduce([loud[at : at + len(power)] for at in range(LAG - 1)])
        rise = np.maximum(loud[LAG:] - before, 0).mean(1)  # (L,)
        self._looks = np.concatenate([self._looks, np.stack([energy, rise], 1, dtype=np.float32)])
        self._earlier = loud[len(power) :].astype(np.float32)
        self._look += len(begins)
        spare = max(int(begins[-1]) - self._held_from, 0)
        self._held, self._held_from = self._held[spare:], self._held_from + spare

    def _tell(self) -> Floats:
        """Every frame that has its neighbours, each against the median of those around it."""
        if len(self._frames) < BEFORE + 1 + AHEAD:
            return np.zeros(0, dtype=np.float32)
        around = np.lib.stride_tricks.sliding_window_view(
            self._frames, BEFORE + 1 + AHEAD, axis=0
        )  # (F, 2, W)
        ordered = np.sort(around, axis=-1)
        known = np.isfinite(ordered).sum(axis=-1, keepdims=True)  # (F, 2, 1)
        middle = np.take_along_axis(ordered, (known - 1) // 2, axis=-1)[..., 0]  # (F, 2)
        loudest = np.take_along_axis(ordered, known - 1, axis=-1)[:, 0, 0]  # (F,)
        energy, rise = np.maximum(around[..., BEFORE] - middle, 0).T
        strength = np.minimum(np.sqrt(energy * rise) / np.float32(CLEAR_DB), STRONGEST)
        self._frames = self._frames[len(around) :]
        told: Floats = np.where(loudest < SILENT_DB, np.float32(NO_SOUND), strength)
        return told


def _unknown(frames: int) -> Floats:
    """Energy and rise of frames before the beginning or after the end, (frames, 2)."""
    return np.full((frames, 2), np.inf, dtype=np.float32)


def _bands(rate: int, width: int) -> Floats:
    """Each bin's share in each band, (width / 2 + 1, BANDS); columns sum to 1."""
    bins = np.fft.rfftfreq(width, 1 / rate)
    edges = np.geomspace(LOWEST_HZ, min(HIGHEST_HZ, 0.46 * rate), BANDS + 1)
    low, high = edges[:-1], np.maximum(edges[1:], edges[:-1] + rate / width)
    inside = (bins[:, None] >= low) & (bins[:, None] < high)
    shares: Floats = (inside / inside.sum(0)).astype(np.float32)
    return shares
