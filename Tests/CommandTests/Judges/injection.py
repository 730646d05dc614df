"""Writes hostile text into one field that a user or a lead can fill, lets Baton go its whole way with it over real
sockets, and looks at every byte on the wire for something that escaped.

Usage: injection.py BATON FIELD [all], or FIELD `list`. Settings get the texts of `FEW`, and with `all` every one; leads
get every one always. Mail goes to `baton sink` through a wire tap. What passes as harmless:
the text was refused before anything was sent, or it arrived as text. Prints a fault a line, then one JSON line; exit
code 1 where there is a fault.
"""
import email.policy
import http.server
import json
import os
import pathlib
import re
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
from email import message_from_bytes, message_from_string
from email.utils import getaddresses

EVIL = "evil@evil.example"
PLAIN = "Bo"

# As bytes, because not all of it is UTF-8.
HOSTILE = {name: text if isinstance(text, bytes) else text.encode() for name, text in {
    "CR LF": f"Bo\r\nBcc: {EVIL}",
    "LF": f"Bo\nBcc: {EVIL}",
    "CR": f"Bo\rBcc: {EVIL}",
    "CR CR": f"Bo\r\rBcc: {EVIL}",
    "CR CR LF": f"Bo\r\r\nBcc: {EVIL}",
    "LF CR": f"Bo\n\rBcc: {EVIL}",
    "at the end": "Bo\r\n",
    "folded": f"Bo\r\n Bcc: {EVIL}",
    "NUL": f"Bo\0Bcc: {EVIL}",
    "empty line": f"Bo\r\n\r\n<script>{EVIL}</script>",
    "LF . CR LF": f"Bo\n.\r\nMAIL FROM:<{EVIL}>\r\nRCPT TO:<{EVIL}>\r\nDATA\r\nx\r\n.\r\n",
    "CR LF . CR LF": f"Bo\r\n.\r\nMAIL FROM:<{EVIL}>\r\nRCPT TO:<{EVIL}>\r\nDATA\r\nx\r\n.\r\n",
    "CR . CR LF": f"Bo\r.\r\nMAIL FROM:<{EVIL}>\r\n",
    "LF . LF": f"Bo\n.\nMAIL FROM:<{EVIL}>\n",
    "CR LF . LF": f"Bo\r\n.\nMAIL FROM:<{EVIL}>\n",
    "a dot": ".",
    "dots": "..",
    "line separator": f"Bo\u2028Bcc: {EVIL}",
    "paragraph separator": f"Bo\u2029Bcc: {EVIL}",
    "next line": f"Bo\u0085Bcc: {EVIL}",
    "vertical tab": f"Bo\vBcc: {EVIL}",
    "form feed": f"Bo\fBcc: {EVIL}",
    "escape": "Bo\x1b[2J\x1b]0;evil\x07",
    "delete": "Bo\x7f\x08\x08",
    "C1": "Bo\u009b2J",
    "right to left": "Bo\u202egro.live",
    "encoded word, Q": f"=?utf-8?q?Bo=0D=0ABcc:_{EVIL}?=",
    "encoded word, B": "=?utf-8?b?Qm8NCkJjYzogZXZpbEBldmlsLmV4YW1wbGU=?=",
    "encoded word, dot": "=?utf-8?q?Bo=0A=2E=0D=0A?=",
    "quoted-printable": f"Bo=0D=0ABcc: {EVIL}=",
    "percent": f"Bo%0d%0aBcc:%20{EVIL}",
    "entities": f"Bo&#13;&#10;Bcc: {EVIL}",
    "overlong CR LF": b"Bo\xc0\x8d\xc0\x8aBcc: evil@evil.example",
    "overlong of three": b"Bo\xe0\x80\x8d\xe0\x80\x8aBcc: evil@evil.example",
    "surrogate": b"Bo\xed\xa0\x80x",
    "no UTF-8": b"Bo\xff\xfe\x80",
    "half a character": b"Bo\xe2\x80",
    "Content-Type": "Bo\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<script>",
    "boundary": "Bo\r\n--=_0\r\nContent-Type: text/html\r\n\r\n<script>evil</script>\r\n--=_0--\r\n",
    "From line": "Bo\nFrom evil@evil.example Mon Jan  1 00:00:00 2026\n",
    "997": "x" * 997, "998": "x" * 998, "999": "x" * 999, "1200 with a break": "x" * 1200 + f"\r\nBcc: {EVIL}",
    "4000": "ü" * 4000,
    "1100 spaces": "Bo" + " " * 1100 + f"Bcc: {EVIL}",
    "quote": f'Bo" <{EVIL}>',
    "backslash": "Bo\\",
    "list": f"Bo <{EVIL}>, x",
    "group": f"Bo: {EVIL};",
    "comment": f"Bo ({EVIL}",
    "route": f"<@evil.example:{EVIL}>",
    "Liquid": "{{ sender.postal_address }}{% if true %}evil{% endif %}{% raw %}",
    "HTML": "</p><script>evil()</script><!--",
    "Markdown": "[Bo](https://evil.example) ![x](https://evil.example/x.png) # `x`",
    "JSON": 'Bo", "evil": "yes", "x": "\\',
    "SMTP": f"Bo> SIZE=1 BODY=8BITMIME\r\nRCPT TO:<{EVIL}",
    "parameter": f"bo@lead.example> NOTIFY=SUCCESS ORCPT=rfc822;{EVIL}",
}.items()}


