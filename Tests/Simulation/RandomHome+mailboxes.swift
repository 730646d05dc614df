/// Mailboxes with every limit there is, each in every second home or fewer, and pools of them.
extension RandomHome {
    /// What a sequence may name as its sender: two mailboxes that always are, and two pools.
    static let senders = ["ana", "ben", "team", "desk"]

    static let mailboxNames = ["ana", "ben", "cem", "dora"]

    /// The members of `mailboxes` and `pools`. Of the pools' mailboxes two come and go.
    static func mailboxes(_ dice: inout Dice) -> (mailboxes: String, pools: String) {
        var names = ["ana", "ben"]
        for name in ["cem", "dora"] where dice.chance(500) { names.append(name) }
        let mailboxes = names.map { mailbox($0, &dice) }.joined(separator: ",\n    ")
        var team = names.filter { _ in dice.chance(700) }
        if team.isEmpty { team = [dice.pick(names)] }
        var desk = names.filter { _ in dice.chance(700) }
        if desk.isEmpty { desk = [dice.pick(names)] }
        let even = team.map { "\"\($0)\"" }.joined(separator: ", ")
        let weighted = desk.map { "\"\($0)\": \(dice.within(1...4))" }.joined(separator: ", ")
        return (mailboxes, "\"team\": [\(even)], \"desk\": { \(weighted) }")
    }

    private static func mailbox(_ name: String, _ dice: inout Dice) -> String {
        var parts = ["\"from\": \"\(name)@\(name).example\"", "\"limits\": \(limits(&dice))"]
        if dice.chance(700) { parts.append("\"guardrails\": \(guardrails(&dice))") }
        if dice.chance(700) {
            parts.append(
                "\"unknown\": \(dice.pick(["\"go_on\"", "\"hold\"", "{ \"resend\": 1 }", "{ \"resend\": 2 }"]))")
        }
        parts.append("\"smtp\": { \"host\": \"127.0.0.1\", \"port\": 2525, \"security\": \"plain\" }")
        return "\"\(name)\": { \(parts.joined(separator: ", ")) }"
    }

    private static func limits(_ dice: inout Dice) -> String {
        var parts = ["\"connections\": \(dice.within(1...3))"]
        if dice.chance(200) { parts.append("\"per_minute\": \(dice.within(1...3))") }
        if dice.chance(200) { parts.append("\"per_hour\": \(dice.within(1...6))") }
        if dice.chance(200) { parts.append("\"per_day\": \(dice.within(2...12))") }
        if dice.chance(250) { parts.append("\"gap\": \(gap(&dice))") }
        if dice.chance(250) { parts.append("\"ramp_up\": \(rampUp(&dice))") }
        if dice.chance(250) { parts.append("\"per_domain\": \(perDomain(&dice))") }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    private static func gap(_ dice: inout Dice) -> String {
        dice.pick([
            "\"20 seconds\"", "{ \"at_least\": \"20 seconds\", \"at_most\": \"90 seconds\" }",
            "{ \"at_least\": \"4 minutes\", \"at_most\": \"45 minutes\" }", "\"2 hours\"",
        ])
    }

    private static func rampUp(_ dice: inout Dice) -> String {
        let start = dice.within(1...4)
        let growth = dice.pick(["0", "1", "3", "\"20%\"", "\"50%\"", "\"100%\""])
        return "{ \"start\": \(start), \"growth\": \(growth), \"ceiling\": \(start + dice.below(12)) }"
    }

    private static func perDomain(_ dice: inout Dice) -> String {
        func caps(_ dice: inout Dice) -> [String] {
            var parts: [String] = []
            if dice.chance(600) { parts.append("\"per_hour\": \(dice.within(1...4))") }
            if dice.chance(600) { parts.append("\"per_day\": \(dice.within(1...8))") }
            return parts
        }
        var parts = caps(&dice)
        let named = ["two.example", "Example.org"].filter { _ in dice.chance(500) }.map { name in
            "\"\(name)\": { \(caps(&dice).joined(separator: ", ")) }"
        }
        if !named.isEmpty { parts.append("\"domains\": { \(named.joined(separator: ", ")) }") }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    private static func guardrails(_ dice: inout Dice) -> String {
        if dice.chance(200) { return "false" }
        var parts = [
            "\"sample\": \(dice.within(2...8))", "\"window\": \"\(dice.pick(["1 hour", "2 days", "7 days"]))\"",
        ]
        for name in ["bounces", "complaints", "failures"] where dice.chance(600) {
            parts.append("\"\(name)\": \(dice.pick(["\"1%\"", "\"20%\"", "\"40%\"", "false"]))")
        }
        return "{ \(parts.joined(separator: ", ")) }"
    }
}
