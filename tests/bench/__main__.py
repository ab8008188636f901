"""``./run bench [name …]``: every measurement of this folder, or those named (store, reading …)."""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
KNOWN = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def main(names: list[str]) -> int:
    """Run what is named and return the exit code."""
    unknown = [name for name in names if name not in KNOWN]
    if unknown:
        print(f"bench: no measurement named {', '.join(unknown)}; there are {', '.join(KNOWN)}")
        return 2
    for name in names or KNOWN:
        print(f"\n== {name}", flush=True)
        import_module(f"tests.bench.bench_{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
