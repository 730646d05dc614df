/// Writes random sequences as JSON text, with every kind of step, wait, window and exit.
struct SequenceWriter {
    var dice: Dice
    var isPoisoned: Bool
    /// Whether some of its sequences ask for a confirmation.
    let asks: Bool
    private var made = 0
    private var later: [String] = []
    private var offer: String?

    init(dice: Dice, isPoisoned: Bool, asks: Bool) {
        self.dice = dice
        self.isPoisoned = isPoisoned
        self.asks = asks
    }

    mutating func sequence(_ name: String, starting later: [String]) -> String {
        (made, self.later) = (0, later)
        offer = dice.chance(600) ? dice.pick(Self.offers) : nil
        var head = [
            "\"sequence\": \"\(name)\"", "\"title\": \"\(name)\"",
            "\"basis\": \"\(dice.chance(850) ? "consent" : "contract")\"",
        ]
        head.append("\"mailbox\": \"\(dice.pick(RandomHome.senders))\"")
        if let offer { head.append("\"offer\": \"\(offer)\"") }
        if dice.chance(600) { head.append("\"schedule\": \(schedule())") }
        if dice.chance(500) { head.append("\"exits\": [ \(exit()) ]") }
        if dice.chance(200) { head.append("\"goal\": \"signed\"") }
        if dice.chance(300) { head.append("\"qualify\": true") }
        if dice.chance(250) { head.append("\"late\": \(late())") }
        if dice.chance(150) { head.append("\"same_account\": \(sameAccount())") }
        if asks, dice.chance(600) { head.append("\"opt_in\": \(optIn())") }
        // The first step is a mail mostly, or nothing would happen to a lead.
        let first = dice.chance(700) ? [mail()] : []
        let steps = first + (0..<dice.within(1...6)).map { _ in step(depth: 2) }
        return "{ \(head.joined(separator: ",\n  ")),\n  \"steps\": [\n\(steps.joined(separator: ",\n")) ] }"
    }

    private static let offers = ["seat", "hour", "abroad"]
    private static let messages = ["m0", "m1", "m2", "m3"]

