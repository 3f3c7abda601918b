"""python -m training.cli excerpts|prepare|widen|train|export|evaluate [--shared FOLDER]: rebuilds the model that ingest/model/ reads with."""

import argparse
import json
import os
import pickle

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def parse():
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("stage", choices=["excerpts", "prepare", "widen", "train", "export", "evaluate"])
    add = parser.add_argument
    add("--shared", default=os.path.join(os.path.dirname(PROJECT), "shared"), help="folder with encoder/, training/ and data/")
    add("--work", default=os.path.join(PROJECT, ".cache", "training"), help="folder for what is computed on the way")
    add("--weights", default=os.path.join(PROJECT, "ingest", "model", "weights"), help="where export writes")
    add("--name", default="reader", help="name of the checkpoint")
    add("--seed", type=int, default=1)
    add("--epochs", type=int, default=5)
    add("--minutes", type=float, default=600, help="the learning rate falls to its end within this time")
    add("--start", default="", help="checkpoint to go on from")
    add("--layers", type=int, default=12)
    add("--frozen", type=int, default=4)
    add("--rate", type=float, default=2e-4)
    add("--head-rate", type=float, default=1e-3)
    add("--decay", type=float, default=0.95)
    add("--pieces", type=int, default=2000)
    add("--real", type=int, default=1, help="how often an epoch sees each real article")
    add("--written", type=float, default=1.0, help="share of the written items that an epoch sees")
    add("--whole", default="", help="written items whose names begin so come in every epoch")
    add("--ner-pieces", type=int, default=350)
    add("--threads", type=int, default=1)
    add("--half", action="store_true", help="train with products in bfloat16")
    add("--kept", type=float, default=0.0, help="what the running mean of the weights keeps at each step")
    add("--mentions", help="what the rules find in the annotated articles (ingest/combine/mentions-main.ts), for prepare")
    add("--predictions", help="what predict-main.ts wrote for the held-out articles; fits the calibration")
    add("--gold", help="gold folder that belongs to it (frames_to_gold.py)")
    return parser.parse_args()


def main():
    options = parse()
    os.makedirs(options.work, exist_ok=True)
    windows = os.path.join(options.work, "windows.pickle")
    checkpoint = os.path.join(options.work, options.name + ".pt")
    encoder = os.path.join(options.shared, "encoder", "e5de-q4.bin")
    if options.stage == "excerpts":
        from .data import write_excerpts

        write_excerpts(options.shared, options.work)
    elif options.stage == "prepare":
        from .data import prepare

        parts, counts = prepare(options.shared, options.mentions)
        with open(windows, "wb") as file:
            pickle.dump(parts, file)
        print(json.dumps(counts))
    elif options.stage == "widen":
        from .widen import widen

        widen(options.weights, encoder, checkpoint, options.layers, options.frozen)
    elif options.stage == "train":
        from .train import train

        keys = (
            "seed", "epochs", "minutes", "layers", "frozen", "rate", "head_rate", "decay", "pieces", "ner_pieces", "start",
            "real", "written", "whole", "threads", "half", "kept",
        )  # fmt: skip
        with open(windows, "rb") as file:
            parts = pickle.load(file)
        train(parts, encoder, checkpoint, {k: getattr(options, k) for k in keys})
    elif options.stage == "export":
        from .export import export

        export(checkpoint, os.path.join(options.shared, "encoder", "tokenizer.json"), options.weights)
    else:
        from .report import report

        manifest = os.path.join(options.weights, "manifest.json")
        report(checkpoint, windows, options.shared, manifest if options.predictions else None, options.predictions, options.gold)


if __name__ == "__main__":
    main()
