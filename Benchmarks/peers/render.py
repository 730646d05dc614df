"""Renders the nurture mail with a Python template engine and prints `engine<TAB>renders per CPU second`.

usage: render.py jinja2|liquid|minijinja TEMPLATES EXPECTED
"""
import datetime
import json
import pathlib
import statistics
import sys
import time

engine, templates, expected = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
scope = json.loads((templates / "scope.json").read_text("utf-8"))
jinja_source = (templates / "nurture.jinja").read_text("utf-8")
liquid_source = (templates / "nurture.liquid").read_text("utf-8")


def date(seconds, form):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime(form)


def money(cents):
    return f"{cents // 100:,}.{cents % 100:02d} USD"


def jinja2_engine():
    import jinja2

    environment = jinja2.Environment(autoescape=True, keep_trailing_newline=True)
    environment.filters.update(date=date, money=money)
    template = environment.from_string(jinja_source)
    return "Jinja2", lambda: template.render(scope)


def minijinja_engine():
    import minijinja

    environment = minijinja.Environment(templates={"nurture.html": jinja_source}, keep_trailing_newline=True)
    environment.add_filter("date", date)
    environment.add_filter("money", money)
    return "minijinja (Rust, from Python)", lambda: environment.render_template("nurture.html", **scope)


def liquid_engine():
    import liquid

    environment = liquid.Environment(autoescape=True)
    environment.filters["money"] = money
    template = environment.from_string(liquid_source)
    return "python-liquid", lambda: template.render(**scope)


name, render = {"jinja2": jinja2_engine, "minijinja": minijinja_engine, "liquid": liquid_engine}[engine]()
wanted = expected.read_text("utf-8")
# minijinja also escapes slashes; nothing else may differ.
if render().replace("&#x2f;", "/") != wanted:
    sys.exit(f"{name}: not the same bytes")

rates = []
for _ in range(3):
    count, start = 0, time.process_time()
    while (spent := time.process_time() - start) < 0.7:
        for _ in range(50):
            render()
        count += 50
    rates.append(count / spent)
print(f"{name}\t{statistics.median(rates):.0f}")
