"""python -m training.judge WEIGHED.jsonl FURTHER.jsonl JUDGE.json [THRESHOLD [SURE_ROW]]: fits the judge of ingest/combine/.

WEIGHED.jsonl comes from ingest/combine/features-main.ts. Fitted on the articles that neither the model was trained nor the rows
were written on: the held-out frames and the blind half of the gold. Their figures are crossed (eight folds by article: each
article is judged by what was fitted without it, line to frequencies included); the half of the gold that the rows were
written on is measured alone and flatters the rules. The reserved articles, and plain ones of our own, have no part in anything
and are only measured.

FURTHER.jsonl, of the same kind, has written items that the model had not seen when they were weighed. They say more in fewer
words than real articles, so they count less and have a bias of their own; nothing is measured on them.
"""

import json
import random
import sys

import numpy as np

from .calibrate import read, reliability, rising

FOLDS = 8
PRIOR = 3.0  # L2 weight; features are scaled to unit variance
FURTHER = 0.3  # weight of a statement of the written items


def load(path):
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.strip()]
    return lines[0]["features"], lines[1:]


def rows(articles):
    """Features, outcomes and splits of what counts: what a fair reader could leave out teaches nothing."""
    kept = [(s, a["split"]) for a in articles for s in a["statements"] if not s["optional"]]
    x, y = [s["features"] for s, _ in kept], [s["statement"] >= 0 for s, _ in kept]
    return np.array(x, float), np.array(y, float), np.array([split for _, split in kept])


def fit(x, y, split, prior=PRIOR, steps=60):
    """Logistic regression by Newton's method; weights and bias for features as they come.

    Written items say much: they have a bias of their own, which real articles go without.
    """
    mean, scale = x.mean(0), x.std(0) + 1e-6
    written = (split == "further").astype(float)
    z = np.c_[np.ones(len(x)), (x - mean) / scale, written]
    w = np.where(written > 0, FURTHER, 1.0)
    penalty = np.diag(np.r_[1e-6, np.full(x.shape[1], prior), 1e-6])
    b = np.zeros(z.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-z @ b))
        b -= np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + penalty, z.T @ (w * (p - y)) + penalty @ b)
    weights = b[1 : 1 + len(mean)] / scale
    return weights, float(b[0] - weights @ mean)


def raw(model, statement):
    weights, bias = model
    return float(1 / (1 + np.exp(-(np.dot(statement["features"], weights) + bias))))


def measure(articles, scores, threshold):
    """Right, false and required statements as the scorer counts them; `scores` by (article, index)."""
    right, false = set(), set()
    for a in articles:
        for i, s in enumerate(a["statements"]):
            if scores[a["article"], i] < threshold:
                continue
            if s["statement"] < 0:
                false.add((a["article"], s["type"], s["pair"]))
            elif not s["optional"]:
                right.add((a["article"], s["statement"]))
    return len(right), len(false), sum(a["required"] for a in articles)


def table(name, articles, scores, thresholds=(0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8)):
    print(name, len(articles), "articles")
    for t in thresholds:
        r, f, n = measure(articles, scores, t)
        p, c = r / max(1, r + f), r / max(1, n)
        print(f"  {t:.2f}  P {100 * p:5.1f}  R {100 * c:5.1f}  F1 {200 * p * c / max(1e-9, p + c):5.1f}   ({r} right, {f} false, {n} required)")


def fitted(articles, more):
    """Weights, bias and the rising line; the line from scores crossed within the articles, so that it is not too sure."""
    inner = crossed_scores(articles, more)
    pairs = [(inner[a["article"], i], s["statement"] >= 0) for a in articles for i, s in enumerate(a["statements"]) if not s["optional"]]
    return fit(*rows(articles + more)), rising(pairs, max(12, len(pairs) // 40))


def crossed_scores(articles, more, whole=False):
    """Scores by (article, index), each from a judge that has not seen the article; `whole` takes the line along."""
    names = sorted({a["article"] for a in articles})
    random.Random(1).shuffle(names)
    scores = {}
    for k in range(FOLDS):
        out = set(names[k::FOLDS])
        rest = [a for a in articles if a["article"] not in out]
        model, line = fitted(rest, more) if whole else (fit(*rows(rest + more)), [])
        scores |= {(a["article"], i): read(line, raw(model, s)) for a in articles if a["article"] in out for i, s in enumerate(a["statements"])}
    return scores


def main(weighed, further, out, threshold="0.5", sure="0.5"):
    features, articles = load(weighed)
    same, more = load(further)
    if same != features:
        raise SystemExit(f"{further} was weighed with other features than {weighed}")
    unseen = [a for a in articles if a["split"] in ("held-out", "gold, blind")]
    model, line = fitted(unseen, more)
    scores = crossed_scores(unseen, more, whole=True)
    scores |= {(a["article"], i): read(line, raw(model, s)) for a in articles if a not in unseen for i, s in enumerate(a["statements"])}
    for split in sorted({a["split"] for a in articles}):
        table(split, [a for a in articles if a["split"] == split], scores)
    table("gold, all", [a for a in articles if a["split"].startswith("gold")], scores)
    table("unseen, all", unseen, scores)
    for a in articles:
        for i, s in enumerate(a["statements"]):
            if s["rule"] >= float(sure):
                scores[a["article"], i] = max(scores[a["article"], i], s["rule"], float(threshold))
    print("as shipped: sure rows need no consent")
    for name in ("gold, blind", "gold, looked at", "gold", "held-out", "reserved", "plain"):
        table(name, [a for a in articles if a["split"].startswith(name)], scores, (float(threshold),))
    for language in ("de", "en"):
        table("unseen, " + language, [a for a in unseen if a["language"] == language], scores, (float(threshold),))
    for relation in ("CONTACTED", "DENIED", "CRITICIZED"):
        only = [dict(a, statements=[s if s["type"] == relation else dict(s, skip=True) for s in a["statements"]], required=0) for a in unseen]
        kept = {k: v for k, v in scores.items()}
        for a in only:
            for i, s in enumerate(a["statements"]):
                if s.get("skip"):
                    kept[a["article"], i] = -1
        table(f"unseen, {relation} (precision only)", only, kept, (float(threshold),))
    judged = [(scores[a["article"], i], s["statement"] >= 0) for a in unseen for i, s in enumerate(a["statements"]) if not s["optional"]]
    error, reliable = reliability(judged)
    print(f"calibration error on unseen articles, crossed: {error}")
    for low, high, count, said, right in reliable:
        print(f"  {low:.1f}-{high:.1f}  {count:5d}  said {said:.3f}  right {right:.3f}")
    weights, bias = model
    for name, weight in zip(features, weights):
        print(f"  {weight:7.2f}  {name}")
    with open(out, "w", encoding="utf-8") as file:
        fit_out = dict(features=features, weights=[round(float(w), 4) for w in weights], bias=round(bias, 4), calibration=line, threshold=float(threshold), sureRow=float(sure))
        json.dump(fit_out, file, indent=2, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
