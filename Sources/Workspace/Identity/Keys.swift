package import Engine

/// Everything keyed by the workspace's own secret, one purpose each: Message-IDs, unsubscribe links, checkout tokens,
/// and the hashes that suppression remembers addresses by.
package struct Keys: Sendable {
    /// The secret mixed with each purpose once, in their order.
    private let prepared: [KeyedHash]
    /// Keys that were in use before: nothing new is made with them, and what was made is still known.
    private var retired: [Keys] = []

    private enum Purpose: Int, CaseIterable {
        case message, unsubscribe, deal, suppression, seed
        case messageMask, unsubscribeMask, dealMask
        case leaving, preferences, optIn, click, link
        case check, open

        /// What is mixed in; changing one makes every code of that purpose another.
        var label: String {
            switch self {
            case .message: "message"
            case .unsubscribe: "unsubscribe"
            case .deal: "deal"
            case .suppression: "suppression"
            case .seed: "seed"
            case .messageMask: "message mask"
            case .unsubscribeMask: "unsubscribe mask"
            case .dealMask: "deal mask"
            case .leaving: "leaving"
            case .preferences: "preferences"
            case .optIn: "opt in"
            case .click: "click"
            case .link: "link mask"
            case .check: "check"
            case .open: "open"
            }
        }

        /// The purpose that masks this one's ids.
        var mask: Purpose {
            switch self {
            case .message: .messageMask
            case .unsubscribe: .unsubscribeMask
            default: .dealMask
            }
        }

        init(_ purpose: LinkToken.Purpose) {
            switch purpose {
            case .unsubscribe: self = .leaving
            case .preferences: self = .preferences
            case .optIn: self = .optIn
            case .click: self = .click
            case .open: self = .open
            }
        }
    }

    /// 32 secret bytes, and those of the keys that this one followed.
    package init(secret: [UInt8], retired: [[UInt8]]) {
        self.init(secret: secret)
        self.retired = retired.map { Keys(secret: $0) }
    }

    /// 32 secret bytes.
    package init(secret: [UInt8]) {
        prepared = Purpose.allCases.map { KeyedHash(key: secret, beginning: Array($0.label.utf8) + [0]) }
    }

    /// The Message-ID of one message, without angle brackets: the same on every attempt, and it reveals nothing.
    ///
    /// It can be traced back to its enrollment without an index: the enrollment's id is masked by a keyed hash of the
    /// authenticating half.
    package func messageID(enrollment: Int64, key: MessageKey, domain: String) -> String {
        "\(token(.message, id: enrollment, detail: "\(key.step)#\(key.occurrence)"))@\(domain)"
    }

    /// The enrollment a Message-ID may belong to; to be confirmed by making the same id from its message.
    package func enrollment(ofMessageID messageID: String) -> Int64? {
        guard let local = messageID.split(separator: "@").first else { return nil }
        return id(in: String(local), purpose: .message)
    }

    /// The page below a server's address where the reader of a message leaves, with the button that does it.
    package func leavingPage(at base: String, lead: Int64, message: Int64 = 0, epoch: Int64 = 0) -> String {
        "\(base)/u/\(text(of: LinkToken(.unsubscribe, lead: lead, message: message, detail: epoch)))"
    }

    /// The text of a link's token: the same for the same link, and it reveals nothing.
    package func text(of token: LinkToken) -> String {
        let plain = token.bytes
        let proof = code(Purpose(token.purpose), plain).prefix(10)
        let cover = code(.link, proof)
        return Base32.encode(zip(plain, cover).map { $0 ^ $1 } + proof)
    }

    /// What a token stands for, made by this key or by one of the retired ones; nil where it is forged, or made for
    /// another purpose.
    package func token(_ text: String, for purpose: LinkToken.Purpose) -> LinkToken? {
        guard text.utf8.count <= 80, let bytes = Base32.decode(text), bytes.count == LinkToken.size + 10 else {
            return nil
        }
        for keys in [self] + retired {
            let proof = bytes.suffix(10)
            let plain = zip(bytes.prefix(LinkToken.size), keys.code(.link, proof)).map { $0 ^ $1 }
            let expected = keys.code(Purpose(purpose), plain).prefix(10)
            let difference = zip(expected, proof).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0 { return LinkToken(purpose, bytes: plain) }
        }
        return nil
    }

    /// The opaque token of a lead's unsubscribe link.
    package func unsubscribeToken(lead: Int64) -> String { token(.unsubscribe, id: lead, detail: "") }

    /// The lead an unsubscribe token was made for, or nil where it is forged.
    package func lead(ofUnsubscribeToken token: String) -> Int64? {
        guard let lead = id(in: token, purpose: .unsubscribe), unsubscribeToken(lead: lead) == token else {
            return nil
        }
        return lead
    }

    /// The token of a deal's checkout link.
    package func dealToken(deal: Int64) -> String { token(.deal, id: deal, detail: "") }

    /// What suppression remembers an address by.
    package func addressHash(_ address: String) -> [UInt8] { Array(code(.suppression, address.utf8).prefix(16)) }

    /// What a database remembers its key by: it says whether a key is the right one, and nothing else of it.
    package var checkValue: String { Base32.encode(code(.check, [])) }

    /// A seed that stays the same for one message, for choices in its template.
    package func seed(enrollment: Int64, key: MessageKey) -> UInt64 {
        code(.seed, "\(enrollment)#\(key.step)#\(key.occurrence)".utf8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A number that stays the same for one text, and that nobody without the key can foresee.
    package func draw(_ text: String) -> UInt64 {
        code(.seed, text.utf8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func code(_ purpose: Purpose, _ text: some Collection<UInt8>) -> [UInt8] {
        prepared[purpose.rawValue].code(of: Array(text))
    }

    private func mask(_ proof: some Collection<UInt8>, _ purpose: Purpose) -> UInt64 {
        code(purpose.mask, proof).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func token(_ purpose: Purpose, id: Int64, detail: String) -> String {
        let proof = code(purpose, "\(id)#\(detail)".utf8).prefix(10)
        let masked = UInt64(bitPattern: id) ^ mask(proof, purpose)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(18)
        for place in 0..<UInt64(8) { bytes.append(UInt8(truncatingIfNeeded: masked >> (56 - 8 * place))) }
        bytes += proof
        return Base32.encode(bytes)
    }

    private func id(in token: String, purpose: Purpose) -> Int64? {
        guard let bytes = Base32.decode(token), bytes.count == 18 else { return nil }
        let masked = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int64(bitPattern: masked ^ mask(bytes.suffix(10), purpose))
    }
}

/// RFC 4648 base32 in lower case without padding: survives every mail system's folding of case.
package enum Base32 {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// The text of some bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: (bytes.count * 8 + 4) / 5) { text in
            var (length, bits, count) = (0, 0, 0)
            for byte in bytes {
                bits = bits << 8 | Int(byte)
                count += 8
                while count >= 5 {
                    count -= 5
                    text[length] = alphabet[(bits >> count) & 31]
                    length += 1
                }
                bits &= (1 << count) - 1
            }
            guard count > 0 else { return length }
            text[length] = alphabet[(bits << (5 - count)) & 31]
            return length + 1
        }
    }

    /// The bytes of a text, or nil where it is none.
    package static func decode(_ text: String) -> [UInt8]? {
        var (bytes, bits, count) = ([UInt8](), 0, 0)
        for letter in text.lowercased().utf8 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = bits << 5 | value
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8((bits >> count) & 255))
                bits &= (1 << count) - 1
            }
        }
        return bytes
    }
}