    private mutating func schedule() -> String {
        var parts = ["\"zone\": \"\(dice.pick(["lead", "workspace", "Australia/Lord_Howe", "America/New_York"]))\""]
        if dice.chance(700) {
            parts.append("\"days\": \"\(dice.pick(["mon-fri", "every day", "tue, thu", "sat-sun"]))\"")
        }
        if dice.chance(700) {
            parts.append("\"hours\": \"\(dice.pick(["09:00-17:30", "00:00-03:00", "01:30-02:30", "22:00-23:59"]))\"")
        }
        if dice.chance(400) { parts.append("\"holidays\": \"bank\"") }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    private mutating func exit() -> String {
        let event = dice.pick(["reply", "reply", "form"])
        return dice.chance(600)
            ? "{ \"on\": \"\(event)\", \"escalate\": \"desk\", \"reason\": \"\(event)\" }" : "{ \"on\": \"\(event)\" }"
    }

    private mutating func sameAccount() -> String {
        dice.pick(["\"exit\"", "\"pause\"", "{ \"then\": \"exit\", \"on\": [\"unsubscribe\", \"form\"] }"])
    }

    private mutating func id() -> String {
        made += 1
        return "\"id\": \"s\(made)\""
    }

    private mutating func block(_ depth: Int) -> String {
        guard depth > 0 else { return "[]" }
        return "[ \((0..<dice.below(3)).map { _ in step(depth: depth - 1) }.joined(separator: ", ")) ]"
    }

    private mutating func mail() -> String {
        let template =
            dice.chance(100) ? "needs" : isPoisoned && dice.chance(150) ? "broken" : dice.pick(Self.messages)
        return "{ \(id()), \"email\": \"\(template)\", \"thread\": \(dice.chance(400)) }"
    }

    private mutating func late() -> String {
        let policy = dice.pick(["send", "shift", "skip", "expire", "expire"])
        guard policy != "send" else { return "\"send\"" }
        return
            "{ \"policy\": \"\(policy)\", \"after\": \"\(dice.pick(["10 minutes", "3 hours", "1 day", "2 business hours"]))\" }"
    }

    private mutating func optIn() -> String {
        let upTo = dice.pick(["6 hours", "2 days", "3 business days"])
        return dice.pick(["\"double\"", "{ \"message\": \"ask\", \"up_to\": \"\(upTo)\" }"])
    }

    private mutating func delay() -> String {
        dice.pick([
            "20 seconds", "30 minutes", "5 hours", "1 day", "2 days", "3 days", "1 week", "2 business days",
            "4 business hours",
        ])
    }

    private mutating func length() -> String {
        dice.chance(650)
            ? delay()
            : dice.pick([
                "until 07:30", "until monday 09:00", "until 02:15", "until lead.renewal", "3 days before lead.renewal",
                "1 day after lead.renewal", "2 business days before lead.renewal",
            ])
    }

    private mutating func step(depth: Int) -> String {
        switch dice.below(22) {
        case 0...5: return mail()
        case 6, 7: return webhook()
        case 8...10: return "{ \(id()), \"wait\": \"\(length())\" }"
        case 11, 12: return waitFor(depth)
        case 13: return branch(depth)
        case 14: return "{ \(id()), \"set\": { \"interest\": \(dice.below(9)), \"stage\": \"warm\" } }"
        case 15:
            return "{ \(id()), \"tag\": { \"add\": [\"t\(dice.below(3))\"], \"remove\": [\"t\(dice.below(3))\"] } }"
        case 16: return "{ \(id()), \"score\": \(dice.within(-5...30)) }"
        case 17: return "{ \(id()), \"offer\": \"\(dice.pick(Self.offers))\" }"
        case 18, 19: return close(depth)
        case 20: return escalate(depth)
        default: return tail()
        }
    }

    /// What starts something else or ends it: rare, for it cuts the rest off.
    private mutating func tail() -> String {
        if dice.chance(300) { return "{ \(id()), \"end\": \"\(dice.pick(["lost", "bye", "won"]))\" }" }
        guard !later.isEmpty else { return "{ \(id()), \"score\": 1 }" }
        return "{ \(id()), \"enroll\": \"\(dice.pick(later))\" }"
    }

    private mutating func webhook() -> String {
        let body = dice.chance(500) ? ", \"body\": \"crm\"" : ""
        let answer = dice.chance(500) ? ", \"answer\": { \"crm_id\": \"id\" }" : ""
        return "{ \(id()), \"webhook\": \"crm\"\(body)\(answer)\(dice.chance(300) ? ", \"method\": \"PUT\"" : "") }"
    }

    private mutating func waitFor(_ depth: Int) -> String {
        let event = dice.pick(["click", "reply", "form", "paid", "survey"])
        let then = block(depth)
        // What runs when the time is up needs a time.
        let upTo = dice.chance(900) ? ", \"up_to\": \"\(length())\", \"else\": \(block(depth))" : ""
        let test = dice.chance(200) ? ", \"where\": \"event.form == 'a'\"" : ""
        return
            "{ \(id()), \"wait_for\": \"\(event)\"\(upTo)\(test), \"then\": \(then) }"
    }

    private mutating func branch(_ depth: Int) -> String {
        let rule = dice.pick([
            "\"lead.score >= 20\"", "\"lead.budget > 400\"",
            "{ \"any\": [ \"lead.tags contains 't1'\", \"lead.crm_id == 7\" ] }",
            "{ \"not\": \"lead.interest > 4\" }",
        ])
        return "{ \(id()), \"if\": \(rule), \"then\": \(block(depth)), \"else\": \(block(depth)) }"
    }

    private mutating func close(_ depth: Int) -> String {
        let chases = ["1 day", "2 days", "4 days"].prefix(dice.below(4)).map {
            "{ \"after\": \"\($0)\", \"message\": \"\(dice.pick(["offer", "m1"]))\" }"
        }
        var blocks = ""
        if dice.chance(400) { blocks += ", \"unpaid\": \(block(depth))" }
        if dice.chance(300) { blocks += ", \"lost\": \(block(depth))" }
        if dice.chance(300) { blocks += ", \"missed\": \(block(depth))" }
        if dice.chance(300) { blocks += ", \"recycle\": \(block(depth))" }
        return """
            { \(id()), "close": "\(dice.pick(Self.offers))", "message": "offer",
              "up_to": "\(dice.pick(["5 days", "2 weeks", "9 business days"]))", "chase": [ \(chases.joined(separator: ", ")) ]\(blocks) }
            """
    }

    private mutating func escalate(_ depth: Int) -> String {
        var more = dice.chance(400) ? ", \"answer_within\": \"\(dice.pick(["2 business hours", "1 day"]))\"" : ""
        if dice.chance(300) { more += ", \"briefing\": \"briefing\"" }
        if dice.chance(400) { more += ", \"missed\": \(block(depth))" }
        if dice.chance(400) { more += ", \"lost\": \(block(depth))" }
        if dice.chance(400) { more += ", \"recycle\": { \"later\": \(block(depth)), \"*\": \(block(depth)) }" }
        return "{ \(id()), \"escalate\": \"\(dice.pick(["desk", "closers"]))\", \"reason\": \"asked\"\(more) }"
    }
}
