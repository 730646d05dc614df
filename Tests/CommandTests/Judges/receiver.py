"""A receiver of Standard Webhooks: checks each call's signature by the specification, and prints what it was.

Prints the port it listens at; then for each call a line: the verdict, the event's type, and its webhook-id.
"""

import base64, hashlib, hmac, http.server, json, sys

key = base64.b64decode(sys.argv[1][len("whsec_"):])


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if "webhook-id" in self.headers and "webhook-signature" in self.headers:
            signed = b"%s.%s." % (self.headers["webhook-id"].encode(), self.headers["webhook-timestamp"].encode()) + body
            proof = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
            verdict = "genuine" if proof in self.headers["webhook-signature"].split(" ") else "forged"
        else:
            verdict = "unsigned"
        said = json.loads(body)
        # One write for a line: calls come side by side.
        sys.stdout.write(f"{verdict} {said.get('type', 'text')} {self.headers.get('webhook-id', '-')}\n")
        sys.stdout.flush()
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_address[1], flush=True)
server.serve_forever()
