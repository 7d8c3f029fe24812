"""Conformance: does the page show the frame it says? Asked of films that carry their own numbers.

`make conformance` makes the films (`films.py`, `shoot.py`), uploads them into a real installation
(`stage.py`), steps, seeks, plays and pauses as a person does (`hand.py`), reads the numbers from
the pixels shown (`look.py`), judges (`verdict.py`) and writes `docs/results/conformance.md`.
"""
