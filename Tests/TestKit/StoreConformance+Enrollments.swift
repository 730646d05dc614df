import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    static let enrollments = [
        StoreConformance("an enrollment comes back as it was stored, with its memory") { store throws in
            let (plain, full) = (Sample.enrollment(1), Sample.fullEnrollment(2))
            try store.write { records throws in
                try records.insert(plain)
                try records.insert(full)
            }
            #expect(try store.read { try $0.enrollment(1) } == plain)
            #expect(try store.read { try $0.enrollment(2) } == full)
            #expect(try store.read { try $0.enrollment(3) } == nil)
        },
        StoreConformance("every life and every wait survives") { store throws in
            for (place, life) in Enrollment.Life.allCases.enumerated() {
                for (wait, waiting) in Enrollment.Waiting.allCases.enumerated() {
                    var enrollment = Sample.enrollment(Int64(place * 100 + wait + 1), run: place * 100 + wait)
                    (enrollment.life, enrollment.waiting) = (life, waiting)
                    try store.write { try $0.insert(enrollment) }
                    #expect(try store.read { try $0.enrollment(enrollment.id) } == enrollment)
                }
            }
        },
        StoreConformance("the runs of an account that are not over are found in pages, and those of no other account") {
            store throws in
            try store.write { records throws in
                for id: Int64 in 1...4 {
                    var lead = Sample.lead(id)
                    lead.account = id == 3 ? "other.example" : id == 4 ? nil : "acme.example"
                    try records.insert(lead)
                    try records.insert(Sample.enrollment(id * 10, lead: id, run: 1))
                    var ended = Sample.enrollment(id * 10 + 1, lead: id, run: 2)
                    try records.insert(ended)
                    ended.life = .exited
                    try records.update(ended, was: ended.due)
                    try records.insert(Sample.enrollment(id * 10 + 2, lead: id, run: 3))
                }
            }
            func page(after run: AccountRun?, _ limit: Int) throws -> [Int64] {
                try store.read { try $0.liveRuns(account: "acme.example", after: run, limit: limit) }.map(\.enrollment)
            }
            #expect(try page(after: nil, 9) == [10, 12, 20, 22])
            #expect(try page(after: nil, 1) == [10])
            #expect(try page(after: AccountRun(lead: 1, enrollment: 10), 2) == [12, 20])
            #expect(try page(after: AccountRun(lead: 2, enrollment: 22), 2).isEmpty)
            var moved = Sample.lead(1)
            moved.account = "other.example"
            try store.write { try $0.update(moved) }
            #expect(try page(after: nil, 9) == [20, 22])
        },
        StoreConformance("every version that was begun is known by its hash") { store throws in
            #expect(try store.read { try $0.versionHashes() }.isEmpty)
            try store.write { records throws in
                for hash in ["b", "a", "b"] {
                    try records.keepVersion(hash: hash, name: "flow", source: [123, 125], at: Moment(seconds: 1))
                }
            }
            #expect(try store.read { try $0.versionHashes() } == ["a", "b"])
        },
        StoreConformance("a lead runs through a sequence once under each number") { store throws in
            try store.write { try $0.insert(Sample.enrollment(1)) }
            #expect(throws: StoreError.taken(.run)) { try store.write { try $0.insert(Sample.enrollment(2)) } }
            var other = Sample.enrollment(2)
            other.sequence = "win-back"
            try store.write { records throws in
                try records.insert(other)
                try records.insert(Sample.enrollment(3, run: 2))
                try records.insert(Sample.enrollment(4, lead: 2))
            }
            #expect(try store.read { try $0.enrollments(lead: 1) }.map(\.id) == [1, 2, 3])
            #expect(try store.read { try $0.enrollments(lead: 1, besides: 2) }.map(\.id) == [1, 3])
        },
        StoreConformance("due enrollments come earliest first, with their leads, and no others") { store throws in
            try store.write { records throws in
                for (id, due) in [(1, 30), (2, 10), (3, 20), (4, 41), (5, 10)] as [(Int64, Int64?)] + [(6, nil)] {
                    try records.insert(Sample.lead(id + 100))
                    try records.insert(Sample.enrollment(id, lead: id + 100, due: due))
                }
            }
            try store.read { records throws in
                let due = try records.due(at: Sample.at(40), limit: 10)
                #expect(due.map(\.enrollment.id) == [2, 5, 3, 1])
                #expect(due.map(\.lead) == [102, 105, 103, 101].map(Sample.lead))
                #expect(due.first?.enrollment == Sample.enrollment(2, lead: 102, due: 10))
                #expect(try records.due(at: Sample.at(40), limit: 2).map(\.enrollment.id) == [2, 5])
                #expect(try records.due(at: Sample.at(9), limit: 9).isEmpty)
                #expect(try records.due(at: Sample.at(10), limit: 9).map(\.enrollment.id) == [2, 5])
                #expect(try records.nextDue() == Sample.at(10))
            }
        },
        StoreConformance("a due run without its lead is parked with its reason, and no other") { store throws in
            try store.write { records throws in
                try records.insert(Sample.lead(1))
                for (id, lead, due) in [(1, 1, 10), (2, 2, 10), (3, 2, 30)] as [(Int64, Int64, Int64)] {
                    try records.insert(Sample.enrollment(id, lead: lead, run: Int(id), due: due))
                }
            }
            let parked = try store.write { try $0.parkUnreadable(at: Sample.at(20), limit: 9) }
            #expect(parked == [Unreadable(enrollment: 2, lead: 2, reason: .absent(.lead, id: 2))])
            var expected = Sample.enrollment(2, lead: 2, run: 2)
            (expected.life, expected.anchor) = (.held, Sample.at(10))
            expected.outcome = "\(StoreError.absent(.lead, id: 2))"
            try store.read { records throws in
                #expect(try records.enrollment(2) == expected)
                #expect(try records.enrollment(1) == Sample.enrollment(1, due: 10))
                #expect(try records.enrollment(3)?.due == Sample.at(30))
                #expect(try records.nextDue() == Sample.at(10))
            }
            #expect(try store.write { try $0.parkUnreadable(at: Sample.at(20), limit: 9) }.isEmpty)
        },
        StoreConformance("an update moves the timer, keeps it, or takes it away") { store throws in
            var enrollment = Sample.enrollment(1, due: 10)
            try store.write { records throws in
                try records.insert(Sample.lead(1))
                try records.insert(enrollment)
            }
            func update(due: Int64?) throws {
                let was = enrollment.due
                enrollment.due = due.map(Sample.at)
                enrollment.step = "at \(due ?? -1)"
                try store.write { try $0.update(enrollment, was: was) }
                #expect(try store.read { try $0.enrollment(1) } == enrollment)
                #expect(try store.read { try $0.nextDue() } == enrollment.due)
                #expect(try store.read { try $0.due(at: Sample.at(99), limit: 9) }.count == (due == nil ? 0 : 1))
            }
            try update(due: 20)
            try update(due: 20)
            try update(due: nil)
            try update(due: nil)
            try update(due: 5)
        },
        StoreConformance("an update stores everything that changes in a life") { store throws in
            try store.write { try $0.insert(Sample.enrollment(1, run: 3)) }
            var full = Sample.fullEnrollment(1)
            full.version = "v2-hash"
            try store.write { try $0.update(full, was: nil) }
            #expect(try store.read { try $0.enrollment(1) } == full)
            var bare = Sample.enrollment(1, run: 3)
            bare.due = nil
            try store.write { try $0.update(bare, was: full.due) }
            #expect(try store.read { try $0.enrollment(1) } == bare)
        },
        StoreConformance("an enrollment that is not there cannot be changed") { store throws in
            #expect(throws: StoreError.absent(.enrollment, id: 6)) {
                try store.write { try $0.update(Sample.enrollment(6), was: nil) }
            }
        },
        StoreConformance("enrollments are walked through by state in the order of their ids") { store throws in
            try store.write { records throws in
                for (place, life) in Enrollment.Life.allCases.enumerated() {
                    var enrollment = Sample.enrollment(Int64(20 - place), run: place)
                    enrollment.life = life
                    try records.insert(enrollment)
                }
            }
            try store.read { records throws in
                #expect(try records.enrollments(in: [.pending, .failed], after: 0, limit: 9).map(\.id) == [13, 20])
                #expect(try records.enrollments(in: [.pending, .failed], after: 13, limit: 9).map(\.id) == [20])
                #expect(try records.enrollments(in: Set(Enrollment.Life.allCases), after: 0, limit: 3).count == 3)
                #expect(try records.enrollments(in: [], after: 0, limit: 9).isEmpty)
            }
        },
        StoreConformance("enrollments are counted by sequence, life, wait and outcome") { store throws in
            try store.write { records throws in
                for id: Int64 in 1...3 { try records.insert(Sample.enrollment(id, run: Int(id))) }
                try records.insert(Sample.fullEnrollment(4, lead: 9))
            }
            let counts = try store.read { try $0.enrollmentCounts() }
            #expect(
                Set(counts) == [
                    EnrollmentCount(sequence: "coaching", life: .pending, waiting: nil, outcome: nil, count: 3),
                    EnrollmentCount(
                        sequence: "coaching", life: .waiting, waiting: .payment, outcome: "no answer", count: 1),
                ])
        },
    ]
}
