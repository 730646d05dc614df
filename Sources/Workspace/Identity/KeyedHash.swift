private import Crypto

/// HMAC-SHA-256 (RFC 2104) of one key and the beginning of a text, ready to go on from.
///
/// The two hashes are prepared once and fed from plain memory, because a code is made several times a message.
struct KeyedHash: Sendable {
    private let inner: SHA256
    private let outer: SHA256

    init(key: [UInt8], beginning: [UInt8]) {
        let size = SHA256.blockByteCount
        let short = key.count > size ? Array(SHA256.hash(data: key)) : key
        let block = short + Array(repeating: 0, count: size - short.count)
        var (inner, outer) = (SHA256(), SHA256())
        inner.update(data: block.map { $0 ^ 0x36 } + beginning)
        outer.update(data: block.map { $0 ^ 0x5C })
        (self.inner, self.outer) = (inner, outer)
    }

    /// The 32 bytes of the text that goes on with these.
    func code(of rest: [UInt8]) -> [UInt8] {
        var (inner, outer) = (inner, outer)
        rest.withUnsafeBytes { inner.update(bufferPointer: $0) }
        inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
        return outer.finalize().withUnsafeBytes { Array($0) }
    }
}
