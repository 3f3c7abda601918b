"""python -m training.agreement FIRST.jsonl SECOND.jsonl: how far two annotations of the same articles agree.

A statement counts as found by the other where relation and both ends are the same (by name or alias, events by a shared
word); statements that either calls optional count neither for nor against, as in the scorer.
"""

import json
import re
import sys


def load(path):
    with open(path, encoding="utf-8") as file:
        return {x["article"]: x for x in map(json.loads, filter(str.strip, file))}


def fold(text):
    return re.sub(r"^(der|die|das|den|dem|des|ein|eine|einer|einem|einen|the|a|an)\s+", "", re.sub(r"\W+", " ", text.lower()).strip())


def same(a, b):
    if a["type"] != b["type"]:
        return False
    names = lambda e: {fold(n) for n in [e["name"], *e.get("aliases", [])]}
    if names(a) & names(b):
        return True
    words = lambda e: {w[:7] for n in names(e) for w in n.split() if len(w) > 4}
    return a["type"] == "Event" and bool(words(a) & words(b))


def matched(statement, item, other):
    entity = {e["id"]: e for e in item["entities"]}
    theirs = {e["id"]: e for e in other["entities"]}
    for s in other["statements"]:
        if s["type"] != statement["type"]:
            continue
        pairs = [(s["source"], s["target"])] + ([(s["target"], s["source"])] if s["type"] == "CONTACTED" else [])
        if any(same(entity[statement["source"]], theirs[a]) and same(entity[statement["target"]], theirs[b]) for a, b in pairs):
            return True
    return False


def main(first, second):
    first, second = load(first), load(second)
    articles = sorted(first.keys() & second.keys())
    share = {}
    for name, a, b in (("first found by second", first, second), ("second found by first", second, first)):
        required = [(s, a[x], b[x]) for x in articles for s in a[x]["statements"] if not s.get("optional")]
        found = sum(matched(s, x, y) for s, x, y in required)
        share[name] = found / max(1, len(required))
        print(f"{name}: {found} of {len(required)} required statements, {100 * share[name]:.0f} %")
    one, other = share.values()
    print(f"agreement (F1) {200 * one * other / (one + other):.0f} on {len(articles)} articles")


if __name__ == "__main__":
    main(*sys.argv[1:])
