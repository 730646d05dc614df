"""Prints the faults of JSON files named on stdin, one a line as path:line: what is wrong.

A file must be strict JSON without a key twice, and keep to the draft-07 schema its "$schema" leads to (where the
jsonschema package is at hand); a sequence's messages must have their template.
"""
import json
import os
import re
import sys

try:
    import jsonschema
except ImportError:
    jsonschema = None


def pairs(items):
    keys = [key for key, _ in items]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"the key “{key}” is there twice")
    return dict(items)


def line_of(text, word):
    place = text.find(f'"{word}"')
    return text[: max(place, 0)].count("\n") + 1


def messages(value):
    """Every template path a sequence names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("email", "message", "briefing", "body") and isinstance(inner, str):
                yield inner
            else:
                yield from messages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from messages(inner)


def schema_faults(path, value):
    """What the file's own schema says against it, as (word to look for, reason)."""
    name = value.get("$schema") if isinstance(value, dict) else None
    if jsonschema is None or name is None:
        return
    if name.startswith("http"):
        jsonschema.Draft7Validator.check_schema(value)
        return
    place = os.path.join(os.path.dirname(path), name)
    if not os.path.exists(place):
        yield "$schema", f"there is no schema {name}"
        return
    with open(place, encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    for error in validator.iter_errors(value):
        words = [part for part in error.absolute_path if isinstance(part, str)]
        yield (words[-1] if words else ""), f"{error.json_path}: {error.message:.160}"


for path in sys.stdin.read().split("\n"):
    if not path:
        continue
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        value = json.loads(text, object_pairs_hook=pairs)
        for word, reason in schema_faults(path, value):
            print(f"{path}:{line_of(text, word)}: {reason}")
    except ValueError as error:
        print(f"{path}:{getattr(error, 'lineno', 1)}: {error}")
        continue
    except Exception as error:
        print(f"{path}:1: no draft-07 schema: {error}")
        continue
    if re.fullmatch(r"sequences/[^/]+\.json", path) and "sequence" in value:
        for name in messages(value):
            if not any(os.path.exists(f"templates/{name}.{kind}") for kind in ("md", "html", "txt", "json")):
                print(f"{path}:{line_of(text, name)}: there is no template “{name}” below templates/")
