"""Tiers out of an ELAN document of any size, without what else stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from loopdrive.review.exchange.figures import whole_number
from loopdrive.review.exchange.marks import Malformed
from loopdrive.review.exchange.reading import MAX_MARKS
from loopdrive.review.exchange.source import from_start
from loopdrive.review.exchange.words import quoted

DEEPEST = 16
ROOT = "ANNOTATION_DOCUMENT"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation on a tier, in milliseconds."""

    start_ms: int
    end_ms: int
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier and its annotations that have times."""

    name: str
    kind: str  # the linguistic type
    parent: str
    participant: str
    annotations: list[Annotation] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """What a document holds, gathered element by element."""

    properties: dict[str, str] = field(default_factory=dict)
    tiers: list[Tier] = field(default_factory=list)
    slots: dict[str, int] = field(default_factory=dict)
    value: str = ""
    annotations: int = 0

    def add(self, element: Element) -> None:
        """Take an element whose end has been read."""
        if element.tag == "PROPERTY":
            self.properties[element.get("NAME", "")] = element.text or ""
        elif element.tag == "TIME_SLOT" and element.get("TIME_VALUE") is not None:
            name = element.get("TIME_SLOT_ID", "")
            place = f"Time slot {quoted(name)}"
            self.slots[name] = whole_number(element.get("TIME_VALUE"), "TIME_VALUE", place)
        elif element.tag == "ANNOTATION_VALUE":
            self.value = element.text or ""
        elif element.tag == "ALIGNABLE_ANNOTATION":
            self._annotate(element)

    def begin(self, element: Element) -> None:
        """Take an element whose attributes alone have been read."""
        if element.tag == "HEADER" and element.get("TIME_UNITS", "milliseconds") != "milliseconds":
            raise Malformed("the document's times are not in milliseconds")
        if element.tag == "TIER":
            tier = Tier(
                name=element.get("TIER_ID", ""),
                kind=element.get("LINGUISTIC_TYPE_REF", ""),
                parent=element.get("PARENT_REF", ""),
                participant=element.get("PARTICIPANT", ""),
            )
            self.tiers.append(tier)

    def _annotate(self, element: Element) -> None:
        place = f"Annotation {quoted(element.get('ANNOTATION_ID', ''))}"
        value, self.value = self.value, ""
        self.annotations += 1
        if self.annotations > 2 * MAX_MARKS:
            raise Malformed(f"there are more than {2 * MAX_MARKS:,} annotations", place)
        times = [self.slots.get(element.get(f"TIME_SLOT_REF{at}", "")) for at in (1, 2)]
        if not self.tiers or None in times:
            raise Malformed("the annotation has no tier or no time", place)
        start_ms, end_ms = (time or 0 for time in times)
        self.tiers[-1].annotations.append(Annotation(start_ms, end_ms, value, place))


def read_document(file: BinaryIO) -> Document:
    """Everything of the document that bears on strokes; Malformed where it is none."""
    document = Document()
    try:
        for event, element in _elements(file):
            if event == "start":
                document.begin(element)
            else:
                document.add(element)
    except ParseError as error:
        line = error.position[0]
        raise Malformed("the file is not XML that can be read", f"Line {line}") from error
    except DefusedXmlException as error:
        raise Malformed("the file defines entities of its own, which is not allowed") from error
    except (ValueError, LookupError, RecursionError) as error:
        raise Malformed("the file is not XML that can be read") from error
    return document


def _elements(file: BinaryIO) -> Iterator[tuple[str, Element]]:
    """Starts and ends of elements, each forgotten after its end."""
    open_elements: list[Element] = []
    for event, element in iterparse(from_start(file), events=("start", "end"), forbid_dtd=True):
        if event == "start":
            if not open_elements and element.tag != ROOT:
                raise Malformed(f"this is no ELAN document, but {quoted(element.tag)}")
            if len(open_elements) == DEEPEST:
                raise Malformed("the file is nested too deeply")
            open_elements.append(element)
            yield event, element
        else:
            yield event, element
            open_elements.pop()
            if open_elements:
                open_elements[-1].remove(element)
