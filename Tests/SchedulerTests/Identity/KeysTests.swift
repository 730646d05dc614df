import Engine
import Ports
import Scheduler
import Testing
import Values
import Workspace

@Suite struct KeysTests {
    let keys = Keys(secret: Array(0..<32))
    let other = Keys(secret: Array(1..<33))

    @Test func `a Message-ID is the same on every attempt and different for everything else`() {
        let key = MessageKey(step: "hello")
        let id = keys.messageID(enrollment: 7, key: key, domain: "ana.example")
        #expect(id == keys.messageID(enrollment: 7, key: key, domain: "ana.example"))
        let others = [
            keys.messageID(enrollment: 8, key: key, domain: "ana.example"),
            keys.messageID(enrollment: 7, key: MessageKey(step: "hello", occurrence: 1), domain: "ana.example"),
            keys.messageID(enrollment: 7, key: MessageKey(step: "hellp"), domain: "ana.example"),
            other.messageID(enrollment: 7, key: key, domain: "ana.example"),
        ]
        #expect(Set(others + [id]).count == 5)
        #expect(id.hasSuffix("@ana.example"))
        #expect(id.utf8.allSatisfy { $0 > 32 && $0 < 127 })
    }

    @Test func `a Message-ID leads back to its enrollment under its own key only`() {
        for enrollment in [1, 255, 1 << 40, Int64.max] {
            let id = keys.messageID(enrollment: enrollment, key: MessageKey(step: "s"), domain: "d.example")
            #expect(keys.enrollment(ofMessageID: id) == enrollment)
            #expect(other.enrollment(ofMessageID: id) != enrollment)
        }
        for text in ["", "@", "x@y", "a.b.c@d.example", String(repeating: "a", count: 5_000), "ü@d.example"] {
            #expect(keys.enrollment(ofMessageID: text) == nil)
        }
    }

    @Test func `an unsubscribe token is its lead's, and no changed letter passes`() throws {
        let token = keys.unsubscribeToken(lead: 42)
        #expect(keys.lead(ofUnsubscribeToken: token) == 42)
        #expect(keys.lead(ofUnsubscribeToken: token.uppercased()) == nil || token == token.uppercased())
        #expect(other.lead(ofUnsubscribeToken: token) == nil)
        #expect(keys.lead(ofUnsubscribeToken: keys.dealToken(deal: 42)) == nil)
        for place in token.indices {
            var forged = token
            forged.replaceSubrange(place...place, with: token[place] == "a" ? "b" : "a")
            #expect(keys.lead(ofUnsubscribeToken: forged) == nil)
        }
        for length in 0..<token.count { #expect(keys.lead(ofUnsubscribeToken: String(token.prefix(length))) == nil) }
    }

    @Test func `an address's hash tells nothing without the key`() {
        #expect(keys.addressHash("ann@example.com") == keys.addressHash("ann@example.com"))
        #expect(keys.addressHash("ann@example.com") != other.addressHash("ann@example.com"))
        #expect(keys.addressHash("ann@example.com") != keys.addressHash("bob@example.com"))
        #expect(keys.addressHash("ann@example.com").count == 16)
    }

    @Test func `ids never repeat, also when the clock is set back or runs before its epoch`() {
        var identifiers = Identifiers(after: 0)
        var last: Int64 = 0
        for milliseconds in [1_772_000_000_000, 1_772_000_000_000, 1_771_000_000_000, 0, -5, 1_772_000_000_001]
            as [Int64]
        {
            for _ in 0..<20_000 {
                let id = identifiers.next(at: Moment(milliseconds: milliseconds))
                guard id > last else {
                    Issue.record("\(id) after \(last)")
                    return
                }
                last = id
            }
        }
    }

    @Test func `ids go on after the greatest one of the store`() {
        var identifiers = Identifiers(after: 1 << 60)
        #expect(identifiers.next(at: Moment(milliseconds: 1_772_000_000_000)) == 1 << 60 + 1)
    }
}
