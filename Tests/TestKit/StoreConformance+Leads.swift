import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    static let leads = [
        StoreConformance("a lead comes back as it was stored, by id and by address") { store throws in
            let (plain, full) = (Sample.lead(1), Sample.fullLead(2))
            try store.write { records throws in
                try records.insert(plain)
                try records.insert(full)
            }
            try store.read { records throws in
                #expect(try records.lead(1) == plain)
                #expect(try records.lead(2) == full)
                #expect(try records.lead(address: full.address) == full)
                #expect(try records.lead(2)?.attributes.entries.map(\.name) == full.attributes.entries.map(\.name))
            }
        },
        StoreConformance("nobody is found where nobody is") { store throws in
            try store.read { records throws in
                #expect(try records.lead(1) == nil)
                #expect(try records.lead(address: "a@example.com") == nil)
                #expect(try records.leads(after: 0, limit: 5).isEmpty)
            }
        },
        StoreConformance("an address belongs to one lead") { store throws in
            try store.write { try $0.insert(Sample.lead(1)) }
            var second = Sample.lead(2)
            second.address = Sample.lead(1).address
            #expect(throws: StoreError.taken(.address)) { try store.write { try $0.insert(second) } }
            try store.write { try $0.insert(Sample.lead(2)) }
            #expect(throws: StoreError.taken(.address)) { try store.write { try $0.update(second) } }
            #expect(try store.read { try $0.lead(2) } == Sample.lead(2))
        },
        StoreConformance("a changed lead comes back changed, and its old address is free") { store throws in
            try store.write { records throws in
                try records.insert(Sample.fullLead(1))
                try records.update(Sample.lead(1))
            }
            #expect(try store.read { try $0.lead(1) } == Sample.lead(1))
            #expect(try store.read { try $0.lead(address: Sample.fullLead(1).address) } == nil)
            try store.write { try $0.insert(Sample.fullLead(2)) }
            try store.write { try $0.update(Sample.fullLead(2)) }
            #expect(try store.read { try $0.lead(2) } == Sample.fullLead(2))
        },
        StoreConformance("a lead that is not there cannot be changed") { store throws in
            #expect(throws: StoreError.absent(.lead, id: 4)) { try store.write { try $0.update(Sample.lead(4)) } }
        },
        StoreConformance("leads are walked through in the order of their ids") { store throws in
            try store.write { records throws in
                for id: Int64 in [4, 2, 9, 7] { try records.insert(Sample.lead(id)) }
            }
            try store.read { records throws in
                #expect(try records.leads(after: 0, limit: 3).map(\.id) == [2, 4, 7])
                #expect(try records.leads(after: 7, limit: 3).map(\.id) == [9])
                #expect(try records.leads(after: 9, limit: 3).isEmpty)
                #expect(try records.leads(after: 0, limit: 0).isEmpty)
                #expect(try records.leadCount() == 4)
            }
        },
        StoreConformance(
            "an erased lead leaves its deals, its log without a text, and what was counted, and nothing else"
        ) {
            store throws in
            try store.write { records throws in
                for lead: Int64 in 1...2 {
                    try records.insert(Sample.lead(lead))
                    try records.insert(Sample.card(lead, lead: lead))
                    try records.insert(Sample.deal(lead, lead: lead))
                    try records.append(Sample.entry(lead, lead: lead))
                    for enrollment in [lead * 10, lead * 10 + 1] {
                        let run = Int(enrollment % 10)
                        try records.insert(Sample.enrollment(enrollment, lead: lead, run: run, due: 1))
                        for message in enrollment * 10..<enrollment * 10 + 3 {
                            let sent = Sample.message(message, enrollment: enrollment)
                            try records.insert(sent)
                            try records.keepBody(message: message, bytes: [1])
                            guard message % 10 > 0 else { continue }
                            try records.end(
                                sent, as: MessageRecord(sent, state: .sent, at: Sample.at(0), answer: nil))
                        }
                    }
                }
                try records.erase(lead: 1)
            }
            try store.read { records throws in
                #expect(try records.leads(after: 0, limit: 9) == [Sample.lead(2)])
                #expect(try records.lead(address: Sample.lead(1).address) == nil)
                #expect(try records.enrollments(lead: 1).isEmpty)
                #expect(try records.due(at: Sample.at(9), limit: 9).map(\.enrollment.id) == [20, 21])
                #expect(try records.nextDue() == Sample.at(1))
                #expect(try records.messageCounts() == ["planned": 2, "sent": 8])
                #expect(try records.leadCount() == 2)
                #expect(try records.enrollmentCounts().reduce(0) { $0 + $1.count } == 4)
                for message in [100, 101, 102, 110, 111, 112] as [Int64] {
                    #expect(try records.body(message: message) == nil)
                    #expect(try records.body(message: message + 100) == [1])
                }
                #expect(try records.records(enrollment: 20).map(\.id) == [201, 202])
                #expect(try records.card(1) == nil)
                #expect(try records.card(2) != nil)
                #expect(try records.deals(lead: 1) == [Sample.deal(1)])
                var entry = Sample.entry(1)
                entry.values = [:]
                #expect(try records.timeline(lead: 1) == [entry])
            }
            #expect(throws: StoreError.absent(.lead, id: 1)) { try store.write { try $0.erase(lead: 1) } }
        },
        StoreConformance("an empty text is a text, not its absence") { store throws in
            var lead = Sample.lead(1)
            (lead.address, lead.source, lead.owner, lead.account, lead.basis) = ("", "", "", "", "")
            lead.tags = [""]
            for _ in 1...2 {
                try store.write { records throws in
                    if try records.lead(1) == nil { try records.insert(lead) }
                    try records.update(lead)
                }
                #expect(try store.read { try $0.lead(1) } == lead)
            }
        },
        StoreConformance("long attributes survive") { store throws in
            var lead = Sample.lead(1)
            lead.attributes["note"] = .string(String(repeating: "äöü ", count: 10_000))
            lead.attributes["more"] = .array((0..<2_000).map(Value.int))
            try store.write { try $0.insert(lead) }
            #expect(try store.read { try $0.lead(1) } == lead)
        },
    ]
}
