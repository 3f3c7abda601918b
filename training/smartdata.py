"""News excerpts of the DFKI SmartData corpus (CC BY 4.0), annotated by us. Only annotations are in the project: the texts are
read where they lie, and evidence is kept as offsets."""

import gzip
import json
import os

ANNOTATIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "annotations", "smartdata.jsonl")
CORPUS = os.path.join("data", "smartdata", "v1_20180119")


def texts(shared):
    """Text of every document by our key for it: smartdata/PART/NUMBER."""
    out, decoder = {}, json.JSONDecoder()
    for part in ("train", "test"):
        with gzip.open(os.path.join(shared, CORPUS, part + ".json.gz"), "rt", encoding="utf-8") as file:
            raw = file.read()
        at, number = 0, 0
        while at < len(raw):
            if raw[at].isspace():
                at += 1
                continue
            found, at = decoder.raw_decode(raw, at)
            for document in found if isinstance(found, list) else [found]:
                text = document["text"] or ""
                out[f"smartdata/{part}/{number}"] = (text if isinstance(text, str) else text["string"]).strip()
                number += 1
    return out


def frames(shared):
    """Annotated excerpts in the form of frames, text and evidence in full. Their names are not all annotated."""
    with open(ANNOTATIONS, encoding="utf-8") as file:
        items = [json.loads(line) for line in file if line.strip()]
    text_of = texts(shared)
    for item in items:
        item["text"] = text_of[item["article"]]
        item["namesOpen"] = True
        for statement in item["statements"]:
            start, end = statement["evidence"]
            statement["evidence"] = item["text"][start:end]
    return items
