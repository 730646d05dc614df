extension InboundMail {
    /// Words that may be a token of ours: of the subject, of the addresses it was sent to, and of the List-Unsubscribe that
    /// a returned message carries. At most 40; who holds the key tells which is one.
    package var tokenCandidates: [String] {
        var found = Self.words(in: Array(subject.utf8))
        for recipient in recipients { found += Self.words(in: Array(recipient.address.local.utf8)) }
        for name in ["delivered-to", "x-original-to", "envelope-to"] { found += header(name).map(Self.words) ?? [] }
        return Array(found.prefix(40))
    }

    /// The same of the body: of all its words where the mail is nothing but a request, as at an address that takes only such;
    /// else of the first few words that the writer wrote. A quotation of our own mail holds its token too.
    ///
    /// - Parameter isRequest: whether it came to such an address.
    package func bodyTokenCandidates(isRequest: Bool) -> [String] {
        let text = isRequest ? wholeText : ownText
        let words = text.split(whereSeparator: \.isWhitespace)
        guard isRequest || words.count <= Self.wordsOfRequest, !text.contains("://") || isRequest else { return [] }
        return Array(Self.words(in: Array(text.utf8.prefix(32_768)), limit: 32_768).prefix(200))
    }

    /// What a mail program or a person writes beside a token: "unsubscribe", perhaps a greeting.
    private static let wordsOfRequest = 12

    /// The same of the message a report returns: its List-Unsubscribe and its Message-ID's neighbours.
    package var returnedTokenCandidates: [String] {
        // Microsoft's older feedback is the bare mail again.
        let isReturned = header("x-hmxmroriginalrecipient") != nil
        let values = (returnedHeaders() + (isReturned ? headers : [])).filter { $0.name == "list-unsubscribe" }.map(
            \.value)
        return Array(values.flatMap(Self.words).prefix(40))
    }

    private static func words(in value: [UInt8]) -> [String] { words(in: value, limit: 4_096) }

    /// Runs of letters, digits, `-` and `_` that are long enough, with the percent signs of a link read as breaks.
    private static func words(in value: [UInt8], limit: Int) -> [String] {
        value.prefix(limit).split {
            !($0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_"))
        }
        .flatMap { word -> [ArraySlice<UInt8>] in
            // `%20` before a token leaves its digits in front.
            word.count > 12 && word.starts(with: "20".utf8) ? [word, word.dropFirst(2)] : [word]
        }
        .filter { (12...128).contains($0.count) }.map { String(decoding: $0, as: UTF8.self) }
    }
}
