"""Rows of a CSV file by the names of their columns, whoever wrote it and however it is cut up."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from loopdrive.review.exchange.marks import Malformed
from loopdrive.review.exchange.source import text_lines
from loopdrive.review.exchange.words import meant, quoted

DELIMITERS = (",", ";", "\t")
SLIP = 0.85  # how alike a misspelt column is: "date" is not meant to be "state"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: cells by column, without the space around them; "" where there is none."""

    cells: dict[str, str]
    place: str
    has_decimal_commas: bool

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def with_point(self, cell: str) -> str:
        """A number as it would be without the decimal comma of half the world."""
        return cell.replace(",", ".") if self.has_decimal_commas else cell


def rows(
    file: BinaryIO, columns: Sequence[str], needed: Sequence[str] = ("label",)
) -> Iterator[Row]:
    """Every row that is not empty. Unknown columns are passed over, misspelt ones refused."""
    lines = text_lines(file)
    first = next(lines, "")
    delimiter = max(DELIMITERS, key=lambda mark: len(_header(first, mark) & set(columns)))
    reader = csv.reader(_again(first, lines), delimiter=delimiter, strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        _refuse_header(header, columns, needed)
        while (cells := next(reader, None)) is not None:
            place = f"Line {reader.line_num}"
            if not any(cell.strip() for cell in cells):
                continue
            if any(cell.strip() for cell in cells[len(header) :]):
                raise Malformed(f"there are {len(cells)} cells for {len(header)} columns", place)
            named = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
            yield Row(named, place, has_decimal_commas=delimiter != ",")
    except csv.Error as error:
        raise Malformed(
            f"this is not a row of a table ({error})", f"Line {reader.line_num}"
        ) from error


def _header(line: str, delimiter: str) -> set[str]:
    return {name.strip().strip('"').lower() for name in line.split(delimiter)}


def _again(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _refuse_header(header: list[str], columns: Sequence[str], needed: Sequence[str]) -> None:
    missing = [name for name in columns if name not in header]
    for name in header:
        close = None if name in columns else meant(name, missing, SLIP)
        if close:
            raise Malformed(
                f'the column {quoted(name)} is not known; did you mean "{close}"?', "Line 1"
            )
        if name and header.count(name) > 1:
            raise Malformed(f"the column {quoted(name)} stands there twice", "Line 1")
    for name in needed:
        if name in missing:
            raise Malformed(f'the column "{name}" is missing', "Line 1")
