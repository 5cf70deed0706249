"""Draws selections of a product line and says what the specification's own check makes of them, one JSON object a line.

Usage: python3 oracle.py FOLDER LINE COUNT DETAILED SEED
FOLDER holds check.py and three-lines.yaml. Half of the COUNT selections are uniform, half are near the default: a few
characteristics changed, every fourth of them on top of a rule's own counterexample. For all: the rules that fire; for valid ones: price and
footprint; for the first DETAILED valid ones: the steps with the transitive closure of their predecessors.
"""
import json
import random
import sys
from decimal import Decimal
from pathlib import Path

import yaml

folder, code, count, detailed, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
sys.path.insert(0, str(folder))
import check  # noqa: E402

check.eval = (lambda cache: lambda text, scope, names: eval(
    cache.setdefault(text, compile(text, "rule", "eval")), scope, names))({})
product = next(p for p in yaml.safe_load((folder / "three-lines.yaml").read_text())["products"] if p["code"] == code)
rejecting = {rule["id"] for rule in product["rules"] if rule["kind"] == "REJECT"}
draw = random.Random(seed)


def number(spec):
    step = Decimal(str(spec.get("step", 1)))
    steps = int((Decimal(str(spec["max"])) - Decimal(str(spec["min"]))) / step)
    value = Decimal(str(spec["min"])) + step * draw.randint(0, steps)
    return int(value) if value == int(value) else float(value)


def text(spec):
    return "".join(draw.choice("abcdefgh") for _ in range(draw.choice([0, 0, 1, draw.randint(0, spec["max"])])))


def value(name):
    if name in product["numbers"]:
        return number(product["numbers"][name])
    if name in product["texts"]:
        return text(product["texts"][name])
    group = product["groups"][name]
    if group.get("multi"):
        return [v for v in group["values"] if draw.random() < draw.choice([0.1, 0.5])]
    return draw.choice(list(group["values"]))


names = [*product["groups"], *product["numbers"], *product["texts"]]


def selections(i):
    if i % 2 == 0:
        return {name: value(name) for name in names}
    start = dict(draw.choice(product["rules"])["bad"]) if i % 8 == 1 else {}
    return {**start, **{name: value(name) for name in draw.sample(names, draw.randint(0 if start else 1, 4))}}


def complete(overrides):
    defaults = {**product["default"], **{c: s["default"] for c, s in product["numbers"].items()},
                **{c: s["default"] for c, s in product["texts"].items()}}
    return {**defaults, **overrides}


def closure(steps):
    before = {s["code"]: set(s["after"]) for s in steps}
    for step in steps:
        todo = list(before[step["code"]])
        while todo:
            for earlier in before[todo.pop()] - before[step["code"]]:
                before[step["code"]].add(earlier)
                todo.append(earlier)
    return {step: sorted(earlier) for step, earlier in before.items()}


for i in range(count):
    chosen = selections(i)
    fired = check.fired(product, chosen)
    row = {"selections": complete(chosen), "fired": fired}
    if not rejecting & set(fired):
        row["price"] = str(check.price(product, chosen))
        row["footprint"] = str(check.footprint(product, chosen))
        if detailed > 0:
            detailed -= 1
            steps = check.steps(product, chosen)
            before = closure(steps)
            row["steps"] = [{**{k: s[k] for k in ("code", "kind", "work_centre", "skill", "level", "minutes", "kwh")},
                             "before": before[s["code"]]} for s in steps]
    print(json.dumps(row))
