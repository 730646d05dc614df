import Engine
import Ports
import Scheduler
import Values
import Workspace

extension ServerContext {
    /// The pages of those who get our mails: no cookie, no sign-in, no script.
    var recipientOperations: [Operation] {
        [
            link(
                "askToLeave", "GET", "/u", .unsubscribe,
                "A page with a button that unsubscribes; looking changes nothing.",
                askToLeave),
            link(
                "leave", "POST", "/u", .unsubscribe,
                "Unsubscribes: the button, or a mail program's one click (RFC 8058).",
                leave),
            link("showPreferences", "GET", "/p", .preferences, "What this person gets from us.", showPreferences),
            link("setPreferences", "POST", "/p", .preferences, "Less, or nothing.", setPreferences),
            link(
                "askToConfirm", "GET", "/o", .optIn, "A page with a button that confirms; looking changes nothing.",
                askToConfirm),
            link("confirm", "POST", "/o", .optIn, "Confirms that its reader wants our mails.", confirm),
            link(
                "followLink", "GET", "/c", .click, "A link in a mail: notes that it was followed, and leads on.",
                followLink),
            link("showImage", "GET", "/i", .open, "The dot in a mail that tells of its opening.", showImage),
        ]
    }

    /// An operation behind a link of a mail.
    private func link(
        _ id: String, _ method: String, _ path: String, _ purpose: LinkToken.Purpose, _ summary: String,
        _ handle: @escaping Operation.Handler
    ) -> Operation {
        var operation = Operation(
            id, method, "\(path)/{token}", summary, access: .anyone, bodyLimit: 4_096, isPublished: false,
            handle: handle)
        operation.isGivenOut = { [keys] call in keys.token(call.parameter("token"), for: purpose) != nil }
        return operation
    }

    /// The lead behind a link, as far as its pages need it.
    struct Recipient: Sendable {
        var token: LinkToken
        /// Nil where the lead was erased.
        var language: String?
        var address: String?
        var isSuppressed = false
        /// The consent that is in force, which the link may be older than.
        var epoch: Int64 = 0
        /// The sequence of the message the link stood in.
        var sequence: String?
        var isConfirmed = false

        var isOld: Bool { token.detail < epoch }
    }

    func recipient(
        _ call: Call, _ purpose: LinkToken.Purpose
    ) async throws -> (recipient: Recipient, words: RecipientWords)? {
        guard let token = keys.token(call.parameter("token"), for: purpose) else { return nil }
        let keys = keys
        let found = try await reading.read { records in
            var recipient = Recipient(token: token)
            guard let lead = try records.lead(token.lead) else { return recipient }
            recipient.address = lead.address
            recipient.language = lead.attributes["language"]?.text ?? lead.attributes["locale"]?.text
            recipient.isSuppressed = try records.suppression(hash: keys.addressHash(lead.address)) != nil
            let optIn = try records.optIn(lead: lead.id)
            recipient.epoch = Int64(optIn?.epoch ?? 0)
            recipient.isConfirmed = optIn?.confirmedAt != nil
            let enrollment = try records.message(token.message)?.enrollment ?? records.record(token.message)?.enrollment
            recipient.sequence = try enrollment.flatMap { try records.enrollment($0)?.sequence }
            return recipient
        }
        let words = RecipientWords(
            of: workspace().configuration, language: found.language, accepted: call.header("accept-language"))
        return (found, words)
    }

    /// A link that is none says so, and how to get away all the same.
    func unknownLink(_ call: Call) throws -> Reply {
        if !call.wantsPage, call.header("accept")?.lowercased().contains("json") == true {
            throw HTTPProblem(.notFound, "this link is none of ours", hint: "it may have been cut off")
        }
        let words = RecipientWords(of: workspace().configuration, accepted: call.header("accept-language"))
        let address = workspace().configuration.unsubscribeAddress ?? ""
        return try pages.recipient(
            words["unknown_title"],
            words["unknown_text"] + (address.isEmpty ? "" : " " + words["or_write"].replacing("%", with: address)),
            words,
            at: call.now, status: 404)
    }

    private func askToLeave(_ call: Call) async throws -> Reply {
        guard let (found, words) = try await recipient(call, .unsubscribe) else { return try unknownLink(call) }
        if found.isSuppressed || found.address == nil { return try done(call, found, words) }
        return try ask(call, found, words)
    }

    /// The page with the button. Of a link that is older than the present consent, the button carries the present one, so
    /// that only a person who reads it acts.
    private func ask(_ call: Call, _ found: Recipient, _ words: RecipientWords) throws -> Reply {
        var fresh = found.token
        fresh.detail = found.epoch
        let text = found.isOld ? words["leave_again_text"] : words["leave_text"]
        return try pages.recipient(
            words["leave_title"], text, words, at: call.now, button: words["leave_button"],
            action: "/u/\(keys.text(of: fresh))", more: words["preferences"], moreAddress: preferences(found))
    }

