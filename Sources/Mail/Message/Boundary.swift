/// The line that separates the parts of a message.
enum Boundary {
    /// A boundary that follows from the Message-ID alone and cannot occur in a body.
    ///
    /// It holds "=_", which quoted-printable never writes, and a body with it is never sent as 7bit.
    static func bytes(for messageID: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(34)
        output.append(contentsOf: "=_".utf8)
        // FNV-1a: no secret is needed here, only difference; two of them make 128 bits.
        for seed: UInt64 in [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15] {
            var hash = seed
            for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(hash >> UInt64(shift) & 15)
                output.append(digit < 10 ? digit + 0x30 : digit + 0x57)
            }
        }
        return output
    }
}
