extension Message {
    /// The message as bytes: CRLF line ends only, lines of at most 998 bytes, not dot-stuffed (RFC 5322, MIME).
    package func bytes() throws(MailError) -> [UInt8] {
        var output: [UInt8] = []
        // Headers take about 1 KiB; quoted-printable adds little to text in Latin script and doubles others.
        output.reserveCapacity(2_048 + text.count + text.count / 4 + (html.map { $0.count + $0.count / 4 } ?? 0))
        try append(to: &output)
        return output
    }

    /// Appends the message to a buffer; where a field is at fault, the buffer is as it was.
    package func append(to output: inout [UInt8]) throws(MailError) {
        let start = output.count
        var buffer: [UInt8] = []
        swap(&buffer, &output)
        var writer = HeaderWriter(appendingTo: buffer)
        buffer = []
        defer { swap(&writer.output, &output) }
        do throws(MailError) {
            try writeHeaders(to: &writer)
            try writeBody(to: &writer)
        } catch {
            writer.output.removeSubrange(start...)
            throw error
        }
    }

    private func writeBody(to writer: inout HeaderWriter) throws(MailError) {
        writer.literal("MIME-Version: 1.0\r\n")
        guard let html else {
            try Self.writePart(text, type: "text/plain", field: .text, to: &writer)
            if writer.output.last != .lf { writer.literal("\r\n") }
            return
        }
        let boundary = Boundary.bytes(for: messageID)
        writer.literal("Content-Type: multipart/alternative;\r\n boundary=\"")
        writer.output.append(contentsOf: boundary)
        writer.literal("\"\r\n\r\n--")
        writer.output.append(contentsOf: boundary)
        writer.literal("\r\n")
        try Self.writePart(text, type: "text/plain", field: .text, to: &writer)
        writer.literal("\r\n--")
        writer.output.append(contentsOf: boundary)
        writer.literal("\r\n")
        try Self.writePart(html, type: "text/html", field: .html, to: &writer)
        writer.literal("\r\n--")
        writer.output.append(contentsOf: boundary)
        writer.literal("--\r\n")
    }

    private static func writePart(
        _ body: [UInt8], type: StaticString, field: MailError.Field, to writer: inout HeaderWriter
    ) throws(MailError) {
        try body.withUnsafeBufferPointer { bytes throws(MailError) in
            guard bytes.contains(where: { $0 > .space }) else { throw MailError(field, .empty) }
            let encoding = BodyWriter.encoding(of: bytes)
            writer.literal("Content-Type: ")
            writer.literal(type)
            writer.literal("; charset=utf-8\r\nContent-Transfer-Encoding: ")
            writer.literal(encoding == .sevenBit ? "7bit\r\n\r\n" : "quoted-printable\r\n\r\n")
            try BodyWriter.append(bytes, as: encoding, field: field, to: &writer.output)
        }
    }
}
