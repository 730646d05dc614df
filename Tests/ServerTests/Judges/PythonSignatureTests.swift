import Foundation
import Server
import Testing
import Values
import Workspace

/// Signatures that Python's own library computes by the services' descriptions.
@Suite(.enabled(if: Python.path != nil, "there is no python3"))
struct PythonSignatureTests {
    private static let program = """
        import base64, hashlib, hmac, sys
        scheme, secret, time, identity = sys.argv[1:5]
        body = sys.stdin.buffer.read()
        def sign(message, key): return hmac.new(key, message, hashlib.sha256)
        key = secret.encode()
        if scheme == "stripe": print("t=%s,v1=%s" % (time, sign(time.encode() + b"." + body, key).hexdigest()))
        if scheme == "paddle": print("ts=%s;h1=%s" % (time, sign(time.encode() + b":" + body, key).hexdigest()))
        if scheme == "typeform": print("sha256=" + base64.b64encode(sign(body, key).digest()).decode())
        if scheme == "lemon": print(sign(body, key).hexdigest())
        if scheme == "standard":
            key = base64.b64decode(secret[len("whsec_"):])
            print("v1," + base64.b64encode(sign(("%s.%s." % (identity, time)).encode() + body, key).digest()).decode())
        """

    @Test(arguments: [
        ("stripe", HookScheme.stripe, "Stripe-Signature"), ("paddle", .paddle, "Paddle-Signature"),
        ("typeform", .typeform, "Typeform-Signature"), ("lemon", .lemonSqueezy, "X-Signature"),
        ("standard", .standardWebhooks, "webhook-signature"),
    ])
    func `what Python signs is genuine here, and each tampered byte fails`(
        name: String, scheme: HookScheme, header: String
    ) throws {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        let body = Array(#"{"id":"evt_1","email":"ann@example.com","amount":24900}"#.utf8)
        let written = try Python.run(Self.program, [name, secret, "1800000000", "msg_1"], input: body)
        var headers = [header.lowercased(): written]
        if name == "standard" {
            headers["webhook-id"] = "msg_1"
            headers["webhook-timestamp"] = "1800000000"
        }
        func verdict(_ body: [UInt8]) -> HookVerdict {
            scheme.code.verdict(
                on: HookCall(headers: headers, body: body), secrets: [secret], tolerance: 300,
                at: Moment(seconds: 1_800_000_010))
        }
        #expect(verdict(body) == .genuine, "\(written)")
        for place in body.indices {
            var tampered = body
            tampered[place] ^= 4
            #expect(verdict(tampered) == .mismatch)
        }
    }
}

/// The Python of this machine.
enum Python {
    static let path: String? = {
        let judges = ProcessInfo.processInfo.environment["BATON_JUDGES"].map { "\($0)/bin/python3" }
        return [judges, "/usr/bin/python3"].compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// What a program prints, without its last line end.
    static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: path ?? "")
        process.arguments = ["-c", program] + arguments
        let (incoming, outgoing) = (Pipe(), Pipe())
        process.standardInput = incoming
        process.standardOutput = outgoing
        try process.run()
        try incoming.fileHandleForWriting.write(contentsOf: Data(input))
        try incoming.fileHandleForWriting.close()
        let bytes = try outgoing.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
