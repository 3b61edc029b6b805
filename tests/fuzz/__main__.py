"""Fuzzing by hand, as long as one likes: `python -m tests.fuzz --seconds 3600`.

Findings are written to a folder as files, each once by what was raised and where, and the search goes on.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness import composed_files as own_files
from harness import damaged, form_of, judge, judge_repair, real_files
from mutations import MUTATIONS

OF_TEXT = ("truncate", "flip_bytes", "splice", "change_lines")


def main():
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    options.add_argument("--seconds", type=float, default=60.0, help="how long (60)")
    options.add_argument("--seed", type=int, default=None, help="where chance begins; printed at the start")
    options.add_argument(
        "--findings", type=Path, default=Path("fuzz-findings"), help="the folder for files that failed"
    )
    chosen = options.parse_args()
    seed = random.SystemRandom().randrange(2**32) if chosen.seed is None else chosen.seed
    print(f"seed {seed}")  # noqa: T201 - a program for people
    return 1 if search(seed, chosen.seconds, chosen.findings) else 0


def search(seed, seconds, folder):
    """Try cases until the time is over; return what failed, by kind."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    files = {**own_files(), **real_files()}
    names = sorted(files)
    ended, found = Counter(), Counter()
    end = time.monotonic() + seconds
    cases = 0
    while time.monotonic() < end:
        cases += 1
        name = chance.choice(names)
        kinds = tuple(MUTATIONS) if name.endswith("docx") else OF_TEXT
        steps = [(chance.choice(kinds), chance.randrange(2**32)) for _ in range(chance.randrange(1, 7))]
        data = damaged(files, (name, steps))
        try:
            ended[judge(data, form_of(name))] += 1
            if name.endswith("docx"):
                ended[judge_repair(data, unsafe=chance.random() < 0.5, tracked=chance.random() < 0.5)] += 1
        except Exception as fault:  # noqa: BLE001 - whatever escapes is what is looked for
            place = traceback.extract_tb(fault.__traceback__)[-1]
            kind = f"{type(fault).__name__}-{Path(place.filename).stem}-{place.lineno}"
            found[kind] += 1
            if found[kind] == 1:
                folder.mkdir(exist_ok=True)
                (folder / f"{kind}-{name}").write_bytes(data)
                print(f"{kind}: {str(fault)[:200]} ({name}, {steps})", flush=True)  # noqa: T201 - a program for people
    print(f"{cases} cases: {dict(ended)}; failed: {dict(found)}")  # noqa: T201 - a program for people
    return found


if __name__ == "__main__":
    sys.exit(main())
