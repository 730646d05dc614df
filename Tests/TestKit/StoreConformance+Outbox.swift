import Engine
import Ports
import Testing
import Values

extension StoreConformance {
    static let outbox = [
        StoreConformance("a message comes back as it was stored") { store throws in
            var threaded = Sample.message(3)
            threaded.content = .mail(MailStep(template: "a/b", thread: true))
            var bare = Sample.message(4)
            bare.content = .webhook(WebhookStep(endpoint: "crm"))
            for message in [Sample.message(1), Sample.fullMessage(2), threaded, bare] {
                try store.write { try $0.insert(message) }
                #expect(try store.read { try $0.message(message.id) } == message)
            }
            #expect(try store.read { try $0.message(9) } == nil)
        },
        StoreConformance("an enrollment's step has one message of each occurrence") { store throws in
            try store.write { try $0.insert(Sample.message(1, step: "guide")) }
            #expect(throws: StoreError.taken(.message)) {
                try store.write { try $0.insert(Sample.message(2, step: "guide")) }
            }
            try store.write { records throws in
                try records.insert(Sample.message(3, enrollment: 2, step: "guide"))
                var chase = Sample.message(4, step: "guide")
                chase.key.occurrence = 1
                try records.insert(chase)
            }
            #expect(try store.read { try $0.messages(enrollment: 1) }.map(\.id) == [1, 4])
        },
        StoreConformance("a changed message comes back changed") { store throws in
            let full = Sample.fullMessage(1)
            var message = full
            for state in OutboxMessage.State.allCases {
                message.state = state
                message.content = .mail(MailStep(template: "other", thread: true))
                message.notBefore = Sample.at(500)
                message.attempts += 1
                message.route = "ben"
                message.offer = nil
                message.subject = nil
                message.reservedAt = nil
                message.reason = state.rawValue
                message.triedAt = message.triedAt == nil ? Sample.at(11) : nil
                try store.write { records throws in
                    if state == OutboxMessage.State.allCases.first { try records.insert(full) }
                    try records.update(message)
                }
                #expect(try store.read { try $0.message(1) } == message)
            }
        },
        StoreConformance("a message that goes to the carrier keeps all that it was planned with") { store throws in
            for message in [Sample.message(1), Sample.fullMessage(2)] {
                var begun = message
                begun.state = .sending
                begun.attempts += 1
                begun.subject = "Your guide"
                begun.reservedAt = Sample.at(700)
                begun.reason = nil
                try store.write { records throws in
                    try records.insert(message)
                    try records.begin(begun)
                }
                #expect(try store.read { try $0.message(message.id) } == begun)
                #expect(try store.read { try $0.messages(enrollment: message.enrollment) }.contains(begun))
            }
        },
        StoreConformance("a message that is not there can be neither changed nor begun nor ended") { store throws in
            let message = Sample.message(5)
            #expect(throws: StoreError.absent(.message, id: 5)) { try store.write { try $0.begin(message) } }
            let record = MessageRecord(message, state: .sent, at: Sample.at(0), answer: nil)
            #expect(throws: StoreError.absent(.message, id: 5)) { try store.write { try $0.update(message) } }
            #expect(throws: StoreError.absent(.message, id: 5)) {
                try store.write { try $0.end(message, as: record) }
            }
            #expect(try store.read { try $0.record(5) } == nil)
        },
        StoreConformance("messages are found by state, oldest first") { store throws in
            try store.write { records throws in
                for (place, state) in OutboxMessage.State.allCases.enumerated() {
                    for copy in [2, 1] {
                        var message = Sample.message(Int64(place * 10 + copy))
                        message.state = state
                        try records.insert(message)
                    }
                }
            }
            try store.read { records throws in
                for (place, state) in OutboxMessage.State.allCases.enumerated() {
                    let expected = [Int64(place * 10 + 1), Int64(place * 10 + 2)]
                    #expect(try records.messages(in: [state], limit: 9).map(\.id) == expected)
                    #expect(try records.messages(in: [state], limit: 1).map(\.id) == [expected[0]])
                }
                #expect(try records.messages(in: Set(OutboxMessage.State.allCases), limit: 99).count == 10)
                #expect(try records.messages(in: [], limit: 9).isEmpty)
            }
        },
        StoreConformance("ended messages are listed by state, the latest first, with a limit") { store throws in
            try store.write { records throws in
                for (place, state) in MessageRecord.State.allCases.enumerated() {
                    for (step, at) in [(1, 30), (2, 20), (3, 30)] {
                        let message = Sample.message(Int64(place * 10 + step))
                        try records.insert(message)
                        let record = MessageRecord(message, state: state, at: Sample.at(Int64(at)), answer: "550")
                        try records.end(message, as: record)
                    }
                }
            }
            try store.read { records throws in
                for (place, state) in MessageRecord.State.allCases.enumerated() {
                    let expected = [3, 1, 2].map { Int64(place * 10 + $0) }
                    let found = try records.records(in: [state], limit: 9)
                    #expect(found.map(\.id) == expected && found.allSatisfy { $0.state == state && $0.answer == "550" })
                    #expect(try records.records(in: [state], limit: 2).map(\.id) == Array(expected.prefix(2)))
                }
                let all = try records.records(in: Set(MessageRecord.State.allCases), limit: 99)
                #expect(all.count == 3 * MessageRecord.State.allCases.count)
                #expect(try records.records(in: [], limit: 9).isEmpty)
            }
        },
    ]

    static let ready = [
        StoreConformance("only planned and deferred messages whose time has come are ready, earliest first") {
            store throws in
            try store.write { records throws in
                for (place, state) in OutboxMessage.State.allCases.enumerated() {
                    var message = Sample.message(Int64(place + 1), at: Int64(20 - place))
                    message.state = state
                    try records.insert(message)
                }
                try records.insert(Sample.message(10, at: 21))
            }
            try store.read { records throws in
                #expect(try records.ready(at: Sample.at(20), limit: 9, without: []).map(\.id) == [3, 1])
                #expect(try records.ready(at: Sample.at(19), limit: 9, without: []).map(\.id) == [3])
                #expect(try records.ready(at: Sample.at(0), limit: 9, without: []).isEmpty)
                #expect(try records.nextReady(without: []) == Sample.at(18))
            }
        },
        StoreConformance("ready messages of many routes come in one order, and some routes can be left out") {
            store throws in
            let routes = ["ana", "ben", "crm", "dora"]
            try store.write { records throws in
                for id: Int64 in 1...40 {
                    let message = Sample.message(id, route: routes[Int(id * 7 % 4)], at: id * 13 % 10)
                    try records.insert(message)
                }
            }
            func expected(_ left: Set<String>) -> [Int64] {
                (1...40).filter { !left.contains(routes[Int($0 * 7 % 4)]) }
                    .sorted { ($0 * 13 % 10, $0) < ($1 * 13 % 10, $1) }
            }
            try store.read { records throws in
                for left in [[], ["ana"], ["crm", "dora"], ["ana", "ben", "crm"], ["nobody"]] as [Set<String>] {
                    let ready = try records.ready(at: Sample.at(99), limit: 99, without: left)
                    #expect(ready.map(\.id) == expected(left))
                    #expect(
                        try records.ready(at: Sample.at(99), limit: 5, without: left).map(\.id)
                            == Array(expected(left).prefix(5)))
                    #expect(try records.nextReady(without: left) == ready.first?.notBefore)
                }
                #expect(try records.ready(at: Sample.at(99), limit: 9, without: Set(routes)).isEmpty)
                #expect(try records.nextReady(without: Set(routes)) == nil)
                #expect(try records.ready(at: Sample.at(99), limit: 0, without: []).isEmpty)
            }
        },
        StoreConformance("a message that is being sent is ready no more, and a deferred one is again") { store throws in
            var message = Sample.message(1)
            try store.write { try $0.insert(message) }
            message.state = .sending
            try store.write { try $0.update(message) }
            #expect(try store.read { try $0.ready(at: Sample.at(99), limit: 9, without: []) }.isEmpty)
            #expect(try store.read { try $0.nextReady(without: []) } == nil)
            message.state = .deferred
            message.notBefore = Sample.at(30)
            try store.write { try $0.update(message) }
            #expect(try store.read { try $0.ready(at: Sample.at(30), limit: 9, without: []) } == [message])
            #expect(try store.read { try $0.nextReady(without: []) } == Sample.at(30))
        },
    ]

    static let messages = [
        StoreConformance("an ended message leaves the outbox, and its record comes back") { store throws in
            for (place, state) in MessageRecord.State.allCases.enumerated() {
                var message = Sample.fullMessage(Int64(place + 1))
                message.enrollment = Int64(place + 50)
                let record = MessageRecord(message, state: state, at: Sample.at(3), answer: place == 0 ? nil : "250 ok")
                try store.write { records throws in
                    try records.insert(message)
                    try records.end(message, as: record)
                }
                try store.read { records throws in
                    #expect(try records.message(message.id) == nil)
                    #expect(try records.messages(enrollment: message.enrollment).isEmpty)
                    #expect(try records.record(message.id) == record)
                }
            }
            #expect(try store.read { try $0.record(99) } == nil)
        },
        StoreConformance("an enrollment's ended messages come oldest first, and only its own") { store throws in
            try store.write { records throws in
                try records.insert(Sample.enrollment(1))
                try records.insert(Sample.enrollment(2, run: 2))
                for id: Int64 in 1...6 { try records.insert(Sample.message(id, enrollment: id % 2 + 1)) }
                for id: Int64 in 1...6 {
                    let message = Sample.message(id, enrollment: id % 2 + 1)
                    try records.end(
                        message, as: MessageRecord(message, state: .sent, at: Sample.at(id), answer: nil))
                    // What an enrollment stores of its own life leaves its messages alone.
                    try records.update(Sample.enrollment(1, due: id), was: id > 1 ? Sample.at(id - 1) : nil)
                }
            }
            try store.read { records throws in
                #expect(try records.records(enrollment: 1).map(\.id) == [2, 4, 6])
                #expect(try records.records(enrollment: 2).map(\.id) == [1, 3, 5])
                #expect(try records.records(enrollment: 3).isEmpty)
            }
        },
        StoreConformance("the step of an ended message can be planned again") { store throws in
            let message = Sample.message(1, step: "guide")
            try store.write { records throws in
                try records.insert(message)
                try records.end(message, as: MessageRecord(message, state: .skipped, at: Sample.at(0), answer: "cap"))
                try records.insert(Sample.message(2, step: "guide"))
            }
            #expect(try store.read { try $0.messages(enrollment: 1) }.map(\.id) == [2])
        },
        StoreConformance("messages are counted in every state they can be in") { store throws in
            try store.write { records throws in
                #expect(try records.messageCounts().isEmpty)
                for id: Int64 in 1...3 { try records.insert(Sample.message(id)) }
                var unknown = Sample.message(4)
                unknown.state = .unknown
                try records.insert(unknown)
                for (id, state) in [(1, .sent), (2, .unknown)] as [(Int64, MessageRecord.State)] {
                    try records.end(
                        Sample.message(id),
                        as: MessageRecord(Sample.message(id), state: state, at: Sample.at(0), answer: nil))
                }
            }
            #expect(try store.read { try $0.messageCounts() } == ["planned": 1, "sent": 1, "unknown": 2])
        },
        StoreConformance("what was sent is kept byte for byte") { store throws in
            let long = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
            let prose = Array(String(repeating: "Hello Zoë,\r\n\r\n", count: 500).utf8)
            for (id, bytes) in [[], [0], Array("Hi\r\n".utf8), long, prose].enumerated() {
                try store.write { try $0.keepBody(message: Int64(id), bytes: bytes) }
                #expect(try store.read { try $0.body(message: Int64(id)) } == bytes)
            }
            try store.write { try $0.keepBody(message: 3, bytes: [1, 2]) }
            #expect(try store.read { try $0.body(message: 3) } == [1, 2])
            #expect(try store.read { try $0.body(message: 99) } == nil)
        },
        StoreConformance("what was sent is kept byte for byte beside what it has in common with others") {
            store throws in
            let common = Array(String(repeating: "A line that all of them have.\r\nAnd another.\r\n", count: 40).utf8)
            let base = BodyBase(name: "guide", bytes: common)
            let bodies: [[UInt8]] = [
                common, [], Array("Hi Zoë\r\n".utf8) + common, common + [0, 255], Array(common.reversed()),
            ]
            try store.write { records in
                for (id, bytes) in bodies.enumerated() {
                    try records.keepBody(message: Int64(id), bytes: bytes, base: base)
                }
            }
            for (id, bytes) in bodies.enumerated() {
                #expect(try store.read { try $0.body(message: Int64(id)) } == bytes)
            }
            // The base goes no earlier than the last message that may need it.
            #expect(try store.write { try $0.forgetBodies(before: 4, limit: 100) } == 4)
            #expect(try store.read { try $0.body(message: 4) } == bodies[4])
            try store.write { try $0.keepBody(message: 5, bytes: common, base: base) }
            #expect(try store.write { try $0.forgetBodies(before: .max, limit: 100) } == 2)
            try store.write { try $0.keepBody(message: 6, bytes: common, base: base) }
            #expect(try store.read { try $0.body(message: 6) } == common)
        },
        StoreConformance("what was sent with a base that a failed transaction took along is kept whole again") {
            store throws in
            struct Failure: Error {}
            let base = BodyBase(name: "guide", bytes: Array(String(repeating: "A line of it.\r\n", count: 40).utf8))
            #expect(throws: (any Error).self) {
                try store.write { records in
                    try records.keepBody(message: 1, bytes: base.bytes, base: base)
                    throw Failure()
                }
            }
            try store.write { try $0.keepBody(message: 1, bytes: base.bytes, base: base) }
            #expect(try store.read { try $0.body(message: 1) } == base.bytes)
        },
        StoreConformance("what was sent is let go of by age, oldest ids first") { store throws in
            for id in [1, 2, 3] as [Int64] { try store.write { try $0.keepBody(message: id, bytes: [7]) } }
            #expect(try store.write { try $0.forgetBodies(before: 3, limit: 1) } == 1)
            #expect(try store.read { try $0.body(message: 1) } == nil)
            #expect(try store.read { try $0.body(message: 2) } == [7])
            #expect(try store.write { try $0.forgetBodies(before: 3, limit: 5) } == 1)
            #expect(try store.read { try $0.body(message: 2) } == nil)
            #expect(try store.read { try $0.body(message: 3) } == [7])
        },
    ]
}