# One of each kind, where a text needs a home of its own.
FEW = ["CR LF", "LF", "CR", "NUL", "LF . CR LF", "line separator", "next line", "C1", "encoded word, Q", "overlong CR LF",
       "no UTF-8", "1200 with a break", "quote", "SMTP", "parameter", "HTML"]


class Tap:
    """Passes connections on to a port, and keeps what the client said on each."""

    def __init__(self, port):
        self.said, self.port = [], port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.own = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client = self.listener.accept()[0]
            server = socket.create_connection(("127.0.0.1", self.port))
            said = bytearray()
            self.said.append(said)
            for a, b, kept in ((client, server, said), (server, client, None)):
                threading.Thread(target=self.pump, args=(a, b, kept), daemon=True).start()

    @staticmethod
    def pump(source, target, kept):
        try:
            while data := source.recv(65536):
                if kept is not None:
                    kept.extend(data)
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass


# A local part as RFC 5321 has it: atoms, or a quoted string.
LOCAL = rb"(?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+|\"(?:[ !#-\[\]-~]|\\\\[ -~])*\")"

COMMANDS = [
    rb"EHLO [A-Za-z0-9.\[\]:-]+", rb"RSET", rb"QUIT", rb"DATA", rb"NOOP", rb"AUTH PLAIN( [A-Za-z0-9+/=]*)?", rb"[A-Za-z0-9+/=]+",
    rb"MAIL FROM:<" + LOCAL + rb"@[A-Za-z0-9.-]+>( SIZE=\d+)?( BODY=8BITMIME)?( SMTPUTF8)?( RET=HDRS)?( ENVID=[!-~]+)?",
    rb"RCPT TO:<" + LOCAL + rb"@[A-Za-z0-9.-]+>( NOTIFY=[A-Z,]+)?( ORCPT=rfc822;[!-~]+)?",
]


def dialogue(said, faults):
    """The contents of one connection as an old and strict server reads them: only CR LF ends a line. With each, whether
    it was announced as SMTPUTF8."""
    contents, rest, is_wide = [], bytes(said), False
    while rest:
        line, end, rest = rest.partition(b"\r\n")
        if line.startswith(b"MAIL "):
            is_wide = line.endswith(b" SMTPUTF8")
        sane = line.decode("utf-8", "replace").encode("ascii", "replace").replace(b"?", b"x") if is_wide else line
        if not end or not any(re.fullmatch(command, sane) for command in COMMANDS):
            faults.append(f"on the wire: {line[:120]!r}")
            return contents
        if line.endswith(b"<" + EVIL.encode() + b">"):
            faults.append(f"on the wire: {line[:120]!r}")
        if line == b"DATA":
            content, end, rest = rest.partition(b"\r\n.\r\n")
            if not end:
                faults.append("a content without end")
            contents.append(((b"\r\n" + content + b"\r\n").replace(b"\r\n..", b"\r\n.")[2:], is_wide))
    return contents


