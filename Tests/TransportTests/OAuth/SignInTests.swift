import Foundation
import Glibc
import Ports
import Sink
import Synchronization
import TestKit
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

@Suite struct SignInTests {
    /// What a person was told and how long was waited.
    private final class Notes: Sendable {
        private let notes = Mutex((steps: [SignIn.Step](), pauses: [Int64]()))
        var steps: [SignIn.Step] { notes.withLock { $0.steps } }
        var pauses: [Int64] { notes.withLock { $0.pauses } }
        func tell(_ step: SignIn.Step) { notes.withLock { $0.steps.append(step) } }
        func pause(_ span: Span) { notes.withLock { $0.pauses.append(span.milliseconds / 1_000) } }
    }

    private static func signIn(
        _ stage: TokenStage, _ grant: OAuth.Grant, _ notes: Notes, tell: (@Sendable (SignIn.Step) -> Void)? = nil
    ) throws -> Reason? {
        let signIn = try SignIn(
            stage.mailbox(grant), secrets: { TokenStage.secrets[$0] ?? "" }, tokens: stage.vault,
            tell: { step in
                notes.tell(step)
                tell?(step)
            }, pause: notes.pause)
        return try #require(signIn).run()
    }

    private static func settings(_ script: [TokenSink.Deed]) -> TokenSink.Settings {
        var settings = TokenSink.Settings()
        settings.script = script
        return settings
    }

    @Test func `a code is waited for as the server asks, and its token logs in`() throws {
        let stage = try TokenStage(
            Self.settings([
                .refuse("authorization_pending"), .refuse("slow_down"), .refuse("authorization_pending"), .status(502),
            ]))
        let notes = Notes()
        #expect(try Self.signIn(stage, .device, notes) == nil)
        #expect(notes.pauses == [1, 1, 6, 6, 12], "slow_down adds five seconds, no answer doubles")
        guard case .enter("WDJB-MJHT", _, nil, 10)? = notes.steps.first else {
            Issue.record("\(notes.steps)")
            return
        }
        #expect(stage.isSilent("\(notes.steps)"))
        let carrier = try stage.carrier(stage.mailbox(.device))
        guard case .accepted = try stage.outcomes(carrier, 1...1)[1] else { Issue.record("no login"); return }
        carrier.drain(grace: .seconds(5))
    }

    @Test(arguments: ["access_denied", "expired_token", "invalid_grant"])
    func `a code that comes to nothing says why, without a secret`(error: String) throws {
        let stage = try TokenStage(Self.settings([.refuse("authorization_pending"), .refuse(error)]))
        let fault = try #require(try Self.signIn(stage, .device, Notes()))
        #expect(fault.stage == .login && fault.text.contains(error))
        #expect(stage.isSilent("\(fault)"))
        #expect(stage.vault.load("ana") == nil)
    }

    @Test func `a code that nobody ever enters is given up when its time is over`() throws {
        let stage = try TokenStage(Self.settings(Array(repeating: .refuse("slow_down"), count: 40)))
        let notes = Notes()
        let fault = try #require(try Self.signIn(stage, .device, notes))
        #expect(fault.text.contains("expired_token"))
        #expect(notes.pauses.reduce(0, +) >= 600 && notes.pauses.count < 40)
    }

    @Test func `a browser comes back with a code, and only with the right state`() throws {
        let stage = try TokenStage(TokenSink.Settings())
        let notes = Notes()
        let fault = try Self.signIn(stage, .browser, notes) { step in
            guard case .browse(let url) = step else { return }
            startThread {
                let redirect = location(of: get(url))
                // Somebody else knocks first.
                let wrong = redirect.replacing(#/state=[^&]*/#, with: "state=guessed")
                #expect(get(wrong).hasPrefix("HTTP/1.1 404"))
                #expect(get(redirect).hasPrefix("HTTP/1.1 200"))
            }
        }
        #expect(fault == nil)
        #expect(stage.tokens.books.requests == ["authorization_code": 1])
        let kept = try #require(stage.vault.load("ana"))
        #expect(stage.tokens.books.refresh == [kept.refresh])
    }

    @Test func `a browser's no is a no`() throws {
        let stage = try TokenStage()
        let fault = try Self.signIn(stage, .browser, Notes()) { step in
            guard case .browse(let url) = step else { return }
            startThread {
                let redirect = location(of: get(url))
                _ = get(redirect.replacing(#/code=[^&]*/#, with: "error=access_denied"))
            }
        }
        #expect(fault?.text.contains("access_denied") == true)
    }

    @Test(arguments: [
        "", "GET / HTTP/1.1", "GET /?code=a HTTP/1.1", "GET /?code=a&state=other HTTP/1.1",
        "POST /?code=a&state=s HTTP/1.1",
        "GET /?state=s HTTP/1.1", "GET", "GET ?", "GET /?&=&state HTTP/1.1",
    ])
    func `a visitor without this sign-in's state brings nothing`(line: String) {
        #expect(LoopbackRedirect.answer(in: line, state: "s") == nil)
    }

    @Test func `a code is decoded, an error is one line`() {
        #expect(
            LoopbackRedirect.answer(in: "GET /?code=4%2F0A%zz+b&state=s HTTP/1.1", state: "s") == .code("4/0A%zz b"))
        #expect(LoopbackRedirect.answer(in: "GET /?error=a%0D%0Ab&state=s HTTP/1.1", state: "s") == .refused("a"))
    }
}

/// What a browser would get: the whole answer to a GET of an http URL on this machine.
private func get(_ url: String) -> String {
    guard let components = URLComponents(string: url), let port = components.port else { return "" }
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = UInt16(port).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    guard connected == 0 else { return "" }
    let peer = Peer(descriptor: descriptor)
    let path = (components.percentEncodedPath.isEmpty ? "/" : components.percentEncodedPath)
    peer.write("GET \(path)?\(components.percentEncodedQuery ?? "") HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    var text = ""
    while let line = peer.line() { text += line }
    return text
}

private func location(of answer: String) -> String {
    answer.split(separator: "\r\n").first { $0.lowercased().hasPrefix("location: ") }
        .map { String($0.dropFirst("location: ".count)) } ?? ""
}
