"""How often a score is right: rising lines from raw scores to frequencies, fitted on held-out articles, and their tables.

Mentions, links and modality are judged by the model itself on held-out windows; statements by what the extractor wrote
(`ingest/model/predict-main.ts` with a threshold near 0) against the gold form of the held-out frames.
"""

import json
import os
import re
import unicodedata

import torch

from .evaluate import best_tags, spans_of
from .losses import anchors, tensors
from .model import antecedents
from .vocabulary import PRONOUN

FOLDS = 5


def rising(pairs, least=12):
    """Isotonic regression (pool adjacent violators) as a few points (score, frequency); blocks of at least `least` pairs."""
    pairs = sorted(pairs)
    blocks = []
    for k in range(0, len(pairs), least):
        part = pairs[k : k + least]
        blocks.append([sum(s for s, _ in part), sum(r for _, r in part), len(part)])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            top = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], top)]
    # One right and one wrong more than seen keep the ends away from 0 and 1.
    return [[round(s / n, 4), round((r + 0.5) / (n + 1), 4)] for s, r, n in blocks]


def read(points, raw):
    """The value of a rising line; as `calibrated` in ingest/model/manifest.ts."""
    if not points:
        return raw
    for i, (x, y) in enumerate(points):
        if x >= raw:
            if i == 0:
                return y
            x0, y0 = points[i - 1]
            return y if x == x0 else y0 + (raw - x0) / (x - x0) * (y - y0)
    return points[-1][1]


def reliability(pairs, bins=10):
    """Expected calibration error and rows (from, to, count, mean score, share right)."""
    rows, error = [], 0.0
    for k in range(bins):
        inside = [(s, r) for s, r in pairs if k / bins <= s < (k + 1) / bins or (k == bins - 1 and s == 1)]
        if inside:
            mean, right = sum(s for s, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)
            rows.append((k / bins, (k + 1) / bins, len(inside), round(mean, 3), round(right, 3)))
            error += abs(mean - right) * len(inside) / max(1, len(pairs))
    return round(error, 4), rows


def crossed(groups):
    """Pairs with scores calibrated on the other folds; `groups` are the pairs of each article."""
    out = []
    for fold in range(FOLDS):
        points = rising([p for i, g in enumerate(groups) if i % FOLDS != fold for p in g])
        out += [(read(points, s), r) for i, g in enumerate(groups) if i % FOLDS == fold for s, r in g]
    return out


@torch.no_grad()
def judged_by_model(model, windows, states):
    """(score, right) of mentions, links and modality, by window."""
    out = {"mention": [], "link": [], "modality": []}
    for w in windows:
        (s,) = states(model, [w])
        t, fresh = tensors(w), w["fresh"]
        chances = torch.log_softmax(model.tags(s), -1)
        tags = best_tags(chances)
        gold = set(spans_of(w["tags"]))
        score = lambda a, b: float(min(chances[i, tags[i]] for i in range(a, b)).exp())
        out["mention"].append([(score(a, b), (a, b, k) in gold) for a, b, k in spans_of(tags) if a >= fresh])
        links, modal = [], []
        if len(t["shape"]):
            by = anchors(w)
            keys = [k for k in by if k[1] >= fresh]
            at, relation = (torch.tensor([k[i] for k in keys], dtype=torch.int64) for i in (1, 0))
            pairs = model.pairs(s, t["sentence"], t["start"], t["end"], t["shape"], t["match"], at, relation)
            scores, pronoun = antecedents(pairs[0], t["shape"]), t["shape"] == PRONOUN
            new = torch.where(pronoun, torch.full_like(pairs[1], -1e9), pairs[1])
            chance = torch.softmax(torch.cat([scores, new[:, None]], 1), 1)[:, :-1]
            for i in range(len(pronoun)):
                if t["entity"][i] >= 0 and t["start"][i] >= fresh:
                    best = int(chance[i].argmax())
                    links.append((float(chance[i, best]), int(t["entity"][best]) == int(t["entity"][i])))
            for n, key in enumerate(keys):
                p = torch.softmax(pairs[5][n], -1)
                modal.append((float(p.max()), int(p.argmax()) == by[key][0]["modality"]))
        out["link"].append(links)
        out["modality"].append(modal)
    return out


# ------------------------------------------------------------- statements, by the scorer's own rules of what is right
def _fold(text):
    text = re.sub(r"[“”„\"«»‚‘’'`.,;:()]", " ", unicodedata.normalize("NFKC", text).lower())
    text = re.sub(r"^(der|die|das|den|dem|des|ein|eine|einer|einem|einen|the|a|an)\s+", "", text)
    return re.sub(r"\s+", " ", text).strip()


def _variants(name):
    f = _fold(name)
    return [f, f[:-1]] if len(f) > 3 and f.endswith("s") else [f]


def _fit(p, g):
    if p["type"] != g["type"]:
        return 0
    gold = {v for n in [g["name"], *g.get("aliases", [])] for v in _variants(n)}
    score = (10 + 5 * (_fold(p["name"]) == _fold(g["name"]))) if any(v in gold for v in _variants(p["name"])) else 0
    score += sum(any(v in gold for v in _variants(a)) for a in p.get("aliases", []))
    if g["type"] == "Event" and not score:
        text = " ".join([p["name"], *p.get("aliases", [])]).lower()
        score = int(any(k.lower() in text for k in g.get("keywords", [])))
    return score


def judged_statements(prediction_file, gold_folder):
    """(score, right) of every statement, by article; statements that a fair reader could leave out do not count."""
    groups = []
    with open(prediction_file, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.strip()]
    for p in lines:
        name = os.path.basename(p["article"]["file"])
        with open(os.path.join(gold_folder, name + ".json"), encoding="utf-8") as file:
            gold = json.load(file)
        means = {}
        for e in p["entities"]:
            fits = sorted(((f, g["id"]) for g in gold["entities"] if (f := _fit(e, g))), key=lambda x: -x[0])
            means[e["id"]] = {g for _, g in (fits if e["type"] == "Event" else fits[:1])}
        groups.append([])
        for s in p["statements"]:
            source, target = means.get(s["source"], set()), means.get(s["target"], set())
            hits = [g for g in gold["statements"] if g["type"] == s["type"] and (
                g["source"] in source and g["target"] in target
                or g.get("reciprocal") and g["source"] in target and g["target"] in source)]  # fmt: skip
            if not hits or not all(g["optional"] for g in hits):
                groups[-1].append((s["confidence"], bool(hits)))
    return groups


def calibrate(model, windows, states, manifest_file, predictions=None, gold=None):
    """Writes the lines into the manifest and returns, per kind, error before, error after (crossed) and the table after."""
    with open(manifest_file, encoding="utf-8") as file:
        manifest = json.load(file)
    groups = judged_by_model(model, windows, states)
    if predictions:
        groups["statement"] = judged_statements(predictions, gold)
    report = {}
    for kind, parts in groups.items():
        pairs = [p for g in parts for p in g]
        least = max(12, len(pairs) // 40)
        manifest["calibration"][kind] = rising(pairs, least)
        after = crossed(parts)
        report[kind] = dict(count=len(pairs), before=reliability(pairs)[0], after=reliability(after)[0], table=reliability(after)[1])
    with open(manifest_file, "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=2)
        file.write("\n")
    return report
