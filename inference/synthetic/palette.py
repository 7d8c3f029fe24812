"""What things look like: clothes, skin, table, hall and light, by chance or chosen to please."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Colour = tuple[int, int, int]  # blue, green, red, as OpenCV wants them

SKINS: tuple[Colour, ...] = (
    (150, 180, 222),
    (120, 158, 205),
    (98, 132, 180),
    (70, 100, 145),
    (48, 66, 98),
)
HAIRS: tuple[Colour, ...] = ((28, 26, 30), (40, 52, 78), (70, 104, 140), (60, 62, 66))
TABLES: tuple[Colour, ...] = ((150, 92, 40), (128, 70, 26), (92, 104, 42), (70, 62, 58))


@dataclass(frozen=True)
class Look:
    """What one player looks like."""

    skin: Colour
    hair: Colour
    shirt: Colour
    shorts: Colour
    shoes: Colour
    long_sleeves: bool
    long_trousers: bool
    stoutness: float = 1.0  # how thick they are beside a slim player
    has_long_hair: bool = False


@dataclass(frozen=True)
class Hall:
    """The colours and the crowd of one hall."""

    floor: Colour
    mat: Colour
    wall_low: Colour
    wall_high: Colour
    boards: Colour
    table: Colour
    wall_distance_m: float
    spectators: int
    has_bricks: bool
    has_boards: bool
    light: float  # 1 = as drawn
    noise: float  # standard deviation of the sensor noise in grey levels
    shake: float  # of the picture's width
    seed: int
    furniture: int = 0  # things that stand or hang at the wall
    lamps: tuple[float, float, float] = (0.25, -0.45, 0.86)  # the way to them, 1 long


PLEASANT_LOOKS = (
    Look((120, 158, 205), (28, 26, 30), (66, 70, 214), (58, 44, 40), (236, 236, 240), False, False),
    Look((98, 132, 180), (40, 52, 78), (172, 176, 40), (60, 48, 44), (70, 200, 250), False, False),
)
PLEASANT_HALL = Hall(
    floor=(74, 54, 46),
    mat=(96, 66, 52),
    wall_low=(72, 56, 50),
    wall_high=(30, 24, 24),
    boards=(62, 46, 38),
    table=(168, 98, 34),
    wall_distance_m=4.6,
    spectators=46,
    has_bricks=False,
    has_boards=True,
    light=1.0,
    noise=1.2,
    shake=0.0,
    seed=7,
)


def random_look(rng: np.random.Generator) -> Look:
    """One player's colours."""
    return Look(
        skin=_near(SKINS[rng.integers(len(SKINS))], 12, rng),
        hair=_near(HAIRS[rng.integers(len(HAIRS))], 10, rng),
        shirt=_any(rng, 20, 240),
        shorts=_any(rng, 15, 120) if rng.random() < 0.75 else _any(rng, 100, 230),
        shoes=_any(rng, 20, 250),
        long_sleeves=bool(rng.random() < 0.15),
        long_trousers=bool(rng.random() < 0.25),
        stoutness=float(rng.uniform(0.88, 1.3)),
        has_long_hair=bool(rng.random() < 0.3),
    )


def random_hall(rng: np.random.Generator) -> Hall:
    """One hall, dull or bright, empty or full, filmed by a good camera or a bad one."""
    wall = _any(rng, 20, 220)
    return Hall(
        floor=_any(rng, 30, 190),
        mat=_any(rng, 30, 190),
        wall_low=wall,
        wall_high=_near(wall, 60, rng),
        boards=_any(rng, 10, 200),
        table=_near(TABLES[rng.integers(len(TABLES))], 20, rng),
        wall_distance_m=float(rng.uniform(2.4, 7.0)),
        spectators=int(rng.integers(0, 40)) if rng.random() < 0.4 else 0,
        has_bricks=bool(rng.random() < 0.4),
        has_boards=bool(rng.random() < 0.6),
        light=float(rng.uniform(0.7, 1.3)),
        noise=float(np.exp(rng.uniform(np.log(0.3), np.log(5.0)))),
        shake=float(rng.choice([0.0, rng.uniform(0.0005, 0.006)])),
        seed=int(rng.integers(2**31)),
        furniture=int(rng.integers(1, 16)) if rng.random() < 0.7 else 0,
        lamps=_lamps(rng),
    )


def _lamps(rng: np.random.Generator) -> tuple[float, float, float]:
    """Mostly above, or a row of windows."""
    way = np.append(rng.normal(0, 0.8, 2), 1.0)
    x, y, z = way / np.linalg.norm(way)
    return float(x), float(y), float(z)


def _any(rng: np.random.Generator, low: int, high: int) -> Colour:
    grey = rng.uniform(low, high)
    b, g, r = np.clip(grey + rng.normal(0, 40, 3), 5, 250).astype(int)
    return int(b), int(g), int(r)


def _near(colour: Colour, spread: float, rng: np.random.Generator) -> Colour:
    b, g, r = np.clip(np.array(colour) + rng.normal(0, spread, 3), 5, 250).astype(int)
    return int(b), int(g), int(r)
