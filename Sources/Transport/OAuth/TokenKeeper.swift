import Ports
import Workspace

/// Keeps one mailbox's access token fresh on the net loop, for all that log in with it: sending and reading.
final class TokenKeeper {
    private let mailbox: String
    private unowned let loop: NetLoop
    private let source: TokenSource
    private var state = TokenState()
    private var call: TokenCall?
    /// Who waits for tokens: told of each one that came, or why none did.
    private var listeners: [(Delivery.Outcome?) -> Void] = []

    init?(for mailbox: Mailbox, loop: NetLoop) {
        guard let oauth = mailbox.server.login?.oauth else { return nil }
        self.mailbox = mailbox.name
        self.loop = loop
        source = TokenSource(
            mailbox: mailbox.name, oauth: oauth, secrets: loop.settings.secrets, folder: loop.settings.tokens)
    }

    /// Whether a request is under way: its answer may hold the only refresh token there is, so it is waited for.
    var isAsking: Bool { state.isAsking }
    /// Names the token that `token` gives now.
    var generation: Int { state.generation }

    /// The token to log in with; nil where there is none yet. Then, or when it grows old, a new one is asked for, and
    /// those who wait are told of the end.
    func token() -> String? {
        if state.wantsNew(at: loop.now) { ask() }
        return state.usable(at: loop.now)
    }

    /// Has somebody told of each token that comes, or why none does.
    func tell(_ listener: @escaping (Delivery.Outcome?) -> Void) { listeners.append(listener) }

    func accepted(_ generation: Int) { state.accepted(generation) }

    /// Whether to log in once more after the server refused the token of this generation.
    func refused(_ generation: Int) -> Bool { state.refused(generation) }

    /// Time is over.
    func cut() {
        guard let call else { return }
        self.call = nil
        loop.mailMulti.remove(call)
        state.failed(at: loop.now)
    }

    private func ask() {
        guard !loop.isDraining else { return }
        do throws(TokenFault) {
            let request = try source.request()
            guard let call = TokenCall(source.oauth.tokenURL, request.form, limits: loop.limits) else {
                throw TokenFault.trouble("out of memory", after: nil)
            }
            state.asked()
            self.call = call
            call.onEnd { [unowned self] in answered($0, to: request) }
            loop.mailMulti.add(call)
        } catch {
            end(error)
        }
    }

    private func answered(_ reply: OAuthReply, to request: TokenSource.Request) {
        if let call { loop.mailMulti.remove(call) }
        call = nil
        do throws(TokenFault) {
            let tokens = try source.take(reply, to: request)
            state.granted(tokens.access, lifetime: tokens.lifetime, at: loop.now)
            for listener in listeners { listener(nil) }
        } catch {
            end(error)
        }
    }

    /// No token: those who wait hear why, unless the old one still serves.
    private func end(_ fault: TokenFault) {
        state.failed(at: loop.now)
        guard state.usable(at: loop.now) == nil else { return }
        let outcome = fault.outcome(for: mailbox)
        for listener in listeners { listener(outcome) }
    }
}
