package import Foundation
import Testing

/// A mail server that speaks TLS, for as long as it is kept: Python's, because none of our own does.
package final class TLSServer {
    package static let isPossible = ["python3", "openssl"].allSatisfy { tool in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
    }

    private let process = Process()
    private let folder: URL
    private let output = Pipe()
    package let port: Int
    /// The PEM file of the authority that signed its certificate, which is the certificate.
    package var authority: String { folder.appendingPathComponent("cert.pem").path }

    /// `names` is what its certificate says it is, such as `IP:127.0.0.1`.
    package init(startTLS: Bool, names: String = "IP:127.0.0.1,DNS:localhost") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.certify(names, in: folder)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.currentDirectoryURL = folder
        process.arguments = ["python3", "-c", Self.script, startTLS ? "starttls" : "tls"]
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    deinit {
        // A child of this thread may have SIGTERM blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Makes `cert.pem` and `key.pem`.
    package static func certify(_ names: String, in folder: URL) throws {
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        maker.currentDirectoryURL = folder
        maker.arguments =
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
            + ["-keyout", "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=test"]
            + ["-addext", "subjectAltName=\(names)"]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
    }

    private static let script = """
        import hashlib, socket, ssl, sys, threading
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("cert.pem", "key.pem")
        starttls = sys.argv[1] == "starttls"
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)

        def serve(connection):
            secure = not starttls
            if secure: connection = context.wrap_socket(connection, server_side=True)
            reader = connection.makefile("rb")
            say = lambda text: connection.sendall(text.encode() + b"\\r\\n")
            say("220 test")
            while True:
                line = reader.readline()
                if not line: return
                verb = line.split()[0].upper() if line.split() else b""
                if verb == b"EHLO":
                    offers = ["PIPELINING", "AUTH PLAIN"] if secure else ["STARTTLS"]
                    say("\\r\\n".join(["250-test"] + ["250-" + o for o in offers[:-1]] + ["250 " + offers[-1]]))
                elif verb == b"STARTTLS":
                    say("220 go")
                    connection = context.wrap_socket(connection, server_side=True)
                    reader = connection.makefile("rb")
                    secure = True
                elif verb == b"AUTH": say("235 in")
                elif verb == b"DATA":
                    say("354 go")
                    digest = hashlib.sha256()
                    while (line := reader.readline()) != b".\\r\\n":
                        if not line: return
                        digest.update(line)
                    say("250 2.0.0 Ok: queued as " + digest.hexdigest()[:16])
                elif verb == b"QUIT": return
                else: say("250 ok" if secure else "530 TLS first")

        def quietly(connection):
            try: serve(connection)
            except OSError: pass
            finally: connection.close()

        while True:
            threading.Thread(target=quietly, args=(listener.accept()[0],), daemon=True).start()
        """
}
