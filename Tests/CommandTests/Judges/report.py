"""Counts the report anew, from what `baton leads export --all` gives of every lead: its rows and its log, and nothing of the
program's own counting.

    report.py BATON check HOME FROM TO    prints each figure that differs; exit 1 if any does
    report.py BATON fill HOME SEED        fills an empty home with leads, replies, claims, closings and payments
"""
import collections, datetime, json, os, random, re, subprocess, sys, zoneinfo

BATON, WHAT, HOME = sys.argv[1:4]


def baton(*arguments, given="", by="judge"):
    done = subprocess.run([BATON, *arguments, "--home", HOME], input=given, text=True, capture_output=True,
                          env=dict(os.environ, BATON_USER=by))
    if done.returncode != 0:
        raise SystemExit(f"baton {' '.join(arguments)}: {done.stderr}{done.stdout}")
    return done.stdout


def everybody():
    return [json.loads(line) for line in baton("leads", "export", "--all").splitlines()]


OTHER = ", as the other address that wrote"
NOTICES = {"asked to be taken off: suppressed", "complained in words: suppressed",
           "asked to be taken off: suppressed" + OTHER, "complained in words: suppressed" + OTHER,
           "somebody says no in this name, not proven", "a bounce of unproven origin", "a complaint of unproven origin"}
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def minutes(text):
    hours, rest = text.strip().split(":")
    return int(hours) * 60 + int(rest)


