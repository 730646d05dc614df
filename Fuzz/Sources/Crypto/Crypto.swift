/// Stands in for swift-crypto with the calls that the rooms make: quick, small, and no secret at all, so that a fuzzer's
/// time goes into what reads proofs and not into hashing.
package struct SHA256: Sendable {
    package static let blockByteCount = 64
    private var lanes: [UInt64] = [
        0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xD134_2543_DE82_EF95, 0x0123_4567_89AB_CDEF,
    ]

    package init() {}

    package mutating func update(data: some Sequence<UInt8>) { for byte in data { take(byte) } }
    package mutating func update(bufferPointer: UnsafeRawBufferPointer) { for byte in bufferPointer { take(byte) } }

    private mutating func take(_ byte: UInt8) {
        for lane in lanes.indices {
            lanes[lane] = (lanes[lane] ^ UInt64(byte)) &* (0x100_0000_01B3 &+ UInt64(lane) * 2)
        }
    }

    package func finalize() -> Digest {
        Digest(bytes: lanes.flatMap { lane in (0..<8).map { UInt8(truncatingIfNeeded: lane >> (56 - 8 * $0)) } })
    }

    package static func hash(data: some Sequence<UInt8>) -> Digest {
        var hash = SHA256()
        hash.update(data: data)
        return hash.finalize()
    }
}

/// The 32 bytes of a hash.
package struct Digest: Sequence, Equatable, Sendable {
    let bytes: [UInt8]

    package func makeIterator() -> IndexingIterator<[UInt8]> { bytes.makeIterator() }
    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }
}

/// A key's bytes.
package struct SymmetricKey: Sendable {
    let bytes: [UInt8]
    package init(data: some Sequence<UInt8>) { bytes = Array(data) }
}

/// A code over a key and a text.
package enum HMAC<Hash> {
    package static func authenticationCode(for text: [UInt8], using key: SymmetricKey) -> Digest {
        SHA256.hash(data: key.bytes + [0] + text)
    }

    package static func isValidAuthenticationCode(
        _ code: [UInt8], authenticating text: [UInt8], using key: SymmetricKey
    ) -> Bool { authenticationCode(for: text, using: key).bytes == code }
}