    private func preferences(_ found: Recipient) -> String {
        let token = LinkToken(
            .preferences, lead: found.token.lead, message: found.token.message, detail: found.epoch)
        return "/p/\(keys.text(of: token))"
    }

    func done(_ call: Call, _ found: Recipient, _ words: RecipientWords) throws -> Reply {
        try pages.recipient(words["left_title"], words["left_text"], words, at: call.now)
    }

    private func leave(_ call: Call) async throws -> Reply {
        guard let (found, words) = try await recipient(call, .unsubscribe) else { return try unknownLink(call) }
        if found.isSuppressed || found.address == nil { return try done(call, found, words) }
        if found.isOld { return try ask(call, found, words) }
        try await unsubscribe(found.token)
        return try done(call, found, words)
    }

    private func unsubscribe(_ token: LinkToken) async throws {
        _ = try await writer.perform { scheduler in
            do {
                _ = try scheduler.receive(
                    Incoming(
                        name: .known(.unsubscribe), subject: .lead(token.lead),
                        details: token.message == 0 ? [:] : ["message": .int(Int(token.message))], actor: "recipient"))
            } catch SchedulerError.unknownLead {
                // Erased meanwhile: nobody is written to.
            }
        }
    }

    private func showPreferences(_ call: Call) async throws -> Reply {
        guard let (found, words) = try await recipient(call, .preferences) else { return try unknownLink(call) }
        if found.isSuppressed || found.address == nil { return try done(call, found, words) }
        return try pages.recipient(
            words["preferences"], words["preferences_text"], words, at: call.now, button: words["preferences_save"],
            action: "/p/\(call.parameter("token"))",
            choices: found.sequence == nil
                ? [("all", words["stop_all"])] : [("sequence", words["stop_this"]), ("all", words["stop_all"])])
    }

    private func setPreferences(_ call: Call) async throws -> Reply {
        guard let (found, words) = try await recipient(call, .preferences) else { return try unknownLink(call) }
        let choice = try call.form()["choice"]
        if found.isSuppressed || found.address == nil { return try done(call, found, words) }
        switch choice {
        case "all":
            try await unsubscribe(found.token)
            return try done(call, found, words)
        case "sequence":
            guard let sequence = found.sequence else { return try await showPreferences(call) }
            let lead = found.token.lead
            try await writer.perform { try $0.leave(lead: lead, sequence: sequence, actor: "recipient") }
            return try pages.recipient(words["less_title"], words["less_text"], words, at: call.now)
        default: return try await showPreferences(call)
        }
    }

    private func followLink(_ call: Call) async throws -> Reply {
        guard let token = keys.token(call.parameter("token"), for: .click),
            let target = try await reading.read({ try $0.target(ofLink: token.detail) })
        else { return try unknownLink(call) }
        let (isHead, purpose, agent) = (call.isHead, Self.purpose(of: call), call.header("user-agent"))
        do {
            try await writer.perform { try $0.follow(token, isHead: isHead, purpose: purpose, agent: agent) }
        } catch {
            // Whoever clicks gets where the link leads, whatever becomes of counting it.
            log([
                "time": .string("\(call.now)"), "kind": "click", "lost": .string("\(HTTPProblem(error).kind.rawValue)"),
            ])
        }
        return Reply.redirect(to: target, status: 302)
    }

    /// What a browser says of a request that nobody made by hand.
    private static func purpose(of call: Call) -> String? {
        call.header("sec-purpose") ?? call.header("purpose") ?? call.header("x-purpose")
    }

    /// The image is given whoever asks, and whatever becomes of counting it.
    private func showImage(_ call: Call) async throws -> Reply {
        let image = Reply(status: 200, type: "image/gif", body: Self.dot)
        guard let token = keys.token(call.parameter("token"), for: .open) else { return image }
        let (isHead, purpose, agent) = (call.isHead, Self.purpose(of: call), call.header("user-agent"))
        let reason: String?
        do {
            reason = try await writer.perform { try $0.show(token, isHead: isHead, purpose: purpose, agent: agent) }
        } catch {
            reason = "\(HTTPProblem(error).kind.rawValue)"
        }
        if let reason { log(["time": .string("\(call.now)"), "kind": "open", "discounted": .string(reason)]) }
        return image
    }

    /// A GIF of one transparent dot.
    private static let dot: [UInt8] =
        Array("GIF89a".utf8) + [
            1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1,
            0, 0,
            2, 2, 0x44, 1, 0, 0x3B,
        ]
}
