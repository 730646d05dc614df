import Engine
import Ports
import Scheduler
import Values
import Workspace

/// How leads answer the one question of a double opt-in.
extension Life {
    /// The question has arrived: the lead confirms in time, late or twice, by a program's word, leaves instead, or keeps
    /// silent.
    func meetQuestion(_ letter: Judge.Letter, _ bytes: [UInt8]) {
        guard let token = Self.confirmation(in: bytes) else {
            return judge.broken(.confirmationsCount, "message \(letter.message) has no link that confirms")
        }
        let soon = dice.span(.seconds(20), .days(1))
        switch dice.below(12) {
        case 0...3: press(token, after: soon)
        case 4, 5:
            press(token, after: soon)
            press(token, after: soon + dice.span(.milliseconds(5), .days(20)))
        case 6: press(token, after: .days(Int64(dice.within(1...30))))
        case 7:
            future.add(time + soon) { [unowned self] in
                let mark = { [unowned self] in
                    judge.suppressed[letter.address] = judge.suppressed[letter.address] ?? store.commits
                }
                happens("unsubscribe", .lead(letter.lead), [:], "unsubscribe before confirming", mark: mark)
            }
            press(token, after: soon + dice.span(.seconds(1), .days(5)))
        case 8:
            future.add(time + soon) { [unowned self] in
                let mark = { [unowned self] in judge.confirmed(by: letter.lead) }
                happens("confirmed", .lead(letter.lead), ["page": "https://shop.example/in"], "told of", mark: mark)
            }
        default: break
        }
    }

    /// The button of the page that the question's link opens.
    private func press(_ token: LinkToken, after pause: Span) {
        future.add(time + pause) { [unowned self] in
            guard !isCalm else { return }
            ask("confirm", mark: { [unowned self] in judge.pressed(by: token.lead) }) { [unowned self] scheduler in
                if mutation == .confirmationIsLost { return try store.write { _ in } }
                let state = try scheduler.confirm(token, page: "https://go.ana.example/o/", remote: "00")
                coverage.count("confirmation: \(state)")
            }
        }
    }

    /// What the link of the question stands for; mail breaks its lines anywhere.
    private static func confirmation(in bytes: [UInt8]) -> LinkToken? {
        let text = String(decoding: bytes, as: UTF8.self).replacing("=\r\n", with: "")
        guard let found = text.firstRange(of: "go.ana.example/o/") else { return nil }
        let written = text[found.upperBound...].prefix { $0.isLetter || $0.isNumber }
        return keys.token(String(written), for: .optIn)
    }
}
