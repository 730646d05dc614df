import Chance
import Engine
import Ports
import Testing
import Values

@Suite struct EnrollmentMemoryTests {
    @Test func `a memory that is still as it began takes no room`() {
        #expect(Enrollment.Memory().json == nil)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `what is kept comes back the same`(seed: UInt64) throws {
        let memory = Enrollment.Memory(seed: seed)
        guard let json = memory.json else { return }
        #expect(Enrollment.Memory(try Value(json: json)) == memory)
    }

    @Test(arguments: [
        #"{"sent":"now"}"#, #"{"mails":[1,"x"]}"#, #"{"wrote":[1]}"#, #"{"seen":[["click"]]}"#,
        #"{"thread":[["a","b"]]}"#, #"{"unknown":1}"#, "[]", "7",
    ])
    func `what is none is refused`(text: String) throws {
        #expect(Enrollment.Memory(try Value(json: Array(text.utf8))) == nil)
    }
}

extension Enrollment.Memory {
    /// Any memory, each part of it there or not.
    fileprivate init(seed: UInt64) {
        self.init()
        var chance = Chance(seed: seed)
        func some<Thing>(_ thing: Thing) -> Thing? { chance.chance(50) ? thing : nil }
        func moment() -> Moment { Moment(milliseconds: Int64(chance.below(2_000_000_000))) }
        func text() -> String { chance.pick(["a", "step-1", "ü \"quoted\" \\ \n", "", "😀", "\u{1}"]) }
        func many<Thing>(_ make: () -> Thing) -> [Thing] { (0..<chance.below(4)).map { _ in make() } }
        lastSent = some(moment())
        sent = many(moment)
        wrote = many(text)
        seen = many { Enrollment.Seen(event: EventName(text()), details: ["x": .string(text()), "n": .int(7)]) }
        thread = many { MessageKey(step: text(), occurrence: chance.below(9)) }
        subject = some(text())
        mailbox = some(text())
        qualified = chance.chance(50)
        ending = some(text())
        chased = chance.below(4)
        offeredAt = some(moment())
        exit = some(text())
        pausedDue = some(moment())
    }
}
