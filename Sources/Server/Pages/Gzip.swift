private import CZlib

/// Bytes in the gzip format (RFC 1952), as browsers ask for them.
package enum Gzip {
    /// Packs bytes; the bytes themselves where that cannot be done.
    ///
    /// - Parameter level: 1 is fast, 9 is small.
    package static func pack(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        // 15 + 16: the largest window, and gzip's head instead of zlib's.
        guard deflateInit2_(&stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
            return bytes
        }
        defer { deflateEnd(&stream) }
        var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let result = input.withUnsafeMutableBufferPointer { source in
            packed.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard result == Z_STREAM_END else { return bytes }
        return Array(packed.prefix(Int(stream.total_out)))
    }
}
