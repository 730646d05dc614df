import Crypto
import Testing

@testable import Workspace

struct KeyedHashTests {
    @Test(arguments: [0, 1, 32, 63, 64, 65, 200])
    func `a prepared hash is HMAC-SHA-256 of the beginning and the rest`(keyLength: Int) {
        let key = (0..<keyLength).map { UInt8(truncatingIfNeeded: $0 * 7) }
        for length in [0, 1, 55, 56, 63, 64, 65, 119, 1_000] {
            let rest = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
            let beginning = Array("purpose".utf8) + [0]
            let prepared = KeyedHash(key: key, beginning: beginning)
            let whole = HMAC<SHA256>.authenticationCode(for: beginning + rest, using: SymmetricKey(data: key))
            #expect(prepared.code(of: rest) == Array(whole))
            // What it is asked once does not change what it says next.
            #expect(prepared.code(of: rest) == Array(whole))
        }
    }
}
