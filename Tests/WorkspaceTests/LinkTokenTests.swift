import Testing
import Workspace

@Suite struct LinkTokenTests {
    private static let keys = Keys(secret: Array(0..<32))
    private static let token = LinkToken(.unsubscribe, lead: 42, message: -7, detail: .max)

    @Test func `a token gives back what it was made for, again and again`() {
        let text = Self.keys.text(of: Self.token)
        for _ in 0..<3 { #expect(Self.keys.token(text, for: .unsubscribe) == Self.token) }
        #expect(Self.keys.token(text.uppercased(), for: .unsubscribe) == Self.token)
    }

    @Test func `a token for one purpose does nothing for another`() {
        let text = Self.keys.text(of: Self.token)
        for purpose in LinkToken.Purpose.allCases where purpose != .unsubscribe {
            #expect(Self.keys.token(text, for: purpose) == nil)
        }
    }

    @Test func `each changed, cut or foreign token is none`() {
        let text = Array(Self.keys.text(of: Self.token))
        for place in text.indices {
            var changed = text
            changed[place] = changed[place] == "a" ? "b" : "a"
            // The last letter holds bits that mean nothing.
            let found = Self.keys.token(String(changed), for: .unsubscribe)
            #expect(found == nil || place == text.count - 1)
        }
        for length in text.indices { #expect(Self.keys.token(String(text.prefix(length)), for: .unsubscribe) == nil) }
        #expect(Keys(secret: Array(1..<33)).token(String(text), for: .unsubscribe) == nil)
    }

    @Test func `a retired key's tokens are still known, and none is made with it`() {
        let old = Self.keys.text(of: Self.token)
        let keys = Keys(secret: Array(1..<33), retired: [Array(0..<32)])
        #expect(keys.token(old, for: .unsubscribe) == Self.token)
        #expect(keys.text(of: Self.token) != old)
        #expect(keys.token(keys.text(of: Self.token), for: .unsubscribe) == Self.token)
    }
}