def raw_faults(data, is_wide):
    if b"\0" in data:
        yield "NUL"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "a bare CR or LF"
    if any(len(line) > 998 for line in data.split(b"\r\n")):
        yield "a line over 998"
    if not is_wide and not data.isascii():
        yield "not ASCII, and the server was not told"


def shape(data):
    """What no text may change: the fields and the parts, by Python's parser."""
    # Of what is announced as UTF-8 (RFC 6532) only the parser of text knows.
    mail = message_from_string(data.decode(), policy=email.policy.SMTPUTF8)
    defects = [str(d) for part in mail.walk() for d in part.defects]
    defects += [str(d) for value in mail.values() for d in getattr(value, "defects", ())
                if data.isascii() or "local-part contains non-ASCII" not in str(d)]
    # Of the older parser, because the newer one takes an encoded word in a quoted name apart.
    old = message_from_bytes(data)
    people = {name: [address for _, address in getaddresses(old.get_all(name, []))]
              for name in ("From", "To", "Cc", "Bcc", "Reply-To")}
    return mail, defects, {
        "fields": [name for name in mail.keys()],
        "parts": [[(part.get_content_type(), part.get_content_charset(), list(part.keys())) for part in mail.walk()]],
        "number": {name: len(addresses) for name, addresses in people.items()},
    }


def calm(text):
    """Text as it may be shown: white space and characters that nobody sees count as one space, and so does the mark
    before each line of a quoted text that has several."""
    text = re.sub(r"\n>(?=[ \n])", "\n", text.replace("\r\n", "\n"))
    text = re.sub(r"(?<=unsubscribe%20)[a-z0-9]+", "TOKEN", text)
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text).strip()


def visible(text):
    return "".join(c for c in text if c == "\n" or (c >= " " and not "\x7f" <= c <= "\x9f"))


class Home:
    """A home in a folder, with one mailbox, one sequence and whatever a test changes."""

    def __init__(self, folder, baton, ports, **changes):
        self.folder, self.baton, self.words = folder, baton, []
        mailbox = {"from": "ana@ana.example", "name": "Ana",
                   "smtp": {"host": "127.0.0.1", "port": ports["smtp"], "security": "plain", "allow_plain": True}}
        endpoint = {"url": f"http://127.0.0.1:{ports['http']}/hook", "allow_local": True}
        config = {"zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street",
                  "unsubscribe": "stop@ana.example", "default_queue": "desk"}
        config |= changes.pop("config", {})
        mailbox |= changes.pop("mailbox", {})
        mailbox["smtp"] |= changes.pop("smtp", {})
        endpoint |= changes.pop("endpoint", {})
        files = {
            "baton.json": config | {"mailboxes": {"ana": mailbox}, "endpoints": {"crm": endpoint}},
            "sequences/queues/desk.json": {"queue": "desk", "title": "The desk", "people": ["maya"]},
            "sequences/flow.json": {"sequence": "flow", "title": "Flow", "basis": "consent", "mailbox": "ana",
                                    "steps": changes.pop("steps", [{"id": "hello", "email": "hello"}])}
            | changes.pop("sequence", {}),
            "templates/hello.md": letter("Hello", "Hello {{ lead.first_name }} end."),
        } | changes.pop("files", {})
        assert not changes, changes
        for name, content in files.items():
            self.write(name, content)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # Text that stands for bytes stays what it is, also where it is no UTF-8.
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))

    def run(self, *arguments, given=b"", secrets={}):
        done = subprocess.run([self.baton, *arguments, "--home", str(self.folder)], input=given, capture_output=True,
                              env={"PATH": os.environ["PATH"], "HOME": "/", "BATON_USER": "judge", **secrets},
                              timeout=120, check=False)
        if done.returncode < 0:
            raise SystemExit(f"{arguments} ended by signal {-done.returncode}: {done.stderr[-400:]!r}")
        self.words.append((" ".join(arguments), done.stdout + done.stderr))
        return done

    def enroll(self, rows, sequence="flow"):
        """Rows of cells as bytes, under their names."""
        lines = [b",".join(b'"' + cell.replace(b'"', b'""') + b'"' for cell in row) for row in rows]
        (self.folder / "leads.csv").write_bytes(b"\n".join(lines) + b"\n")
        return self.run("import", str(self.folder / "leads.csv"), "--basis", "consent", "--enroll", sequence)

    def shown_faults(self):
        """What no text may do to the terminal of who reads about it."""
        for command, words in self.words:
            text = words.decode("utf-8", "replace")
            if visible(text) != text:
                at = next(i for i, c in enumerate(text) if not visible(c))
                yield f"{command} shows a control character: {text[max(0, at - 40):at + 20]!r}"
            for line in text.split("\n"):
                if re.match(r"\s*(Bcc|Content-Type|MAIL FROM|RCPT TO):", line):
                    yield f"{command} shows a line nobody wrote: {line!r}"