def opened(queue, start, end, zone):
    """How many milliseconds between two moments a queue is open, of which the file says days and hours at most."""
    try:
        hours = json.load(open(os.path.join(HOME, "sequences", "queues", queue + ".json"))).get("hours", {})
    except FileNotFoundError:
        hours = {}
    zone = zoneinfo.ZoneInfo(hours["zone"]) if hours.get("zone", "lead") not in ("lead", "workspace") else zone
    days = set()
    for part in hours.get("days", "mon-fri").split(","):
        first, _, last = part.strip().partition("-")
        place = DAYS.index(first[:3].lower())
        while True:
            days.add(place)
            if place == DAYS.index((last or first)[:3].lower()):
                break
            place = (place + 1) % 7
    closed = set()
    for name in [hours["holidays"]] if isinstance(hours.get("holidays"), str) else []:
        text = open(os.path.join(HOME, "sequences", "calendars", name + ".json")).read()
        closed = {datetime.date.fromisoformat(one) for one in re.findall(r"\d{4}-\d\d-\d\d", text)}
    total, day = 0, datetime.datetime.fromtimestamp(start / 1_000, zone).date()
    while day <= datetime.datetime.fromtimestamp(end / 1_000, zone).date():
        for span in hours.get("hours", "09:00-17:00").split(",") if day.weekday() in days and day not in closed else []:
            ends = []
            for at in map(minutes, span.split("-")):
                then = datetime.datetime.combine(day + datetime.timedelta(at // 1_440), datetime.time(at % 1_440 // 60, at % 60), zone)
                ends.append(round(then.timestamp() * 1_000))
            total += max(0, min(ends[1], end) - max(ends[0], start))
        day += datetime.timedelta(1)
    return total


class Count:
    """The figures of some days, counted from exports."""

    def __init__(self, first, last, zone):
        self.zone = zone
        self.first, self.last = (datetime.date.fromisoformat(one) for one in (first, last))
        self.now = datetime.datetime.now(datetime.timezone.utc).timestamp() * 1_000
        self.figures = collections.Counter()
        self.rejected_by = collections.Counter()
        self.sources = collections.defaultdict(collections.Counter)
        self.people = collections.defaultdict(collections.Counter)
        self.days = collections.defaultdict(collections.Counter)
        self.waits = collections.defaultdict(list)
        self.delays = []
        # Who is behind a number: its name, and of which source, person or reason only.
        self.behind = collections.defaultdict(list)

    def day(self, moment):
        """The day a moment falls on in the home's zone; None outside the period."""
        date = datetime.datetime.fromtimestamp(moment / 1_000, self.zone).date()
        return date.isoformat() if self.first <= date <= self.last else None

    def note(self, figure, **only):
        """One more behind a number, and behind the same of a source, a person and a reason."""
        self.behind[figure, None, None].append(self.address)
        for name, value in only.items():
            self.behind[figure, name, value or ""].append(self.address)

    def add(self, known):
        lead = known["lead"]
        source = lead["source"]
        self.address = lead["address"]
        if day := self.day(lead["created_at"]):
            self.figures["leads"] += 1
            self.note("leads", source=source)
            self.sources[source]["leads"] += 1
            self.days[day]["leads"] += 1
        log = collections.defaultdict(list)
        for entry in known["event"]:
            if "card" in (entry["data"] or {}):
                log[entry["data"]["card"]].append(entry)
        for card in known.get("card", []):
            self.add_card(card, source, log[card["id"]])
        for deal in known.get("deal", []):
            self.add_deal(deal, source, known)

    def add_card(self, card, source, log):
        began = next(one["at"] for one in log if one["name"] == "card opened")
        day = self.day(began)
        if not day:
            return
        reasons = card["reasons"] if isinstance(card["reasons"], list) else json.loads(card["reasons"])
        if len(reasons) == 1 and reasons[0] in NOTICES:
            self.figures["notices"] += 1
            self.note("notices")
            return
        self.delays.append(max(0, began - (card["called_at"] or began)))
        only = {"source": source, "person": card["owner"]}
        # What ends by itself, as by a payment, was touched by nobody.
        touches = [one["at"] for one in log if one["name"] in ("card claimed", "card touched", "card closed")
                   and one["actor"] != "scheduler"]
        closings = [one["data"] for one in log if one["name"] == "card closed"]
        withdrawn = any(one["name"] == "card withdrawn" for one in log)
        person = self.people[card["owner"]]
        self.figures["cards"] += 1
        self.note("handed_over", **only)
        self.sources[source]["handed_over"] += 1
        self.days[day]["cards"] += 1
        person["cards"] += 1
        if closings and closings[-1]["disposition"] == "recycle":
            self.figures["rejected"] += 1
            self.note("rejected", reason=closings[-1]["reason"] or "other", **only)
            self.rejected_by[closings[-1]["reason"] or "other"] += 1
            self.sources[source]["rejected"] += 1
        elif touches:
            self.figures["accepted"] += 1
            self.note("accepted", **only)
            self.sources[source]["accepted"] += 1
        if closings and closings[-1]["disposition"] == "lost":
            self.figures["lost"] += 1
            person["lost"] += 1
            self.note("lost", **only)
        self.note("touched" if touches else "untouched", **only)
        if touches:
            first = min(touches)
            if first <= card["answer_by"]:
                self.note("in_time", **only)
            for one in (self.figures, person):
                one["touched"] += 1
                one["in_time"] += first <= card["answer_by"]
            wait = opened(card["queue"], began, first, self.zone)
            self.waits[None, "all"].append(wait)
            self.waits[card["owner"], "one"].append(wait)
        elif not withdrawn and not closings and card["answer_by"] < self.now:
            person["stale"] += 1
            self.note("stale", **only)

    def add_deal(self, deal, source, known):
        won = [one for one in known["event"] if one["name"] == "deal won" and one["data"]["deal"] == deal["id"]]
        lost = [one for one in known["event"] if one["name"] == "deal lost" and one["data"].get("deal") == deal["id"]]
        if not won or lost and lost[-1]["id"] > won[-1]["id"]:
            return
        at = won[-1]["at"]
        day = self.day(at)
        if not day:
            return
        # Whoever said "won" of the card won the deal; one that was paid online closed its card by itself.
        closed = [one["data"]["card"] for one in known["event"] if one["name"] == "card closed"
                  and abs(one["at"] - at) < 1_000 and one["data"]["disposition"] == "won" and not one["data"]["reason"]]
        owners = [card["owner"] for card in known.get("card", []) if card["id"] in closed]
        value = deal["value"]
        self.days[day]["won"] += 1
        self.figures["refunded"] += deal["refunded"]
        self.sources[source]["won"] += 1
        self.sources[source]["value"] += value
        side = "won_by_people" if owners else "won_by_itself"
        self.note("won", source=source)
        self.note(side, source=source, **({"person": owners[0]} if owners else {}))
        if deal["refunded"]:
            self.note("refunded", source=source)
        self.figures[side] += 1
        self.figures[side + " value"] += value
        if owners:
            self.people[owners[0]]["won"] += 1
            self.people[owners[0]]["value"] += value

    def median(self, *key):
        spans = sorted(self.waits[key])
        return spans[len(spans) // 2] // 1_000 if spans else None

    def report(self, currency):
        figures = self.figures
        won = lambda one: {"count": one["won"], "value": one["value"]}
        side = lambda name: {"count": figures[name], "value": figures[name + " value"]}
        days = [(self.first + datetime.timedelta(number)).isoformat() for number in range((self.last - self.first).days + 1)]
        return {
            "from": self.first.isoformat(), "to": self.last.isoformat(), "currency": currency,
            **{name: figures[name] for name in ("leads", "refunded", "cards", "notices", "accepted", "rejected", "lost", "touched", "in_time")},
            "won_by_itself": side("won_by_itself"), "won_by_people": side("won_by_people"),
            "rejected_by": dict(self.rejected_by), "to_first_touch_s": self.median(None, "all"),
            "to_card_s": sorted(self.delays)[len(self.delays) // 2] // 1_000 if self.delays else None,
            "to_card_longest_s": max(self.delays) // 1_000 if self.delays else None,
            "sources": {name: {**{key: one[key] for key in ("leads", "handed_over", "accepted", "rejected")}, "won": won(one)}
                        for name, one in self.sources.items()},
            "people": {name: {**{key: one[key] for key in ("cards", "touched", "in_time", "stale", "lost")},
                              "to_first_touch_s": self.median(name, "one"), "won": won(one)}
                       for name, one in self.people.items()},
            "days": {day: {key: self.days[day][key] for key in ("leads", "cards", "won")} for day in days},
        }


def check(first, last):
    settings = json.load(open(os.path.join(HOME, "baton.json")))
    told = json.loads(baton("report", "--json", "--from", first, "--to", last))
    for part, name in (("sources", "source"), ("people", "person"), ("days", "day")):
        told[part] = {one.pop(name): one for one in told[part]}
    count = Count(first, last, zoneinfo.ZoneInfo(settings["zone"]))
    for known in everybody():
        count.add(known)
    counted = count.report(settings["currency"])
    wrong = [f"{key}: the report says {told.get(key)!r}, counted are {counted.get(key)!r}"
             for key in sorted(told.keys() | counted.keys()) if told.get(key) != counted.get(key)]
    lists = 0
    for (figure, name, value), leads in sorted(count.behind.items(), key=str):
        lines = baton("report", "--json", "--from", first, "--to", last, "--list", figure, *([f"--{name}", value] if name else []))
        listed = sorted(json.loads(line)["lead"] for line in lines.splitlines())
        lists += 1
        if listed != sorted(leads):
            wrong.append(f"{figure} {name} {value}: {len(listed)} are listed, {len(leads)} counted: "
                         f"{sorted(set(listed) ^ set(leads))[:5]}")
    if not lists:
        wrong.append("no list was looked at")
    print("\n".join(wrong) or f"equal: {told['leads']} leads, {told['cards']} cards, {told['touched']} touched, "
          f"{told['won_by_itself']['count']} + {told['won_by_people']['count']} won")
    return 1 if wrong else 0


def fill(seed):
    """What people do with a home in a morning, as chance has it."""
    chance = random.Random(seed)
    names = [f"lead{number}" for number in range(9)]
    for number, source in enumerate(("guide", "webinar", "friends")):
        rows = "email,first_name\n" + "".join(f"{one}@lead.example,{one}\n" for one in names[number::3])
        path = os.path.join(HOME, f"{source}.csv")
        open(path, "w").write(rows)
        baton("import", path, "--basis", "consent", "--source", source, "--enroll", "asking")
    for name in names:
        if chance.random() < 0.75:
            baton("event", f"{name}@lead.example", "reply")
    for card in json.loads(baton("queue", "--json")):
        seller, number = chance.choice(["Mia", "Max"]), str(card["card"])
        act = chance.random()
        if act < 0.2:
            continue
        own = ("--from", card["owner"]) if card["owner"] else ()
        baton("queue", *chance.choice([("claim", number, *own), ("touch", number, "call")]), by=seller)
        if act < 0.4:
            continue
        end = chance.choice([("won", "--value", str(chance.randrange(100, 9_000)), "--offer", "seat"), ("lost", "--reason", "budget"),
                             ("recycle", "--reason", "timing"), ("recycle", "--reason", "not_a_fit")])
        baton("queue", "dispose", number, *end, by=chance.choice([seller, "Max"]))
    for name in names:
        if chance.random() < 0.25:
            baton("event", f"{name}@lead.example", "paid", "--details",
                  json.dumps({"amount": 24_900, "currency": "EUR", "offer": "seat"}))
    return 0


if __name__ == "__main__":
    sys.exit(check(*sys.argv[4:6]) if WHAT == "check" else fill(int(sys.argv[4])))
