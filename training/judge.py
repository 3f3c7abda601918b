"""python -m training.judge FITTED_ON.jsonl MEASURED_ON.jsonl JUDGE.json: fits the judge of ingest/combine/.

Both files come from ingest/combine/features-main.ts. The first holds articles that the weights in use were not trained on;
the second is only measured: the held-out frames, then the halves of the gold. The line from scores to frequencies and the
threshold come from the held-out frames, five-fold crossed in the figures that are printed.
"""

import json
import random
import sys

import numpy as np

from .calibrate import read, reliability, rising

FOLDS = 8
PRIOR = 3.0  # L2 weight; features are scaled to unit variance


def load(path):
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.strip()]
    return lines[0]["features"], lines[1:]


def rows(articles):
    """Features and outcomes of what counts: what a fair reader could leave out teaches nothing."""
    kept = [s for a in articles for s in a["statements"] if not s["optional"]]
    return np.array([s["features"] for s in kept], float), np.array([s["statement"] >= 0 for s in kept], float)


def fit(x, y, prior=PRIOR, steps=60):
    """Logistic regression by Newton's method; weights and bias for features as they come."""
    mean, scale = x.mean(0), x.std(0) + 1e-6
    z = np.c_[np.ones(len(x)), (x - mean) / scale]
    penalty = np.diag(np.r_[1e-6, np.full(x.shape[1], prior)])
    b = np.zeros(z.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-z @ b))
        b -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, z.T @ (p - y) + penalty @ b)
    weights = b[1:] / scale
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


def crossed(articles):
    """Scores by (article, index), each from a judge that has not seen the article."""
    names = sorted({a["article"] for a in articles})
    random.Random(1).shuffle(names)
    scores = {}
    for k in range(FOLDS):
        out = set(names[k::FOLDS])
        model = fit(*rows([a for a in articles if a["article"] not in out]))
        scores |= {(a["article"], i): raw(model, s) for a in articles if a["article"] in out for i, s in enumerate(a["statements"])}
    return scores


def calibrated(articles, scores):
    """Points of the rising line, and the table of its error, crossed by article."""
    groups = [[(scores[a["article"], i], s["statement"] >= 0) for i, s in enumerate(a["statements"]) if not s["optional"]] for a in articles]
    points = lambda some: rising([p for g in some for p in g], max(12, sum(map(len, some)) // 40))
    after = []
    for k in range(5):
        line = points([g for i, g in enumerate(groups) if i % 5 != k])
        after += [(read(line, s), r) for i, g in enumerate(groups) if i % 5 == k for s, r in g]
    return points(groups), reliability(after)


def main(fitted_on, measured_on, out, threshold="0.4"):
    features, fitting = load(fitted_on)
    _, measuring = load(measured_on)
    own = crossed(fitting)
    table("fitted on, crossed", fitting, own)
    model = fit(*rows(fitting))
    scores = {(a["article"], i): raw(model, s) for a in measuring for i, s in enumerate(a["statements"])}
    held = [a for a in measuring if a["split"] == "held-out"]
    points, (error, reliable) = calibrated(fitting + held, own | scores)
    after = {k: read(points, v) for k, v in (own | scores).items()}
    for split in sorted({a["split"] for a in measuring}):
        table(split, [a for a in measuring if a["split"] == split], after)
    gold = [a for a in measuring if a["split"].startswith("gold")]
    table("gold, all", gold, after)
    judged = [(after[a["article"], i], s["statement"] >= 0) for a in gold for i, s in enumerate(a["statements"]) if not s["optional"]]
    print(f"calibration error, crossed {error}; on the gold {reliability(judged)[0]}")
    for row in reliable:
        print("  {:.1f}-{:.1f}  {:5d}  said {:.3f}  right {:.3f}".format(*row))
    weights, bias = model
    for name, weight in zip(features, weights):
        print(f"  {weight:7.2f}  {name}")
    with open(out, "w", encoding="utf-8") as file:
        json.dump(dict(features=features, weights=[round(float(w), 4) for w in weights], bias=round(bias, 4), calibration=points, threshold=float(threshold)), file, indent=2, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
