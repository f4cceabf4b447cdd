#!/usr/bin/env python3
"""Known faults of Go and of the modules we use, kept beside the code so that CI needs no network to look for them.

  vulnerabilities.py make CLONE     writes vulnerabilities.jsonl from a clone of github.com/golang/vulndb
  vulnerabilities.py unpack FOLDER  writes one file a fault, which is what govulncheck -db file://FOLDER reads

The file holds the facts that govulncheck decides by: which versions, packages and symbols. What a fault is about stands
at https://pkg.go.dev/vuln/ID. Its first line says how old the database is that it was made from.
"""

import io
import json
import pathlib
import subprocess
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
FILE = HERE / "vulnerabilities.jsonl"
KEPT = ("schema_version", "id", "modified", "published", "withdrawn", "aliases", "database_specific")


def used_modules():
    """All modules of the build list, with the standard library and the toolchain."""
    listed = subprocess.run(["go", "list", "-m", "-f", "{{.Path}}", "all"], cwd=HERE.parent, check=True, capture_output=True, text=True)
    return {"stdlib", "toolchain", *listed.stdout.split()}


def facts(entry, used):
    """The entry without prose, or None when it is about nothing that we use."""
    affected = [{k: a[k] for k in ("package", "ranges", "ecosystem_specific") if k in a}
                for a in entry["affected"] if a["package"]["name"] in used]
    if not affected:
        return None
    return {k: entry[k] for k in KEPT if k in entry} | {"affected": affected}


def git(checkout, *args):
    return subprocess.run(["git", "-C", checkout, *args], check=True, capture_output=True).stdout


def entries_of(checkout):
    """All faults of the database as of its last commit; a bare clone will do."""
    with tarfile.open(fileobj=io.BytesIO(git(checkout, "archive", "HEAD", "data/osv"))) as archive:
        files = {m.name: archive.extractfile(m) for m in archive if m.name.endswith(".json")}
        return [json.load(files[name]) for name in sorted(files)]


def make(checkout):
    used, entries = used_modules(), entries_of(checkout)
    kept = [f for f in (facts(e, used) for e in entries) if f]
    head = {"database": "github.com/golang/vulndb", "licence": "CC-BY-4.0, The Go Authors",
            "as_of": git(checkout, "log", "-1", "--format=%cs").decode().strip(), "modules": sorted(used)}
    FILE.write_text("".join(json.dumps(x, separators=(",", ":")) + "\n" for x in [head, *kept]))
    print(f"{len(kept)} of {len(entries)} faults are about Go or a module of ours, as of {head['as_of']}")


def unpack(folder):
    head, *entries = map(json.loads, FILE.read_text().splitlines())
    if unknown := sorted(used_modules() - set(head["modules"])):
        sys.exit(f"{FILE.name} was made before these modules were used, make it anew: {', '.join(unknown)}")
    for e in entries:
        pathlib.Path(folder, e["id"] + ".json").write_text(json.dumps(e))
    print(f"{len(entries)} known faults, as of {head['as_of']}")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("make", "unpack"):
        sys.exit(__doc__)
    {"make": make, "unpack": unpack}[sys.argv[1]](sys.argv[2])
