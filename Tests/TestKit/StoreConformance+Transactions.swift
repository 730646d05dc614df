import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    static let transactions = [
        StoreConformance("a write that throws leaves nothing behind, and its error passes through") { store throws in
            #expect(throws: ChangedMind.self) {
                try store.write { records throws in
                    try records.insert(Sample.fullLead(1))
                    try records.insert(Sample.fullEnrollment(1))
                    try records.append(Sample.entry(1))
                    throw ChangedMind()
                }
            }
            try store.read { records throws in
                #expect(try records.leadCount() == 0)
                #expect(try records.enrollment(1) == nil)
                #expect(try records.log(after: 0, limit: 9).isEmpty)
                #expect(try records.greatestID() == 0)
            }
        },
        StoreConformance("words of an undone write mean what later writes say they mean") { store throws in
            try store.write { try $0.insert(Sample.enrollment(1)) }
            #expect(throws: ChangedMind.self) {
                try store.write { records throws in
                    var other = Sample.enrollment(2, run: 2)
                    other.step = "only in the undone write"
                    try records.insert(other)
                    throw ChangedMind()
                }
            }
            var third = Sample.enrollment(3, run: 3)
            third.step = "another"
            try store.write { try $0.insert(third) }
            #expect(try store.read { try $0.enrollment(3) } == third)
            #expect(try store.read { try $0.enrollment(1) } == Sample.enrollment(1))
        },
        StoreConformance("a statement that is refused can be caught, and the rest of the write is kept") {
            store throws in
            try store.write { records throws in
                try records.insert(Sample.lead(1))
                #expect(throws: StoreError.taken(.id)) { try records.insert(Sample.lead(1)) }
                try records.insert(Sample.lead(2))
            }
            #expect(try store.read { try $0.leadCount() } == 2)
        },
        StoreConformance("a write sees what it has written so far") { store throws in
            try store.write { records throws in
                try records.insert(Sample.enrollment(1, due: 4))
                #expect(try records.nextDue() == Sample.at(4))
                #expect(try records.enrollment(1) == Sample.enrollment(1, due: 4))
            }
        },
        StoreConformance("rows that an undone write, or an undone part of one, has read and changed are as before") {
            store throws in
            let (enrollment, lead, message) = (Sample.fullEnrollment(1), Sample.fullLead(1), Sample.message(2))
            try store.write { records throws in
                try records.insert(lead)
                try records.insert(enrollment)
                try records.insert(message)
            }
            func expectAsBefore(_ records: any ReadableRecords) throws {
                #expect(try records.enrollment(1) == enrollment)
                #expect(try records.lead(1) == lead)
                #expect(try records.message(2) == message)
            }
            func change(_ records: any Records) throws {
                try expectAsBefore(records)
                let changed = Changed(enrollment, lead, message)
                try records.update(changed.enrollment, was: enrollment.due)
                try records.update(changed.lead)
                try records.update(changed.message)
                #expect(try records.enrollment(1) == changed.enrollment)
                #expect(try records.lead(1) == changed.lead)
                #expect(try records.message(2) == changed.message)
                throw ChangedMind()
            }
            #expect(throws: ChangedMind.self) { try store.write(change) }
            try store.write { records throws in
                try expectAsBefore(records)
                #expect(throws: ChangedMind.self) { try records.savepoint { try change(records) } }
                try expectAsBefore(records)
            }
            try store.read(expectAsBefore)
        },
        StoreConformance("writing inside a read is refused and changes nothing") { store throws in
            #expect(throws: StoreError.readOnly) { try store.read { try ($0 as? any Records)?.insert(Sample.lead(1)) } }
            #expect(throws: StoreError.readOnly) {
                try store.read { try ($0 as? any Records)?.insert(Sample.fullEnrollment(1)) }
            }
            try store.write { try $0.insert(Sample.fullEnrollment(1)) }
            #expect(try store.read { try $0.enrollment(1) } == Sample.fullEnrollment(1))
            #expect(try store.read { try $0.leadCount() } == 0)
        },
        StoreConformance("both verbs hand back what the body made") { store throws in
            #expect(try store.write { _ in 7 } == 7)
            #expect(try store.read { _ in "seven" } == "seven")
        },
        StoreConformance("the greatest id is that of any row") { store throws in
            try store.write { try $0.insert(Sample.lead(5)) }
            #expect(try store.read { try $0.greatestID() } == 5)
            try store.write { try $0.append(Sample.entry(9)) }
            #expect(try store.read { try $0.greatestID() } == 9)
            try store.write { records throws in
                try records.insert(Sample.message(12))
                try records.end(
                    Sample.message(12),
                    as: MessageRecord(Sample.message(12), state: .sent, at: Sample.at(0), answer: nil))
            }
            #expect(try store.read { try $0.greatestID() } == 12)
        },
    ]
}

/// Rows that differ from those given.
private struct Changed {
    var enrollment: Enrollment
    var lead: Lead
    var message: OutboxMessage

    init(_ enrollment: Enrollment, _ lead: Lead, _ message: OutboxMessage) {
        (self.enrollment, self.lead, self.message) = (enrollment, lead, message)
        self.enrollment.step = "elsewhere"
        self.enrollment.due = nil
        self.lead.points += 1
        self.lead.attributes["size"] = 41
        self.message.state = .held
    }
}
