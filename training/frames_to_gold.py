"""Held-out frames -> gold files and articles as the scorer reads them:

python -m training.frames_to_gold OUT [--shared FOLDER]    writes OUT/gold/*.json and OUT/articles/*
"""

import argparse
import json
import os
import re

from .annotate import STOP, article_text
from .cli import PROJECT
from .data import held_out, load_frames, without_gold
from .text import article_ranges
from .names import PEOPLE, TITLE


def plain_text(text):
    """Title and body, without the header lines."""
    return "\n\n".join(text[a:b].strip() for a, b in article_ranges(text)) + "\n"


def keywords(entity, statements):
    """Words by which an event is recognised however it is phrased: those of its names and of the phrases that stand for it."""
    phrases = [entity["name"], *entity.get("aliases", [])]
    phrases += [s.get("targetText", "") for s in statements if s["target"] == entity["id"]]
    words = {w.lower() for p in phrases for w in re.findall(r"\w[\w-]+", p)}
    return sorted(w[:9] for w in words if len(w) >= 5 and w not in STOP)


def is_unnamed(entity):
    """Nothing but roles and nouns for people: a fair extractor may leave it out."""
    names = [entity["name"], *entity.get("aliases", [])]
    noun = lambda w: TITLE.match(w.lower()) or PEOPLE.search(w)
    return all(not any(w[:1].isupper() and not noun(w) for w in n.split()) for n in names)


def gold_of(item, file):
    entities = []
    for e in item["entities"]:
        g = {k: e[k] for k in ("id", "type", "name")} | {"aliases": e.get("aliases", [])}
        if e["type"] == "Event":
            g |= {"keywords": keywords(e, item["statements"]), "optional": True}
        elif is_unnamed(e):
            g["optional"] = True
        entities.append(g)
    statements = {}
    for s in item["statements"]:
        key = (s["type"], s["source"], s["target"])
        if key not in statements:
            statements[key] = {k: s[k] for k in ("type", "source", "target", "modality")} | {
                "attributedTo": s.get("by") or None, "evidence": [], "optional": True, "reciprocal": bool(s.get("reciprocal")),
            }  # fmt: skip
        statements[key]["evidence"].append(s["evidence"])
        statements[key]["optional"] &= bool(s.get("optional"))
    return dict(article=file, entities=entities, statements=list(statements.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--shared", default=os.path.join(os.path.dirname(PROJECT), "shared"))
    options = parser.parse_args()
    for folder in ("gold", "articles"):
        os.makedirs(os.path.join(options.out, folder), exist_ok=True)
    count = 0
    for item in without_gold(load_frames(options.shared, "frames.jsonl"), options.shared):
        if not held_out(item["article"]):
            continue
        file = item["article"].replace("/", "-")
        with open(os.path.join(options.out, "articles", file), "w", encoding="utf-8") as out:
            out.write(plain_text(article_text(item, os.path.join(options.shared, "data"))))
        with open(os.path.join(options.out, "gold", file + ".json"), "w", encoding="utf-8") as out:
            json.dump(gold_of(item, file), out, ensure_ascii=False)
        count += 1
    print(f"{count} held-out articles")


if __name__ == "__main__":
    main()
