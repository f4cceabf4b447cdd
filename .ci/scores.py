#!/usr/bin/env python3
"""Scores on the gold in ../shared, held against .ci/scores.json.

    python3 .ci/scores.py            print the figures; exit 1 when one is more than 0.02 below its note
    python3 .ci/scores.py --write    note the figures of this run

Every figure is between 0 and 1, more is better. Standard library only; the scorers and the gold
are not part of this repository.
"""
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(ROOT, "..", "shared")
EVAL = os.path.join(SHARED, "eval")
NOTES = os.path.join(ROOT, ".ci", "scores.json")
SLACK = 0.02

# The figures that say how good the program is, by scorer.
SEEDS = ["articles.metadata", "articles.boilerplate_skipped", "dates.value_f1", "people.set_f1", "people.mention_f1", "countries.f1",
         "organisations.recall", "claims.speaker_f1", "claims.quote_accuracy", "claims.narrator_kept", "events.f1"]
STORIES = ["people.set_f1", "countries.f1", "events.f1", "speakers.f1", "cross.same_events_f1", "cross.discrepancy_recall"]
SETS = ["te3.timex.value_f1", "wikiwars.timex.value_f1", "meantime.timex.value_f1", "gum.timex.value_f1",
        "conll.persons.set_f1", "conll.persons.mention_f1", "gum.persons.set_f1", "re3d.persons.set_f1",
        "trnews.countries.f1", "gwn.countries.f1", "geovirus.countries.f1", "lgl.countries.f1",
        "polnear.quotes.full_f1", "polnear.quotes.word_f1", "datedevents.events.acc",
        "g5wcluster.clusters.b3_f1", "basil.clusters.b3_f1", "ecb.clusters.b3_f1"]


def run(*cmd):
    p = subprocess.run(cmd, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if p.returncode != 0:
        sys.exit("%s exits with %d\n%s\n%s" % (" ".join(cmd), p.returncode, p.stdout[-2000:], p.stderr[-2000:]))
    return p.stdout


def areas(script, *args):
    """Figures of a scorer that writes areas: {"area.figure": value}."""
    with tempfile.TemporaryDirectory() as d:
        out = os.path.join(d, "figures.json")
        print(run(sys.executable, os.path.join(EVAL, script), *args, "--json", out))
        with open(out, encoding="utf-8") as f:
            got = json.load(f)
    if got["contract_errors"]:
        sys.exit("%s: the export breaks the contract in %d places" % (script, got["contract_errors"]))
    return {"%s.%s" % (a, k): v for a, x in got["areas"].items() for k, v in x["figures"].items()}


def sets(program):
    """Figures on the public sets: {"set.task.figure": value}."""
    names = ",".join(sorted({x.split(".")[0] for x in SETS}))
    got = json.loads(run(sys.executable, os.path.join(EVAL, "run.py"), "--sitrep", program, "--sets", names, "--json"))
    return {"%s.%s" % (a, k): v / 100 for a, x in got.items() for k, v in x.items()}  # they come in per cent


def measure():
    out = {}
    with tempfile.TemporaryDirectory() as d:
        program = os.path.join(d, "sitrep")
        run("go", "build", "-o", program, ".")
        gold = os.path.join(SHARED, "gold")
        figures = areas("score_seeds.py", "--gold", os.path.join(gold, "seeds"), "--seeds", os.path.join(SHARED, "seeds"),
                        "--only", "articles,dates,people,countries,organisations,claims,events")
        out.update({"seeds." + k: figures[k] for k in SEEDS})
        figures = areas("score_heldout.py", "--gold", os.path.join(gold, "stories"), "--corpus", gold)
        out.update({"stories." + k: figures[k] for k in STORIES if k in figures})
        figures = sets(program)
        out.update({k: figures[k] for k in SETS})
    return {k: round(v, 4) for k, v in out.items()}


def main():
    got = measure()
    if "--write" in sys.argv[1:]:
        with open(NOTES, "w", encoding="utf-8") as f:
            json.dump(got, f, indent=1, sort_keys=True)
            f.write("\n")
        print("noted %d figures" % len(got))
        return 0
    with open(NOTES, encoding="utf-8") as f:
        noted = json.load(f)
    low = 0
    for k in sorted(noted):
        v = got.get(k, 0.0)
        bad = v < noted[k] - SLACK
        low += bad
        print("%-36s %.3f  noted %.3f%s" % (k, v, noted[k], "  TOO LOW" if bad else ""))
    print("%d passed, %d failed" % (len(noted) - low, low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
