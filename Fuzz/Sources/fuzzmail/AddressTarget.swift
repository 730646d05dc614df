@testable import Mail

/// Any bytes as an address, a domain's label, a header and a refusal: what comes out is sound, and nothing ends.
enum AddressTarget {
    static func run(_ bytes: [UInt8]) {
        if let address = try? Address(bytes: bytes) {
            require((try? Address(address.text)) == address, "normal form of \(address.text.debugDescription)")
        }
        // Half of all inputs are labels, so that the decoder of A-labels is met at once.
        let label = bytes.filter { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
        if let scalars = Punycode.decode(label) { _ = Punycode.encode(scalars) }
        _ = try? Address(bytes: Array("e@xn--".utf8) + label + Array(".example".utf8))
        for party in AddressList.parse(bytes) { require(party.address.text.utf8.count <= 254, "length") }
        let text = String(decoding: bytes, as: UTF8.self)
        _ = HeaderDecoder.decode(bytes)
        let word = text.split(separator: " ").first.map(String.init)
        for stage in Refusal.Stage.allCases {
            let code = 400 + Int(bytes.first ?? 0) % 200
            let verdict = Refusal.verdict(stage: stage, code: code, enhanced: word, text: text)
            require(!verdict.isHard || verdict.subject == .address && verdict.isPermanent, "hard")
            require(stage == .report || verdict.rule != "no rule", "a rule for \(code) at \(stage)")
        }
    }
}
