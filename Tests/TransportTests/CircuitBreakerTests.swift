import Ports
import Testing

@testable import Transport

@Suite struct CircuitBreakerTests {
    private static func at(_ milliseconds: Int64) -> Monotonic { Monotonic(milliseconds: milliseconds) }

    @Test func `each failure doubles the pause, up to five minutes, until the host proves itself`() {
        var breaker = CircuitBreaker()
        #expect(!breaker.isOnTrial)
        #expect((0..<4).map { _ in breaker.pause(first: 1_000) } == [1_000, 2_000, 4_000, 8_000])
        #expect(breaker.isOnTrial)
        for _ in 0..<100 { _ = breaker.pause(first: 1_000) }
        #expect(breaker.pause(first: 1_000) == 300_000)
        breaker.proved()
        #expect(!breaker.isOnTrial)
        #expect(breaker.pause(first: 1_000) == 1_000)
    }

    @Test func `while it is shut everything gets the outcome it was shut with, and then nothing does`() {
        var breaker = CircuitBreaker()
        #expect(breaker.answer(Self.at(0)) == nil)
        breaker.open(until: Self.at(10), with: .notSent)
        #expect(breaker.answer(Self.at(9)) == .notSent)
        #expect(breaker.answer(Self.at(10)) == nil)
        breaker.open(until: Self.at(30), with: .notSent)
        breaker.close()
        #expect(breaker.answer(Self.at(20)) == nil)
    }

    @Test func `what fails side by side counts once`() {
        var breaker = CircuitBreaker()
        #expect(breaker.nextPause(first: 10, Self.at(0)) == 10)
        breaker.open(until: Self.at(10), with: .notSent)
        for time in 0..<10 as Range<Int64> { #expect(breaker.nextPause(first: 10, Self.at(time)) == nil) }
        #expect(breaker.nextPause(first: 10, Self.at(10)) == 20)
    }
}