def letter(subject, text):
    return f"---\nsubject: {subject}\n---\n{text}\n"


def text_of(name):
    return HOSTILE[name].decode("utf-8", "surrogateescape")


class Field:
    """One field under test: what passes on the wire is compared with what passes for a harmless text."""

    def __init__(self, baton, folder, names):
        self.baton, self.folder, self.names = baton, pathlib.Path(folder), names
        self.faults, self.refused, self.arrived = [], 0, 0
        self.sink = subprocess.Popen([baton, "sink", "--smtp", "0", "--imap", "0", "--http", "0", "--json"], stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL, text=True)
        real = json.loads(self.sink.stdout.readline())
        self.answers = {}
        self.mail, self.web = Tap(real["smtp"]), Tap(self.endpoint())
        self.ports = {"smtp": self.mail.own, "http": self.web.own}

    def close(self):
        self.sink.kill()
        self.sink.wait()

    def endpoint(self):
        """A web server that answers each lead with the text that is meant for it."""
        answers = self.answers

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                lead = body.get("lead", {}).get("email")
                answer = json.dumps({"note": answers.get(lead, PLAIN)}).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server.server_address[1]

    def home(self, name, **changes):
        return Home(self.folder / name, self.baton, self.ports, **changes)

    def mails(self):
        """The mails since the last call, by recipient; what was said is looked at on the way."""
        said, self.mail.said = self.mail.said, []
        found = {}
        for content, is_wide in (content for one in said for content in dialogue(one, self.faults)):
            self.faults += raw_faults(content, is_wide)
            to = str(message_from_bytes(content)["To"] or "")
            address = re.findall(r"<?([^<>\s]+@lead\.example)>?", to)
            found[address[-1] if address else to] = content
        return found

    def compare(self, what, content, plain, expected=None, structure=True):
        """Compares a mail with the harmless one: everything but the text must be the same."""
        mail, defects, form = shape(content)
        base, _, base_form = shape(plain)
        self.faults += [f"{what}: {defect}" for defect in defects]
        if structure and form != base_form:
            self.faults.append(f"{what}: {form} instead of {base_form}")
        if expected is None:
            return
        for part, other in zip(mail.walk(), base.walk()):
            if part.get_content_type() == "text/plain":
                want = other.get_content().replace(PLAIN, expected)
                if calm(part.get_content()) != calm(want):
                    self.faults.append(f"{what}: {calm(part.get_content())[:200]!r} instead of {calm(want)[:200]!r}")
            elif part.get_content_type() == "text/html":
                if tags(part.get_content()) != tags(other.get_content()):
                    self.faults.append(f"{what}: the tags of the page differ")

    # The ways a text comes in

    def by_leads(self, template, subject="Hello", steps=None, attribute="first_name", expect=True, **changes):
        """A hostile text for each lead, from a CSV file or from a webhook's answer."""
        home = self.home("leads", files={"templates/hello.md": letter(subject, template)},
                         steps=steps or [{"id": "hello", "email": "hello"}], **changes)
        names = ["plain", *HOSTILE]
        rows = [[b"email", attribute.encode()]]
        for number, name in enumerate(names):
            text = PLAIN.encode() if name == "plain" else HOSTILE[name]
            address = f"l{number}@lead.example"
            self.answers[address] = text.decode("utf-8", "replace")
            rows.append([address.encode(), text if steps is None else b"x"])
        home.enroll(rows)
        home.run("run", "--until-idle")
        mails = self.mails()
        plain = mails.get("l0@lead.example")
        if plain is None:
            raise SystemExit(f"the harmless mail did not come: {home.words}")
        for number, name in enumerate(names):
            content = mails.pop(f"l{number}@lead.example", None)
            if content is None:
                self.refused += 1
                continue
            self.arrived += number > 0
            text = PLAIN.encode() if name == "plain" else HOSTILE[name]
            try:
                value = text.decode() if steps is None else text.decode("utf-8", "replace")
            except UnicodeDecodeError:
                value = None
            self.compare(name, content, plain, value if expect else None)
        self.faults += [f"a mail to {address}" for address in mails]
        for number, name in enumerate(names):
            if name in FEW:
                home.run("why", f"l{number}@lead.example")
        home.run("outbox")
        self.faults += home.shown_faults()

    def by_settings(self, change, secrets=lambda _: {}, structure=True, logs_in=False):
        """A home for each hostile text; most are refused before anything is sent."""
        plain = None
        if logs_in:
            self.mail = Tap(login_server())
            self.ports["smtp"] = self.mail.own
        for number, name in enumerate(["plain", *self.names]):
            text = PLAIN if name == "plain" else text_of(name)
            changes = change(text)
            sequence = changes.get("sequence", {}).get("sequence", "flow")
            home = self.home(str(number), **changes)
            given = secrets(text)
            if any("\0" in value for value in given.values()):
                continue
            if home.run("check").returncode == 0:
                home.enroll([[b"email", b"first_name"], [b"bo@lead.example", b"Bo"]], sequence)
                home.run("run", "--until-idle", secrets=given)
            mails = self.mails()
            self.faults += [f"{name}: {fault}" for fault in home.shown_faults()]
            if plain is None:
                plain = next(iter(mails.values()), None)
                if plain is None:
                    raise SystemExit(f"the harmless mail did not come: {home.words}")
            self.refused += not mails
            for content in mails.values():
                self.arrived += number > 0
                self.compare(name, content, plain, structure=structure)


