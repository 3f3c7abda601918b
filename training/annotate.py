"""Annotated frames (verbatim strings) -> mentions and statements over the words of a document."""

import os
import re

from .names import name_start, organization_kind, person_kind
from .text import Document, article_ranges
from .vocabulary import ARTICLES, PRONOUNS, RELATIVE, SPANS

STOP = ARTICLES | set(
    "und oder in im an am auf zu zum zur mit von vom bei beim für gegen als nach über um aus hat habe haben hatte hätte ist "
    "sei war wird werde wurde worden sich es er sie to of on with for and has have had was were is be been by that as at dass "
    "nicht kein keine keinen not no".split()
)


def article_text(item, data):
    if "text" in item:
        return item["text"]
    with open(os.path.join(data, item["article"]), encoding="utf-8") as file:
        return file.read()


def _occurrences(text, phrase, ranges):
    if not phrase.strip():
        return
    left = r"(?<!\w)(?<!\w-)" if phrase[0].isalnum() else ""
    right = r"(?!\w)(?!-\w)" if phrase[-1].isalnum() else ""
    pattern = re.compile(left + re.escape(phrase) + right)
    for a, b in ranges:
        for match in pattern.finditer(text[a:b]):
            yield a + match.start(), a + match.end()


def _parts(evidence, phrase):
    """Spans inside the evidence of the parts of a phrase ("warf … vor"), in order where possible; None if one is missing."""
    out, position = [], 0
    for part in filter(None, (p.strip() for p in phrase.split(" … "))):
        bounded = re.compile(r"(?<!\w)" + re.escape(part) + r"(?!\w)")
        loose = re.compile(re.escape(part))
        tries = [p.search(evidence, at) for at in (position, 0) for p in (bounded, loose)]
        match = next((m for m in tries if m), None)
        if not match:
            return None
        out.append(match.span())
        position = match.end()
    return out


class Annotation:
    """A document with gold mentions `(start, end, shape, entity)` and statements, all in word indices.

    `shape` is an index into SPANS; None stands for a pronoun. Events have mentions as well.
    """

    def __init__(self, item, data, tokenizer, first, decoys=()):
        text = article_text(item, data)
        self.document = Document(item["article"], text, tokenizer)
        self.ranges, self.first = article_ranges(text), first
        self.names_open = item.get("namesOpen", False)  # names without a statement may lack their annotation
        self.entities = {e["id"]: e for e in item["entities"]}
        self.phrases = {}  # span -> entity of argument phrases, used where no alias stands
        self.statements = [s for s in map(self._statement, item["statements"]) if s]
        self.mentions = self._mentions()
        self.decoys = self._decoys(decoys)

    def _statement(self, s):
        text = self.document.text
        base = next((k for a, b in self.ranges if (k := text.find(s["evidence"], a, b)) >= 0), text.find(s["evidence"]))
        parts = _parts(s["evidence"], s["trigger"]) if base >= 0 else None
        if not parts:
            return None
        words = self.document.words
        trigger = sorted({w for a, b in parts for w in self.document.words_in(base + a, base + b)})
        content = [w for w in trigger if words[w].lower() not in STOP and words[w][0].isalnum()]
        if not (content or trigger):
            return None
        out = dict(
            relation=s["type"], source=s["source"], target=s["target"], by=list(s.get("by") or []), modality=s["modality"],
            optional=bool(s.get("optional")), reciprocal=bool(s.get("reciprocal")), trigger=content or trigger,
        )  # fmt: skip
        for role in ("source", "target", "by"):
            out[role + "_span"] = self._argument(s, role, base)
        return out

    def _argument(self, s, role, base):
        phrase = s.get(role + "Text")
        parts = _parts(s["evidence"], phrase) if phrase else None
        words = self.document.words_in(base + parts[0][0], base + parts[-1][1]) if parts else None
        if not words:
            return None
        span = (words[0], words[-1] + 1)
        entity = s[role] if role != "by" else next(iter(s.get("by") or []), None)
        if entity and self.entities[entity]["type"] != "Event":
            self.phrases.setdefault(span, entity)
        return span

    def _without_article(self, start, end):
        while start < end - 1 and self.document.words[start].lower() in ARTICLES:
            start += 1
        return start, end

    def _mentions(self):
        words, text = self.document.words, self.document.text
        found = {}
        for entity in self.entities.values():
            for phrase in {entity["name"], *entity.get("aliases", [])}:
                for a, b in _occurrences(text, phrase, self.ranges):
                    inside = self.document.words_in(a, b)
                    if inside:
                        found.setdefault((inside[0], inside[-1] + 1), entity["id"])
        owner, kept = [None] * len(words), {}

        def keep(span, entity):
            span = self._without_article(*span)
            if all(o is None for o in owner[span[0] : span[1]]):
                kept[span] = entity
                owner[span[0] : span[1]] = [entity] * (span[1] - span[0])

        for span, entity in sorted(found.items(), key=lambda x: (x[0][0] - x[0][1], x[0])):
            keep(span, entity)
        for (a, b), entity in sorted(self.phrases.items(), key=lambda x: x[0][1] - x[0][0]):
            if entity not in owner[a:b] and b - a <= 8:
                keep((a, b), entity)
        return sorted(m for span, entity in kept.items() for m in self._shaped(span, entity))

    def _decoys(self, found):
        """What the rules take for somebody where the annotation has nobody: `(start, end, shape, None)`."""
        taken = {i for a, b, *_ in self.mentions for i in range(a, b)}
        out = []
        for a, b, kind, form in sorted(found, key=lambda m: m[0] - m[1]):
            words = self.document.words_in(a, b)
            if not words or form == "pronoun" or (kind, form) not in SPANS:
                continue
            start, end = self._without_article(words[0], words[-1] + 1)
            if taken.isdisjoint(range(start, end)):
                out.append((start, end, SPANS.index((kind, form)), None))
                taken.update(range(start, end))
        return out

    def _shaped(self, span, entity):
        a, b = span
        words, e = self.document.words[a:b], self.entities[entity]
        if b - a == 1 and words[0].lower() in PRONOUNS | RELATIVE:
            return [(a, b, None, entity)]
        if not any(w[0].isalnum() for w in words):
            return []
        if e["type"] == "Event":
            return [(a, b, SPANS.index(("Event", "name")), entity)]
        if e["type"] == "Organization":
            return [(a, b, SPANS.index(("Organization", organization_kind(words, " ".join(words) in e["name"]))), entity)]
        name, role = SPANS.index(("Person", "name")), SPANS.index(("Person", "role"))
        k = name_start(words, self.first)
        if k:
            return [(a, a + k, role, entity), (a + k, b, name, entity)]
        return [(a, b, name if person_kind(words, self.first) == "name" else role, entity)]
