/// Where the bytes of a file come from: read from its beginning as often as it is asked.
package protocol ByteSource {
    /// Hands out all bytes of the file, piece by piece.
    func read(_ each: (ArraySlice<UInt8>) throws -> Void) throws
}

/// A file that is in memory.
package struct BytesInMemory: ByteSource {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package func read(_ each: (ArraySlice<UInt8>) throws -> Void) throws {
        for start in stride(from: 0, to: bytes.count, by: 262_144) {
            try each(bytes[start..<min(start + 262_144, bytes.count)])
        }
    }
}
