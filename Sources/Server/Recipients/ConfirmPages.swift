import Scheduler
import Workspace

/// The pages of a double opt-in. Mail scanners look at links: only the button confirms.
extension ServerContext {
    func askToConfirm(_ call: Call) async throws -> Reply {
        guard let (found, words) = try await recipient(call, .optIn), found.address != nil else {
            return try unknownLink(call)
        }
        if found.isSuppressed { return try done(call, found, words) }
        if found.isConfirmed { return try confirmed(call, words) }
        return try pages.recipient(
            words["confirm_title"], words["confirm_text"], words, at: call.now, button: words["confirm_button"],
            action: "/o/\(call.parameter("token"))")
    }

    func confirm(_ call: Call) async throws -> Reply {
        guard let (found, words) = try await recipient(call, .optIn) else { return try unknownLink(call) }
        let (token, page, remote) = (found.token, baseURL + "/o/", masked(call.client))
        switch try await writer.perform({ try $0.confirm(token, page: page, remote: remote) }) {
        case .confirmed: return try confirmed(call, words)
        case .late:
            return try pages.recipient(words["late_title"], words["late_text"], words, at: call.now, status: 410)
        case .optedOut: return try done(call, found, words)
        case .unknown: return try unknownLink(call)
        }
    }

    private func confirmed(_ call: Call, _ words: RecipientWords) throws -> Reply {
        try pages.recipient(words["confirmed_title"], words["confirmed_text"], words, at: call.now)
    }
}
