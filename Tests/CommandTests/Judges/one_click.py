"""A mail program's part in RFC 8058: takes one mail in, reads its headers by Python's own library, and posts.

Prints the port it takes mail at; reads where the server listens from its input; prints the status of the answer.
"""

import email, email.policy, socketserver, sys, threading, urllib.error, urllib.parse, urllib.request

mails, arrived = [], threading.Event()


class Talk(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        self.say("220 judge ESMTP")
        while line := self.rfile.readline():
            word = line.split()[0].upper() if line.split() else b""
            if word == b"EHLO":
                self.wfile.write(b"250-judge\r\n250-8BITMIME\r\n250 PIPELINING\r\n")
            elif word == b"DATA":
                self.say("354 go ahead")
                lines = []
                while (line := self.rfile.readline()) != b".\r\n":
                    lines.append(line[1:] if line.startswith(b"..") else line)
                mails.append(b"".join(lines))
                self.say("250 2.0.0 Ok: queued as J1")
                arrived.set()
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Talk)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
base = sys.stdin.readline().strip()
assert arrived.wait(60), "no mail came"
mail = email.message_from_bytes(mails[0], policy=email.policy.default)
assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click", mail["List-Unsubscribe-Post"]
ways = [way.strip().strip("<>") for way in mail["List-Unsubscribe"].replace(" ", "").split(",")]
page = next(way for way in ways if way.startswith("https://"))
assert any(way.startswith("mailto:") for way in ways), ways
# The proxy that has the certificate passes the path on.
address = base + urllib.parse.urlsplit(page).path
body = urllib.parse.urlencode({"List-Unsubscribe": "One-Click"}).encode()
try:
    with urllib.request.urlopen(urllib.request.Request(address, data=body), timeout=30) as answer:
        print(answer.status, flush=True)
except urllib.error.HTTPError as error:
    print(error.code, flush=True)