def login_server():
    """A mail server that takes every login and every mail; the sink of ours offers none from its command."""
    class Talk(socketserver.StreamRequestHandler):
        def say(self, text):
            self.wfile.write(text.encode() + b"\r\n")

        def handle(self):
            self.say("220 judge ESMTP")
            while line := self.rfile.readline():
                word = line.split()[0].upper() if line.split() else b""
                if word == b"EHLO":
                    self.say("250-judge\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250 PIPELINING")
                elif word == b"AUTH" and len(line.split()) == 2:
                    self.say("334 ")
                    self.rfile.readline()
                    self.say("235 in")
                elif word == b"AUTH":
                    self.say("235 in")
                elif word == b"DATA":
                    self.say("354 go")
                    while self.rfile.readline() not in (b".\r\n", b""):
                        pass
                    self.say("250 taken")
                elif word == b"QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("250 ok")

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Talk)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def tags(page):
    """The elements of a page with the names of their attributes, in order."""
    from html.parser import HTMLParser
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            found.append((tag, [name for name, _ in attributes]))

        def handle_endtag(self, tag):
            found.append(("/" + tag, []))

        def handle_comment(self, data):
            found.append(("comment", []))

    Reader().feed(page)
    return found


NOTE = [{"id": "ask", "webhook": "crm", "answer": {"note": "note"}}, {"id": "hello", "email": "hello"}]


def addresses(field):
    """Hostile leads' addresses: none may add a recipient, and each is refused or is one."""
    home = field.home("leads")
    rows = [[b"email", b"first_name"], [b"plain@lead.example", b"Bo"]]
    for text in HOSTILE.values():
        rows += [[text + b"@lead.example", b"Bo"], [b"a" + text, b"Bo"], [b"a@lead.example" + text[2:], b"Bo"],
                 [b'"' + text + b'"@lead.example', b"Bo"], [b"-oQ/tmp" + text + b"@lead.example", b"Bo"],
                 [b"a@" + text + b".example", b"Bo"]]
    home.enroll(rows)
    home.run("run", "--until-idle")
    plain = None
    mails = field.mails()
    plain = mails["plain@lead.example"]
    for address, content in mails.items():
        field.arrived += 1
        field.compare(address, content, plain)
    field.refused = len(rows) - 1 - len(mails)
    home.run("outbox")
    field.faults += home.shown_faults()


