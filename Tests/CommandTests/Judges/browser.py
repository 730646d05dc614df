"""Real people before a real browser: Chromium works on the pages of a home that `baton run` serves.

    browser.py BATON list               the journeys, one a line
    browser.py BATON all [PICTURES]     every journey on one home, one after the other; with a folder for pictures of
                                        each page, at two widths and in both themes
"""
import contextlib, datetime, email, email.policy, json, os, pathlib, re, signal, socket, subprocess, sys, tempfile, time

CHROMIUM = next((one for one in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.access(one, os.X_OK)), None)
WORDS = "Could you call me on Friday? We are twelve people."
PAGES = ["/queue?whose=all", "/cards/CARD", "/leads", "/leads/LEAD", "/sequences", "/sequences/asking", "/templates",
         "/templates?name=hello", "/deals", "/report", "/report/list?figure=handed_over&from=2020-01-01&to=2099-12-31", "/outbox", "/health", "/settings"]

# Home and people keep UTC.
TODAY = datetime.datetime.now(datetime.timezone.utc).date()
FILES = {
    "sequences/asking.json": json.dumps({
        "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana", "offer": "seat",
        "exits": [{"on": "reply", "escalate": "desk", "reason": "replied"}],
        "steps": [{"id": "rest", "wait": "2 days"}, {"id": "hello", "email": "hello"}]}),
    "sequences/offers/seat.json": json.dumps(
        {"offer": "seat", "title": "A seat", "price": 24900, "checkout": "https://pay.example/?ref={token}"}),
    "sequences/queues/desk.json": json.dumps(
        {"queue": "desk", "title": "Coaching: people who may take a seat in spring", "people": ["Mia", "Max"]}),
    "templates/hello.md": "---\nsubject: Hello {{ lead.first_name }}\n---\nHello {{ lead.first_name }}\n",
}


class Fault(Exception):
    pass


