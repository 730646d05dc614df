"""Prints the faults of JSON files named on stdin, one a line as path:line: what is wrong.

A file must be strict JSON without a key twice; a sequence's messages must have their template.
"""
import json
import os
import re
import sys


def pairs(items):
    keys = [key for key, _ in items]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"the key “{key}” is there twice")
    return dict(items)


def messages(value):
    """Every template path a sequence names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("email", "message", "briefing") and isinstance(inner, str):
                yield inner
            else:
                yield from messages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from messages(inner)


for path in sys.stdin.read().split("\n"):
    if not path:
        continue
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        value = json.loads(text, object_pairs_hook=pairs)
    except ValueError as error:
        print(f"{path}:{getattr(error, 'lineno', 1)}: {error}")
        continue
    if re.fullmatch(r"sequences/[^/]+\.json", path) and "sequence" in value:
        for name in messages(value):
            if not any(os.path.exists(f"templates/{name}.{kind}") for kind in ("md", "html", "txt")):
                line = text[: text.find(f'"{name}"')].count("\n") + 1
                print(f"{path}:{line}: there is no template “{name}” below templates/")