def web_head(said, body_of):
    """The requests of one connection, each with a head of exactly the fields that belong there."""
    rest = bytes(said)
    while rest:
        head, end, rest = rest.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        names = [line.split(b":")[0].lower().decode("latin-1") for line in lines[1:]]
        known = {"host", "user-agent", "accept", "content-type", "webhook-id", "webhook-timestamp",
                 "webhook-signature", "content-length"}
        sane = re.fullmatch(rb"(POST|PUT) /[!-~]* HTTP/1.1", lines[0]) and all(
            re.fullmatch(rb"[A-Za-z-]+: [ -~]*", line) for line in lines[1:])
        if not end or not sane or len(set(names)) != len(names) or not set(names) <= known:
            yield f"request: {head[:300]!r}"
            return
        length = int(next(line for line in lines if line.lower().startswith(b"content-length:")).split(b":")[1])
        body_of.append(rest[:length])
        rest = rest[length:]


def webhook_bodies(field):
    """Attributes in the body of a webhook: JSON that says what the lead's record says, nothing more."""
    home = field.home("leads", steps=[{"id": "ask", "webhook": "crm", "body": "crm", "answer": {"note": "note"}},
                                      {"id": "tell", "webhook": "crm"}, {"id": "again", "webhook": "crm", "body": "crm"}],
                      files={"templates/crm.json": '{ "lead": { "email": "{{ lead.email }}" }, '
                                                   '"note": "{{ lead.note | default: "" }}" }'})
    rows = [[b"email", b"first_name"]]
    for number, (name, text) in enumerate(HOSTILE.items()):
        rows.append([f"l{number}@lead.example".encode(), b"Bo"])
        field.answers[f"l{number}@lead.example"] = text.decode("utf-8", "replace")
    home.enroll(rows)
    home.run("run", "--until-idle")
    bodies = []
    for said in field.web.said:
        field.faults += web_head(said, bodies)
    for body in map(json.loads, bodies):
        answer = field.answers[body["lead"]["email"]]
        for note in [body.get("note"), body["lead"].get("note")]:
            if note and note != answer:
                field.faults.append(f"{note[:100]!r} instead of {answer[:100]!r}")
            field.arrived += bool(note)
        if not set(body) <= {"lead", "note", "step", "enrollment"}:
            field.faults.append(f"fields: {list(body)}")
    if len(bodies) != 3 * len(HOSTILE):
        field.faults.append(f"{len(bodies)} calls")
    field.faults += home.shown_faults()


def webhook_addresses(field):
    """The address of an endpoint, from baton.json."""
    for number, name in enumerate(field.names):
        for text in [f"http://127.0.0.1:{field.ports['http']}/" + text_of(name),
                     f"http://127.0.0.1:{field.ports['http']}/?q=" + text_of(name),
                     f"http://127.0.0.1:{field.ports['http']}{text_of(name)}/",
                     f"http://{text_of(name)}@127.0.0.1:{field.ports['http']}/"]:
            home = field.home(f"{number}-{field.refused}-{field.arrived}", steps=[{"id": "tell", "webhook": "crm"}],
                              endpoint={"url": text})
            field.web.said, bodies = [], []
            if home.run("check").returncode == 0:
                home.enroll([[b"email", b"first_name"], [b"bo@lead.example", b"Bo"]])
                home.run("run", "--until-idle")
            for said in field.web.said:
                field.faults += [f"{name}: {fault}" for fault in web_head(said, bodies)]
            field.arrived += len(bodies)
            field.refused += not bodies
            field.faults += [f"{name}: {fault}" for fault in home.shown_faults()]


