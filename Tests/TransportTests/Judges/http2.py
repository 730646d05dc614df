"""An HTTP/2 server by the h2 package, which counts the streams under way on each of its connections.

Usage: http2.py CERTIFICATE KEY CALLS. It offers HTTP/2 and HTTP/1.1 on a port of 127.0.0.1, which is its first line of
output, and answers nobody until CALLS requests wait for an answer, so that they are all under way at once; then it
answers every request. When its input ends it prints one JSON line and goes.
"""
import asyncio
import json
import ssl
import sys

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import ConnectionTerminated, DataReceived, RequestReceived, StreamEnded, StreamReset

calls = int(sys.argv[3])
found = {"requests": 0, "connections": 0, "other_protocols": 0, "most_streams": 0, "most_waiting": 0}
waiting = []


class Connection(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.streams = set()
        found["connections"] += 1
        if transport.get_extra_info("ssl_object").selected_alpn_protocol() != "h2":
            found["other_protocols"] += 1
            transport.close()
            return
        self.h2 = H2Connection(H2Configuration(client_side=False))
        self.h2.initiate_connection()
        self.flush()

    def flush(self):
        self.transport.write(self.h2.data_to_send())

    def data_received(self, data):
        for event in self.h2.receive_data(data):
            if isinstance(event, RequestReceived):
                self.streams.add(event.stream_id)
                found["most_streams"] = max(found["most_streams"], len(self.streams))
            elif isinstance(event, DataReceived):
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
            elif isinstance(event, StreamEnded):
                found["requests"] += 1
                waiting.append((self, event.stream_id))
                found["most_waiting"] = max(found["most_waiting"], len(waiting))
            elif isinstance(event, StreamReset):
                self.streams.discard(event.stream_id)
            elif isinstance(event, ConnectionTerminated):
                self.transport.close()
        self.flush()
        answer_all()


def answer_all():
    if found["requests"] < calls:
        return
    while waiting:
        connection, stream = waiting.pop()
        connection.h2.send_headers(stream, [(":status", "204")], end_stream=True)
        connection.streams.discard(stream)
        connection.flush()


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    context.set_alpn_protocols(["h2", "http/1.1"])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, ssl=context, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    print(json.dumps(found), flush=True)


asyncio.run(main())
