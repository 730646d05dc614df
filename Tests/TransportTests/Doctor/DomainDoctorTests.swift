import Chance
import Synchronization
import Testing
import Workspace

@testable import Transport

@Suite struct DNSAnswerTests {
    /// A header, one question, and these answers.
    private static func message(_ answers: [[UInt8]]) -> [UInt8] {
        [0, 1, 0x81, 0x80, 0, 1, 0, UInt8(answers.count), 0, 0, 0, 0]
            + [7] + Array("example".utf8) + [3] + Array("com".utf8) + [0, 0, 16, 0, 1] + answers.flatMap { $0 }
    }

    private static func answer(_ type: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xC0, 12, 0, type, 0, 1, 0, 0, 0, 60, UInt8(data.count >> 8), UInt8(data.count & 255)] + data
    }

    @Test func `the strings of a text are joined, names unfolded, and other types passed over`() {
        let text = Self.answer(16, [3] + Array("v=s".utf8) + [2] + Array("pf".utf8))
        let exchanger = Self.answer(15, [0, 10, 2] + Array("mx".utf8) + [0xC0, 12])
        let bytes = Self.message([text, exchanger])
        #expect(DNSAnswer(bytes, kind: .text)?.records == [.text("v=spf")])
        #expect(DNSAnswer(bytes, kind: .exchanger)?.records == [.exchanger(preference: 10, name: "mx.example.com")])
        #expect(DNSAnswer(bytes, kind: .pointer)?.records == [])
    }

    @Test func `a name that leads to itself, and bytes cut off anywhere, are no answer and no end`() {
        let round = Self.message([Self.answer(12, [0xC0, 41])])
        #expect(DNSAnswer(round, kind: .pointer)?.records ?? [] == [])
        let whole = Self.message([Self.answer(16, [3] + Array("abc".utf8))])
        for count in 0..<whole.count { #expect(DNSAnswer(Array(whole.prefix(count)), kind: .text) == nil, "\(count)") }
        var draw = Chance(seed: 53)
        for _ in 0..<20_000 {
            var bytes = Self.message([Self.answer(16, [3, 1, 2, 3]), Self.answer(15, [0, 1, 0xC0, 12])])
            for _ in 0..<Int.random(in: 1...6, using: &draw) {
                bytes[Int.random(in: 0..<bytes.count, using: &draw)] = UInt8.random(in: 0...255, using: &draw)
            }
            for kind in [DNSAnswer.Kind.text, .exchanger, .pointer] { _ = DNSAnswer(bytes, kind: kind) }
        }
    }

    @Test func `an address is looked up backwards`() {
        #expect(DNSLookup.reverseName(of: "203.0.113.9") == "9.113.0.203.in-addr.arpa")
        #expect(DNSLookup.reverseName(of: "203.0.113") == nil && DNSLookup.reverseName(of: "a.b.c.d") == nil)
    }
}

@Suite struct DomainDoctorTests {
    private static let name = "s1._domainkey.lindgrove.com"
    private static let record = "v=DKIM1; k=rsa; p=AAAA"

    private func findings(_ zone: [String: [DNSAnswer.Record]], isAway: Bool = false) -> [String] {
        var box = mailbox(25)
        box.address = "ana@lindgrove.com"
        let doctor = DomainDoctor(box, records: [Self.name: Self.record]) { name, kind in
            if isAway { return .trouble }
            let records = (zone[name] ?? []).filter { record in
                switch (record, kind) {
                case (.text, .text), (.exchanger, .exchanger), (.name, .pointer): true
                default: false
                }
            }
            return records.isEmpty ? .nothing : .found(records)
        }
        return doctor.findings().map { "\($0.part) \($0.verdict.rawValue)" }
    }

    @Test func `a domain that says all it should is fine`() {
        let zone: [String: [DNSAnswer.Record]] = [
            "lindgrove.com": [
                .exchanger(preference: 10, name: "mx.lindgrove.com"), .text("v=spf1 mx ~all"), .text("other"),
            ],
            Self.name: [.text("v=DKIM1;k=rsa;p=AA AA")], "_dmarc.lindgrove.com": [.text("v=DMARC1; p=none")],
        ]
        #expect(findings(zone) == ["mx fine", "spf fine", "dkim record fine", "dmarc fine"])
    }

    @Test func `what is missing, doubled or another is worth a look, with the record to add`() {
        #expect(findings([:]) == ["mx doubt", "spf doubt", "dkim record doubt", "dmarc doubt"])
        let zone: [String: [DNSAnswer.Record]] = [
            "lindgrove.com": [.text("v=spf1 mx"), .text("v=spf1 a")], Self.name: [.text("v=DKIM1; p=BBBB")],
        ]
        #expect(
            findings(zone).filter { $0.hasPrefix("spf") || $0.hasPrefix("dkim") } == ["spf doubt", "dkim record doubt"])
        #expect(findings([:], isAway: true) == ["mx doubt", "spf doubt", "dkim record doubt", "dmarc doubt"])
    }

    @Test func `a watch says what a domain lacks, and forgets nothing where nobody could be asked`() {
        let state = Mutex("missing")
        let watch = DomainWatch([
            (
                "ana",
                {
                    switch state.withLock({ $0 }) {
                    case "missing": [Finding("spf", .doubt, "no SPF record", isGap: true)]
                    case "away": [Finding("spf", .doubt, "could not be looked up")]
                    default: [Finding("mx", .doubt, "no MX record"), Finding("spf", .fine, "v=spf1")]
                    }
                }
            )
        ])
        #expect(watch.gap(of: "ana") == nil)
        #expect(watch.look().map(\.gap.text) == ["no SPF record"])
        #expect(watch.gap(of: "ana") == "no SPF record")
        state.withLock { $0 = "away" }
        #expect(watch.look().isEmpty && watch.gap(of: "ana") == "no SPF record")
        state.withLock { $0 = "mended" }
        #expect(watch.look().isEmpty && watch.gap(of: "ana") == nil)
    }

    @Test func `a home that wants the records takes what is missing for a fault, and what nobody could tell for none`()
    {
        var box = mailbox(25)
        box.address = "ana@lindgrove.com"
        let missing = DomainDoctor(box, records: [:]) { _, _ in .nothing }
        #expect(missing.findings(requires: true).map(\.verdict) == [.doubt, .fault, .fault])
        #expect(missing.findings(requires: false).map(\.verdict) == [.doubt, .doubt, .doubt])
        let away = DomainDoctor(box, records: [:]) { _, _ in .trouble }
        #expect(away.findings(requires: true).map(\.verdict) == [.doubt, .doubt, .doubt])
    }
}