def stories(field):
    """Mail that came back and events, as a salesperson reads them in the queue."""
    home = field.home("leads", sequence={"exits": [{"on": "reply", "escalate": "desk", "reason": "replied"}]},
                      steps=[{"id": "hello", "email": "hello"}, {"id": "rest", "wait": "9 days"}])
    texts = [HOSTILE[name] for name in field.names]
    leads = [f"l{number}@lead.example" for number in range(len(texts))]
    home.enroll([[b"email", b"first_name", b"company"]] + [
        [address.encode(), b"Bo", text] for address, text in zip(leads, texts)]
        + [[address.encode(), b"Bo", b"x"] for address in leads])
    home.run("run", "--until-idle")
    for number, (address, text) in enumerate(zip(leads, texts)):
        home.run("event", address, "form", "--details",
                 json.dumps({"answer": text.decode("utf-8", "replace"), text.decode("utf-8", "replace")[:60]: 1}))
        home.run("inbound", given=b"From: Bo " + text.replace(b"\r\n", b" ") + b" <" + address.encode()
                 + b">\r\nMessage-ID: <" + str(number).encode() + b"@lead.example>\r\nTo: ana@ana.example\r\nSubject: Re: "
                 + text + b"\r\n\r\n"
                 + b"Yes " + text + b"\r\n")
    home.run("queue")
    cards = json.loads(home.run("queue", "--json").stdout)
    for card in cards:
        shown = home.run("queue", "show", str(card["card"]))
        json.loads(home.run("queue", "show", str(card["card"]), "--json").stdout)
        field.arrived += shown.returncode == 0
    for address in leads:
        home.run("why", address)
    if field.arrived < len(texts) * 3 // 4:
        field.faults.append(f"only {field.arrived} cards")
    field.faults += home.shown_faults()
    field.mails()


FIELDS = {
    "a lead's attribute in the subject": lambda f: f.by_leads("Hello.", "Hello {{ lead.company }}", attribute="company"),
    "a lead's attribute in the text and the page": lambda f: f.by_leads(
        "Hello {{ lead.company }} end.\n\n> {{ lead.company }}\n\n- {{ lead.company }}", attribute="company"),
    "a lead's attribute in an address on the page": lambda f: f.by_leads(
        "[here](https://x.example/{{ lead.company }}) end.", attribute="company", expect=False),
    "a lead's first name": lambda f: f.by_leads("Hello end."),
    "a webhook's answer in the subject": lambda f: f.by_leads("Hello.", "Hello {{ lead.note }}", NOTE),
    "a webhook's answer in the text and the page": lambda f: f.by_leads("Hello {{ lead.note }} end.", steps=NOTE),
    "a lead's address": addresses,
    "the sender's name": lambda f: f.by_settings(lambda text: {"mailbox": {"name": text}}),
    "the sender's address": lambda f: f.by_settings(lambda text: {"mailbox": {"from": f"ana{text}@ana.example"}}),
    "the return path": lambda f: f.by_settings(
        lambda text: {"mailbox": {"return_path": f"bounce{text}@ana.example"}}),
    "the EHLO name": lambda f: f.by_settings(lambda text: {"smtp": {"helo": f"{text}.ana.example"}}),
    "the user": lambda f: f.by_settings(
        lambda text: {"smtp": {"user": text, "secret": {"env": "S"}}}, lambda _: {"S": "secret"}, logs_in=True),
    "the password": lambda f: f.by_settings(
        lambda _: {"smtp": {"user": "ana", "secret": {"env": "S"}}}, lambda text: {"S": text}, logs_in=True),
    "the address to unsubscribe by": lambda f: f.by_settings(
        lambda text: {"config": {"unsubscribe": f"stop{text}@ana.example"}}),
    "the postal address": lambda f: f.by_settings(lambda text: {"config": {"postal_address": f"1 {text} Street"}}),
    "the sequence's name": lambda f: f.by_settings(lambda text: {"sequence": {"sequence": "flow" + text}}),
    "the template's subject": lambda f: f.by_settings(
        lambda text: {"files": {"templates/hello.md": letter(f"Hello {text}", "Hello {{ lead.first_name }}.")}},
        structure=False),
    "a webhook's body": webhook_bodies,
    "a webhook's address": webhook_addresses,
    "a card's story": stories,
}


def main(baton, name, names):
    with tempfile.TemporaryDirectory() as folder:
        field = Field(baton, folder, names)
        try:
            FIELDS[name](field)
        finally:
            field.close()
    faults = list(dict.fromkeys(field.faults))
    for fault in faults:
        print(fault)
    print(json.dumps({"texts": len(HOSTILE), "arrived": field.arrived, "refused": field.refused,
                      "faults": len(faults)}))
    return 1 if faults else 0


if __name__ == "__main__":
    if sys.argv[2] == "list":
        print("\n".join(FIELDS))
    else:
        sys.exit(main(sys.argv[1], sys.argv[2], list(HOSTILE) if sys.argv[3:] == ["all"] else FEW))