def check(holds, words):
    if not holds:
        raise Fault(words)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class House:
    """A home in a folder of its own, with the server up."""

    def __init__(self, baton, folder):
        self.baton, self.folder, self.port, self.smtp = baton, folder, free_port(), free_port()
        self.seen = set()
        self.base = f"http://127.0.0.1:{self.port}"
        configuration = {
            "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
            "default_queue": "desk", "server": {"listen": f"127.0.0.1:{self.port}", "base_url": self.base},
            "mailboxes": {"ana": {"from": "ana@ana.example",
                                  "smtp": {"host": "127.0.0.1", "port": self.smtp, "security": "plain"}}}}
        for name, text in {"baton.json": json.dumps(configuration), **FILES}.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def run(self, *arguments, given=""):
        done = subprocess.run([self.baton, *arguments, "--home", self.folder], input=given, text=True,
                              capture_output=True, timeout=60)
        check(done.returncode == 0, f"baton {' '.join(arguments)}: {done.stderr}{done.stdout}")
        return done.stdout

    def fill(self):
        for name, role in (("Olga", "owner"), ("Mia", "salesperson"), ("Max", "salesperson")):
            self.run("people", "add", name, "--role", role, "--address", f"{name.lower()}@ana.example")
        names = ["bo", "cy", "di", "ed", "flo"]
        path = pathlib.Path(self.folder, "leads.csv")
        path.write_text("email,first_name,company\n" + "".join(
            f"{one}@lead.example,{one.title()},A company with rather a long name Ltd.\n" for one in names))
        self.run("import", str(path), "--basis", "consent", "--enroll", "asking")
        for one in names[:4]:
            self.run("inbound", given=f"From: {one}@lead.example\nTo: ana@ana.example\nSubject: Re: Hello\n"
                     f"Message-ID: <{one}@lead.example>\nDate: Sun, 29 Nov 2026 10:00:00 +0000\n\n{WORDS}\n")

    @contextlib.contextmanager
    def post(self):
        """A mail server that keeps what it gets."""
        process = subprocess.Popen(
            [self.baton, "sink", "--smtp", str(self.smtp), "--imap", "0", "--http", "0", "--json", "--maildir",
             os.path.join(self.folder, "mails")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            check(process.stdout.readline(), "the mail server says no port")
            yield
        finally:
            process.terminate()
            process.wait(20)

    def mail(self, to, begins):
        """The next mail that somebody got whose subject begins so; waited for."""
        for _ in range(200):
            for path in sorted(pathlib.Path(self.folder, "mails").rglob("*")):
                if path.is_file() and path.parent.name in ("new", "cur") and path not in self.seen:
                    found = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                    if to in found["To"] and found["Subject"].startswith(begins):
                        self.seen.add(path)
                        return found
            time.sleep(0.05)
        raise Fault(f"{to} got no mail “{begins} …”")

    @contextlib.contextmanager
    def up(self):
        errors = open(os.path.join(self.folder, "run.log"), "w")
        process = subprocess.Popen([self.baton, "run", "--home", self.folder], stdout=errors, stderr=errors)
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                    break
                check(process.poll() is None, open(errors.name).read())
                time.sleep(0.05)
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


class Desk:
    """One person's browser. Whatever the console complains of, a broken policy too, is a fault."""

    def __init__(self, browser, house, name, faults, **manner):
        self.house, self.name, self.faults = house, name, faults
        self.context = browser.new_context(base_url=house.base, locale="en-GB", **manner)
        self.page = self.context.new_page()
        self.page.set_default_timeout(8_000)
        self.page.on("pageerror", lambda error: faults.append(f"{self.page.url}: {error}"))
        self.page.on("console", self.hear)
        self.expected = ()

    def hear(self, message):
        if message.type in ("error", "warning") and not any(one in message.text for one in self.expected):
            self.faults.append(f"{self.page.url}: {message.text}")

    def sign_in(self):
        link = self.house.run("login", self.name).split()[-1]
        self.page.goto(link)
        self.page.get_by_role("button", name="Sign in").click()
        check("/settings" in self.page.url, f"after the first sign-in at {self.page.url}")

    def go(self, path):
        reply = self.page.goto(path)
        check(reply.status == 200, f"{path}: {reply.status}")

    def text(self):
        return self.page.inner_text("main")

    def open(self, key):
        """Opens a form of the card by its key, and gives it."""
        self.page.keyboard.press(key)
        return self.page.locator(f'#card details[data-key="{key}"][open] form')


def work_a_card(desk, house, lead):
    """From the queue to a deal that is won: claim, read, note, close."""
    page = desk.page
    desk.go("/queue?whose=all")
    page.locator("#list a.who", has_text=lead).click()
    check(WORDS in page.inner_text("#card blockquote"), "the card does not show what the lead wrote")
    check("first in line" in page.inner_text("#list"), "the list does not say who is first")
    if page.locator('#card [data-key="e"]').count():
        page.keyboard.press("e")
        page.wait_for_url(re.compile("told=claimed"))
    form = desk.open("n")
    form.locator("textarea").fill("Wants twelve seats.")
    form.get_by_role("button").click()
    page.wait_for_url(re.compile("told=noted"))
    check("Wants twelve seats." in desk.text(), "the note is not on the card")
    form = desk.open("w")
    form.locator("input[name=value]").fill("4,000.00")
    form.get_by_role("button").click()
    page.wait_for_url(re.compile("told=won"))
    desk.go("/deals?state=won")
    check("4,000.00 EUR" in desk.text() and lead in desk.text(), "the deal is not among those won: " + desk.text())


def one_of_two_claims(mia, max_, house):
    """Two people before the same free card: one gets it, the other is told who has it."""
    mia.go("/queue?whose=all")
    address = mia.page.locator("#list a.who", has_text="Cy").get_attribute("href")
    mia.go(address)
    if mia.page.locator("#card form[action$='/return']").count():
        mia.page.locator("#card form[action$='/return'] button").click()
        mia.go(address)
    max_.go(address)
    mia.page.locator('#card [data-key="e"]').click()
    mia.page.wait_for_url(re.compile("told=claimed"))
    max_.expected = ("409",)
    with max_.page.expect_navigation() as heard:
        max_.page.locator('#card [data-key="e"]').click()
    max_.expected = ()
    check(heard.value.status == 409, f"the second claim was answered {heard.value.status}")
    check("Mia" in max_.text(), "the loser is not told who has it: " + max_.text())


def hand_over_and_absence(mia, max_, house):
    """A card goes from one to the other by key; to somebody away it cannot be given."""
    page = mia.page
    mia.go("/queue?whose=all")
    address = page.locator("#list a.who", has_text="Ed").get_attribute("href")
    mia.go(address)
    form = mia.open("h")
    if form.locator("select[name=to] option[value=Max]").count() == 0:
        # It is his already: he gives it to her first.
        mia, max_, page = max_, mia, max_.page
        mia.go(address)
        form = mia.open("h")
    form.locator("select[name=to]").select_option(max_.name)
    form.get_by_role("button").click()
    page.wait_for_url(re.compile("told=handed"))
    max_.go("/queue")
    check("Ed" in max_.page.inner_text("#list"), f"{max_.name} does not see the card that was handed over")
    house.run("people", "away", mia.name, f"{TODAY}..{TODAY + datetime.timedelta(days=3)}")
    max_.go(address)
    option = max_.open("h").locator(f"select[name=to] option[value={mia.name}]")
    check(option.get_attribute("disabled") is not None, f"a card can be given to {mia.name}, who is away")


def lead_leaves_meanwhile(desk, house):
    """A lead wants no mail any more while her card is open: the card says so, and her page why nothing comes."""
    page = desk.page
    desk.go("/queue?whose=all")
    address = page.locator("#list a.who", has_text="Di").get_attribute("href")
    desk.go(address)
    check("not to be written to" not in desk.text(), "the lead is said to have left before she did")
    house.run("event", "di@lead.example", "unsubscribe")
    desk.go(address)
    check("not to be written to (unsubscribe" in desk.text(), "the card does not say that its lead left: " + desk.text())
    desk.go("/leads?q=di@lead")
    page.locator("main a.who", has_text="Di").click()
    page.wait_for_url(re.compile("/leads/[0-9]+"))
    check("nobody writes to this address" in desk.text(), "the lead's page does not say why no mail comes: " + desk.text())


def leads_behind_a_number(desk, house):
    """From a number of the report to exactly the leads it counts, and on to one of them."""
    page = desk.page
    desk.go("/report")
    for figure in ("leads", "handed_over"):
        desk.go("/report")
        link = page.locator(f"td a.link[href*='figure={figure}&'][href*='source=']").first
        number = int(link.inner_text())
        link.click()
        page.wait_for_url(re.compile("/report/list"))
        rows = page.locator("main tbody tr").count()
        check(rows == number and f"{number} in all" in desk.text(), f"{figure}: {number} are counted, {rows} listed")
    page.locator("main a.who").first.click()
    page.wait_for_url(re.compile("/leads/[0-9]+"))


def pause_a_lead(desk, house):
    desk.go("/leads?q=flo")
    desk.page.locator("main a.who", has_text="Flo").click()
    desk.page.get_by_role("button", name="Pause").click()
    desk.page.wait_for_url(re.compile("told=paused"))
    desk.page.get_by_role("button", name="Resume").click()
    desk.page.wait_for_url(re.compile("told=resumed"))
    check(desk.page.get_by_role("button", name="Pause").count() == 1, "the lead is paused still")


def walk_by_keys(desk, house):
    page = desk.page
    desk.go("/queue?whose=all")
    current = lambda: page.locator("#list li[aria-current]").get_attribute("id")
    first = current()
    page.keyboard.press("j")
    second = current()
    check(second != first, "j does not move")
    page.keyboard.press("k")
    check(current() == first, "k does not move back")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("card=" + second.removeprefix("row-")))
    page.keyboard.press("?")
    check(page.locator("dialog#keys[open]").count() == 1, "? shows no keys")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    check(page.evaluate("document.activeElement.id") == "search", "/ does not search")
    page.keyboard.type("jk")
    check(page.input_value("#search") == "jk", "what is typed moves the list")


def keys_mean_the_chosen_card(desk, house):
    """A key that acts means the card that is chosen in the list, never another one that happens to be open."""
    page = desk.page
    desk.go("/queue?whose=all")
    page.keyboard.press("j")
    name = page.locator("#list li[aria-current] a.who").inner_text()
    check(page.locator("#card h1").inner_text() != name, "the list moved with the card")
    form = desk.open("n")
    form.locator("textarea").wait_for()
    check(page.locator("#card h1").inner_text() == name, f"n writes about {page.locator('#card h1').inner_text()}, not {name}")
    check("#" not in page.url, f"a reload would open the form again: {page.url}")


def refused_form_keeps_what_was_typed(desk, house):
    """A value nobody can read stands in the form again, with the reason; the card is as it was."""
    page = desk.page
    desk.go("/queue?whose=all")
    desk.go(page.locator("#list a.who", has_text="Di").get_attribute("href"))
    form = desk.open("w")
    form.locator("input[name=value]").fill("four thousand")
    desk.expected = ("422",)
    form.get_by_role("button").click()
    page.get_by_role("button", name="Send again").wait_for()
    desk.expected = ()
    check(page.get_by_label("Value").input_value() == "four thousand", "what was typed is gone")
    page.get_by_role("link", name="Back").click()
    check(page.locator('#card [data-key="w"]').count() == 1, "the card is not open any more")


def signed_out_while_writing(browser, house, faults):
    """Whoever is signed out while writing finds the note on the sign-in page."""
    desk = Desk(browser, house, "Max", faults)
    desk.sign_in()
    desk.go("/queue?whose=all")
    form = desk.open("n")
    form.locator("textarea").fill("half a sentence")
    desk.context.clear_cookies(name="baton")
    desk.expected = ("403",)
    form.get_by_role("button").click()
    desk.page.locator("input[name=password]").wait_for()
    check(desk.page.locator("textarea").input_value() == "half a sentence", "the note is lost: " + desk.text())
    desk.context.close()


def list_renews_itself(desk, house):
    """The list is fetched anew while somebody writes, and what was written stays."""
    desk.go("/queue?whose=all")
    form = desk.open("n")
    form.locator("textarea").fill("half a sentence")
    with desk.page.expect_response(re.compile("/queue/rows")):
        desk.page.evaluate("htmx.trigger('#list', 'every 20s'); htmx.ajax('GET', document.querySelector('#list')"
                           ".getAttribute('hx-get'), '#list')")
    desk.page.wait_for_timeout(200)
    check(form.locator("textarea").input_value() == "half a sentence", "the list took what was being written")


def without_script(browser, house, faults):
    desk = Desk(browser, house, "Max", faults, java_script_enabled=False)
    desk.sign_in()
    desk.go("/queue?whose=all")
    desk.page.locator("#list a.who", has_text="Di").click()
    notes = desk.page.locator('#card details[data-key="n"]')
    notes.locator("summary").click()
    notes.locator("textarea").fill("Noted by hand.")
    notes.get_by_role("button").click()
    check("Noted by hand." in desk.text(), "a note needs script")
    desk.context.close()


def sign_in_by_mail(browser, house, faults, axe, **manner):
    """A link is asked for, comes by mail and signs in; whoever is not known is told the very same."""
    desk = Desk(browser, house, "Max", faults, viewport={"width": 390, "height": 844}, **manner)
    page, told = desk.page, []
    for name in ("nobody at all", "max@ana.example"):
        page.goto("/sign-in")
        page.get_by_label("Name or mail address").fill(name)
        page.get_by_role("button", name="Mail me a link").click()
        page.wait_for_url(re.compile("told=link"))
        told.append(page.inner_text("main"))
    check(told[0] == told[1] and "on its way" in told[0], f"the two answers: {told}")
    if axe:
        faults += judge_page(desk, "/sign-in?told=link", axe, "light 390")
    text = house.mail("max@ana.example", "Your link").get_body().get_content()
    link = re.search(r"http://\S+/sign-in/\S+", text).group()
    page.goto(link)
    page.reload()
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(re.compile("/(settings|queue)"))
    desk.expected = ("410",)
    page.goto(link)
    check("over" in page.inner_text("main"), "a link signs in twice: " + page.inner_text("main"))
    desk.context.close()


def send_to_oneself(desk, house):
    desk.go("/templates?name=hello&lead=bo@lead.example")
    desk.page.get_by_role("button", name="Send it to me, olga@ana.example").click()
    check("Sent to olga@ana.example" in desk.text() and "250" in desk.text(), "what became of it: " + desk.text())
    mail = house.mail("olga@ana.example", "[test] ")
    check(mail["Subject"] == "[test] Hello Bo", f"the subject is {mail['Subject']}")
    check("Hello Bo" in mail.get_body(("plain",)).get_content(), "the mail does not say what the page showed")


def people_come_and_go(desk, house):
    """Added, changed, let in by a link, and removed with the cards handed on."""
    page = desk.page
    desk.go("/settings")
    page.locator("#people > details summary").click()
    form = page.locator("#people > details form")
    form.locator("[name=name]").fill("Nia")
    form.locator("[name=address]").fill("nia@ana.example")
    form.get_by_role("button").click()
    page.wait_for_url(re.compile("told=person_added"))
    row = page.locator("#people li", has=page.locator("b", has_text="Nia"))
    check("salesperson" in row.inner_text(), "she is not listed: " + row.inner_text())
    row.locator("details", has=page.locator("select[name=role]")).locator("summary").click()
    row.locator("select[name=role]").select_option("marketer")
    row.get_by_role("button", name="Save").click()
    page.wait_for_url(re.compile("told=saved"))
    check("marketer" in page.locator("#people li", has=page.locator("b", has_text="Nia")).inner_text(), "her role did not change")
    page.locator("#people li", has=page.locator("b", has_text="Nia")).get_by_role("button", name="Sign-in link Nia").click()
    link = page.locator("main input[readonly]").input_value()
    check(re.match(re.escape(house.base) + r"/sign-in/[\w-]{43}$", link), f"the link is {link}")
    desk.go("/settings")
    row = page.locator("#people li", has=page.locator("b", has_text="Nia"))
    row.locator("summary.bad").click()
    row.get_by_role("button", name="Remove Nia").click()
    page.wait_for_url(re.compile("told=person_removed"))
    check(page.locator("#people li", has=page.locator("b", has_text="Nia")).count() == 0, "she is still there")
    reply = page.request.get(link)
    check(reply.status == 410, f"her link still answers {reply.status}")
    check("sequences/queues/desk.json" in page.inner_text("#queues"), "no queue says which file it comes from")


def addresses(desk):
    """The pages, with a lead and a card that are there."""
    desk.go("/queue?whose=all")
    card = re.search(r"card=(\d+)", desk.page.locator("#list a.who").first.get_attribute("href")).group(1)
    desk.go("/leads")
    lead = desk.page.locator("main a.who").first.get_attribute("href").split("/")[-1]
    return [one.replace("CARD", card).replace("LEAD", lead) for one in PAGES]


def judge_page(desk, path, axe, what):
    desk.go(path)
    wide = desk.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    faults = [f"{what} {path}: {wide[0]} wide in a window of {wide[1]}"] if wide[0] > wide[1] else []
    # A page's policy lets no script in; the judge's own is run beside it.
    found = desk.page.evaluate(axe + "\n;axe.run(document, {resultTypes: ['violations'], iframes: false})")
    return faults + [f"{what} {path}: {one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
                     for one in found["violations"]]


def look(desk, path, what, pictures):
    if pictures:
        name = re.sub(r"\W+", "-", re.sub(r"\d{6,}", "", path)).strip("-") + "-" + what.replace(" ", "-") + ".png"
        desk.page.screenshot(path=os.path.join(pictures, name), full_page=True)


def every_page(browser, house, faults, axe, pictures):
    """Each page in both themes and at two widths: nothing is wider than the window, and axe finds nothing."""
    state, violations = None, []
    for theme in ("light", "dark"):
        for width in (1440, 390):
            if (theme, width) == ("dark", 390) and not pictures:
                continue  # Colours were judged wide, and widths in light.
            desk = Desk(browser, house, "Olga", faults, color_scheme=theme, storage_state=state,
                        viewport={"width": width, "height": 900})
            if state is None:
                desk.sign_in()
                state = desk.context.storage_state()
            what = f"{theme} {width}"
            for path in addresses(desk):
                violations += judge_page(desk, path, axe, what)
                look(desk, path, what, pictures)
            desk.context.close()
    check(not violations, "\n".join(violations))


JOURNEYS = ["a link by mail", "a link by mail without script", "a message to oneself", "people who come and go",
            "people who come and go without script", "the keys", "keys mean the chosen card",
            "a refused form keeps what was typed", "a note when signed out", "a list that renews itself", "a card from claim to won", "two who claim at once",
            "a card handed over, and an absence", "a lead who leaves meanwhile", "the leads behind a number",
            "a lead that is paused", "a note without script", "every page for axe and by its width", "the console"]


def judge(baton, pictures):
    import axe_playwright_python
    from playwright.sync_api import sync_playwright

    axe = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
    failed, faults = 0, []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        house = House(baton, folder)
        house.fill()
        with house.post(), house.up():
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            mia, max_ = (Desk(browser, house, name, faults) for name in ("Mia", "Max"))
            mia.sign_in()
            max_.sign_in()
            olga, plain = (Desk(browser, house, "Olga", faults, java_script_enabled=script) for script in (True, False))
            olga.sign_in()
            plain.sign_in()
            steps = [
                lambda: sign_in_by_mail(browser, house, faults, axe),
                lambda: sign_in_by_mail(browser, house, faults, None, java_script_enabled=False),
                lambda: send_to_oneself(olga, house), lambda: people_come_and_go(olga, house),
                lambda: people_come_and_go(plain, house),
                lambda: walk_by_keys(mia, house), lambda: keys_mean_the_chosen_card(mia, house),
                lambda: refused_form_keeps_what_was_typed(mia, house),
                lambda: signed_out_while_writing(browser, house, faults), lambda: list_renews_itself(mia, house),
                lambda: work_a_card(mia, house, "Bo"), lambda: one_of_two_claims(mia, max_, house),
                lambda: hand_over_and_absence(mia, max_, house), lambda: lead_leaves_meanwhile(olga, house),
                lambda: leads_behind_a_number(olga, house),
                lambda: pause_a_lead(mia, house), lambda: without_script(browser, house, faults),
                lambda: every_page(browser, house, faults, axe, pictures),
                lambda: check(not faults, "\n".join(faults)),
            ]
            for name, step in zip(JOURNEYS, steps):
                began = time.monotonic()
                try:
                    step()
                    print(f"ok      {name} ({time.monotonic() - began:.1f} s)")
                except Exception as error:
                    failed += 1
                    print(f"failed  {name}: {error}")
            browser.close()
    return 1 if failed else 0


def main():
    _, baton, what, *rest = sys.argv
    if what == "list":
        print("\n".join(JOURNEYS))
        return 0
    if what == "ready":
        import axe_playwright_python, playwright  # noqa: F401
        return 0 if CHROMIUM else 1
    return judge(baton, rest[0] if rest else None)


if __name__ == "__main__":
    sys.exit(main())
