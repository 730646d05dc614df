import Synchronization
import Testing
import Transport
import WireKit
import Workspace

@testable import Doctor

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
