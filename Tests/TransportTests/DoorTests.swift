import Ports
import Testing

@testable import Transport

@Suite struct DoorTests {
    private static func at(_ milliseconds: Int64) -> Monotonic { Monotonic(milliseconds: milliseconds) }

    @Test func `each failure doubles the pause, up to five minutes, until the host proves itself`() {
        var door = Door()
        #expect(!door.isInDoubt)
        #expect((0..<4).map { _ in door.pause(first: 1_000) } == [1_000, 2_000, 4_000, 8_000])
        #expect(door.isInDoubt)
        for _ in 0..<100 { _ = door.pause(first: 1_000) }
        #expect(door.pause(first: 1_000) == 300_000)
        door.proved()
        #expect(!door.isInDoubt)
        #expect(door.pause(first: 1_000) == 1_000)
    }

    @Test func `while it is shut everything gets the outcome it was shut with, and then nothing does`() {
        var door = Door()
        #expect(door.answer(Self.at(0)) == nil)
        door.shut(until: Self.at(10), with: .notSent)
        #expect(door.answer(Self.at(9)) == .notSent)
        #expect(door.answer(Self.at(10)) == nil)
        door.shut(until: Self.at(30), with: .notSent)
        door.open()
        #expect(door.answer(Self.at(20)) == nil)
    }

    @Test func `what fails side by side counts once`() {
        var door = Door()
        #expect(door.nextPause(first: 10, Self.at(0)) == 10)
        door.shut(until: Self.at(10), with: .notSent)
        for time in 0..<10 as Range<Int64> { #expect(door.nextPause(first: 10, Self.at(time)) == nil) }
        #expect(door.nextPause(first: 10, Self.at(10)) == 20)
    }
}
