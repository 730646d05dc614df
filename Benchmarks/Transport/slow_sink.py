"""A mail server for what smtp-sink cannot do: slow_sink.py FOLDER PLAIN REFUSING SLOW.

Three ports: in clear, with TLS where every tenth recipient is refused, and in clear with a second before the answer to
each dot (smtp-sink's own delay lets pipelined answers overtake each other). The second counts its handshakes, which
`COUNT` on the first tells.
"""
import socket
import ssl
import sys
import threading
import time

folder, ports = sys.argv[1], [int(port) for port in sys.argv[2:5]]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
handshakes = 0


def serve(connection, refusing, slow):
    global handshakes
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if refusing:
        connection = context.wrap_socket(connection, server_side=True)
        handshakes += 1
    reader = connection.makefile("rb", 65536)
    connection.sendall(b"220 test\r\n")
    recipients, refused = 0, False
    while line := reader.readline():
        verb = line[:4].upper()
        if verb == b"EHLO":
            answer = b"250-test\r\n250 PIPELINING\r\n"
        elif verb == b"RCPT":
            recipients += 1
            refused = refusing and recipients % 10 == 0
            answer = b"550 5.1.1 nobody\r\n" if refused else b"250 ok\r\n"
        elif verb == b"DATA" and refused:
            answer = b"503 5.5.1 no recipients\r\n"
        elif verb == b"DATA":
            connection.sendall(b"354 go\r\n")
            while (line := reader.readline()) != b".\r\n":
                if not line:
                    return
            if slow:
                time.sleep(1)
            answer = b"250 2.0.0 Ok: queued as X\r\n"
        elif verb == b"COUN":
            answer = b"250 %d\r\n" % handshakes
        elif verb == b"QUIT":
            return
        else:
            answer = b"250 ok\r\n"
        connection.sendall(answer)


def quietly(*arguments):
    try:
        serve(*arguments)
    except OSError:
        pass
    finally:
        arguments[0].close()


def listen(port, refusing, slow):
    listener = socket.create_server(("127.0.0.1", port), backlog=1024)
    while True:
        threading.Thread(target=quietly, args=(listener.accept()[0], refusing, slow), daemon=True).start()


kinds = ((False, False), (True, False), (False, True))
threads = [
    threading.Thread(target=listen, args=(port, *kind), daemon=True) for port, kind in zip(ports, kinds)]
for thread in threads:
    thread.start()
threads[0].join()
