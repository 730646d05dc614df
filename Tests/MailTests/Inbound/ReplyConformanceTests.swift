import Foundation
import Testing
import Values

@testable import Mail

/// The judging sets of bounces, replies and reply texts that lie beside a checkout; skipped where there are none.
struct ReplyConformanceTests {
    @Test(.enabled(if: Suite.folder != nil, "no shared/conformance/replies beside the checkout"))
    func `bounces: detected, their recipients named, and hard only where the address is dead`() throws {
        let expected = try Suite.json("bounces/expected.json")
        var score = BounceScore()
        guard case .object(let files) = expected else { return }
        for file in files.entries { score.add(try Suite.mail("bounces/\(file.name).eml"), file.name, file.value) }
        print(score.table)
        #expect(score.files > 0)
        #expect(Double(score.detected) >= 0.985 * Double(score.files))
        #expect(Double(score.right) >= 0.95 * Double(score.rows))
        #expect(Double(score.exact) >= 0.97 * Double(score.named))
        #expect(Double(score.hard - score.falseHard) >= 0.99 * Double(score.hard))
    }

    @Test(.enabled(if: Suite.folder != nil, "no shared/conformance/replies beside the checkout"))
    func `replies: the class is right, and no refusal is taken for interest`() throws {
        let lines = try Suite.text("replies.jsonl").split(separator: "\n")
        var wrong: [String] = []
        var (asked, taken, both) = (0, 0, 0)
        for line in lines {
            let row = try Value(json: Array(line.utf8))
            let verdict = Suite.reply(row).verdict(today: CivilDate(year: 2_026, month: 11, day: 2))
            let truth = row["cls"]?.text ?? ""
            if truth == "unsubscribe" { asked += 1 }
            if verdict.class == .unsubscribe { taken += 1 }
            if truth == "unsubscribe", verdict.class == .unsubscribe { both += 1 }
            if Suite.class(truth) != verdict.class.rawValue, !(truth == "auto_ack" && verdict.kind == .autoReply) {
                wrong.append("\(row["id"]?.text ?? "?") \(truth) → \(verdict.class.rawValue) \(verdict.because)")
            }
            if ["not_interested", "unsubscribe", "complaint"].contains(truth) { #expect(verdict.class != .interested) }
        }
        print(
            "replies: \(lines.count - wrong.count) of \(lines.count); unsubscribe \(both) of \(asked), taken \(taken)\n"
                + wrong.joined(separator: "\n"))
        #expect(!lines.isEmpty)
        #expect(asked > 0 && Double(both) >= 0.97 * Double(asked))
        #expect(Double(both) >= 0.95 * Double(taken))
        #expect(Double(wrong.count) <= 0.15 * Double(lines.count))
    }

    @Test(.enabled(if: Suite.folder != nil, "no shared/conformance/replies beside the checkout"))
    func `texts: the writer's own words`() throws {
        guard case .object(let texts) = try Suite.json("texts/expected.json") else { return }
        var exact = 0
        for entry in texts.entries {
            let own = ReplyText.own(
                try Suite.text("texts/\(entry.name).txt").replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
            if own == entry.value.text { exact += 1 } else { print("\(entry.name): \(own.suffix(200))") }
        }
        print("own words: \(exact) of \(texts.count)")
        #expect(exact * 10 >= texts.count * 8 && exact > 0)
    }
}

/// What the bounces of a set came to.
private struct BounceScore {
    var (files, detected, rows, right, hard, falseHard, named, exact) = (0, 0, 0, 0, 0, 0, 0, 0)
    private var faults: [String] = []

    var table: String {
        """
        bounces detected \(detected) of \(files); hard or soft right \(right) of \(rows); hard precision \
        \(hard - falseHard) of \(hard); recipients exact \(exact) of \(named)
        """ + faults.map { "\n  " + $0 }.joined()
    }

    mutating func add(_ mail: InboundMail, _ name: String, _ truth: Value) {
        guard case .array(let rows)? = truth["rows"] else { return }
        let verdict = mail.verdict(today: CivilDate(year: 2_026, month: 11, day: 2))
        let reason = rows.first?["reason"]?.text ?? ""
        files += 1
        let kind: Verdict.Kind = reason == "feedback" ? .complaint : reason == "vacation" ? .autoReply : .bounce
        guard verdict.kind == kind else { return faults.append("\(name): \(verdict.kind) \(verdict.because)") }
        detected += 1
        if kind == .bounce { add(verdict, name, rows, truth) }
    }

    private mutating func add(_ verdict: Verdict, _ name: String, _ rows: [Value], _ truth: Value) {
        for (place, row) in rows.enumerated() where !["filtered", "suspend"].contains(row["reason"]?.text ?? "") {
            let recipient = place < verdict.recipients.count ? verdict.recipients[place] : verdict.recipients.first
            let isHard = recipient?.severity == .hard
            let truth = row["hard"] == true
            self.rows += 1
            if isHard == truth {
                right += 1
            } else {
                faults.append("\(name): \(row["reason"]?.text ?? "") \(verdict.because)")
            }
            if isHard { hard += 1 }
            if isHard, !truth { falseHard += 1 }
        }
        guard case .array(let addresses)? = truth["recipients"], !addresses.isEmpty else { return }
        named += 1
        let found = Set(verdict.recipients.compactMap { $0.address?.text ?? $0.unusable })
        if found == Set(addresses.compactMap(\.text)) { exact += 1 } else { faults.append("\(name): \(found)") }
    }
}

private enum Suite {
    /// The folder, looked for beside each folder above this file.
    static let folder: URL? = {
        var here = URL(filePath: #filePath)
        for _ in 0..<12 {
            here.deleteLastPathComponent()
            let folder = here.appending(path: "shared/conformance/replies")
            if FileManager.default.fileExists(atPath: folder.path) { return folder }
        }
        return nil
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        let folder = try #require(folder)
        return [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
    static func json(_ path: String) throws -> Value { try Value(json: try bytes(path)) }
    static func mail(_ path: String) throws -> InboundMail { InboundMail(try bytes(path)) }

    /// A row of the set of replies as a mail.
    static func reply(_ row: Value) -> InboundMail {
        var text = "From: Bo <bo@lead.example>\nTo: ana@example.com\nSubject: \(row["subject"]?.text ?? "")\n"
        if case .object(let headers)? = row["headers"] {
            for header in headers.entries { text += "\(header.name): \(header.value.text ?? "")\n" }
        }
        text += "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(row["body"]?.text ?? "")"
        return InboundMail(Array(text.utf8))
    }

    /// A class of the set by its name here.
    static func `class`(_ name: String) -> String {
        ["auto_ooo": "away", "auto_ack": "acknowledgement"][name] ?? name
    }
}
