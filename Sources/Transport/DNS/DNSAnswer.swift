/// An answer of DNS (RFC 1035 §4), as far as mail asks: texts, mail exchangers and names. Any bytes give a value or none.
package struct DNSAnswer: Equatable {
    /// One record of an answer.
    package enum Record: Equatable {
        /// The strings of a TXT record, joined.
        case text(String)
        case exchanger(preference: Int, name: String)
        case name(String)
    }

    /// Types of records, by their numbers.
    package enum Kind: UInt16 { case pointer = 12, exchanger = 15, text = 16 }

    /// Answers of one type, at most so many.
    private(set) var records: [Record] = []
    private static let most = 200

    init?(_ bytes: [UInt8], kind: Kind) {
        var reader = Reader(bytes)
        guard bytes.count >= 12, let questions = reader.number(at: 4), let answers = reader.number(at: 6) else {
            return nil
        }
        reader.place = 12
        for _ in 0..<questions {
            guard reader.name() != nil, reader.skip(4) else { return nil }
        }
        for _ in 0..<answers where records.count < Self.most {
            guard reader.name() != nil, let type = reader.number(), reader.skip(6), let length = reader.number() else {
                return nil
            }
            let end = reader.place + Int(length)
            guard end <= bytes.count else { return nil }
            if type == kind.rawValue, let record = reader.record(kind, end: end) { records.append(record) }
            reader.place = end
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func number(at place: Int) -> UInt16? {
            guard place + 2 <= bytes.count else { return nil }
            return UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
        }

        mutating func number() -> UInt16? {
            defer { place += 2 }
            return number(at: place)
        }

        mutating func skip(_ count: Int) -> Bool {
            place += count
            return place <= bytes.count
        }

        /// A name, compressed or not; a pointer may lead back only, so that none goes round.
        mutating func name() -> String? {
            guard let (labels, next) = labels(from: place) else { return nil }
            place = next
            return labels.joined(separator: ".")
        }

        private func labels(from start: Int) -> (labels: [String], next: Int)? {
            var (labels, place, begun, jumps) = ([String](), start, start, 0)
            // Where the name goes on in the answer is behind its first pointer.
            var next: Int?
            while place < bytes.count, labels.count < 128, jumps < 128 {
                let length = Int(bytes[place])
                if length == 0 { return (labels, next ?? place + 1) }
                if length >= 0xC0 {
                    guard let pointer = number(at: place) else { return nil }
                    let target = Int(pointer & 0x3FFF)
                    guard target < begun else { return nil }
                    next = next ?? place + 2
                    (place, begun) = (target, target)
                    jumps += 1
                    continue
                }
                guard length < 64, place + 1 + length <= bytes.count else { return nil }
                labels.append(String(decoding: bytes[(place + 1)...(place + length)], as: UTF8.self).lowercased())
                place += 1 + length
            }
            return nil
        }

        mutating func record(_ kind: Kind, end: Int) -> Record? {
            switch kind {
            case .text:
                var text: [UInt8] = []
                while place < end {
                    let length = Int(bytes[place])
                    guard place + 1 + length <= end else { return nil }
                    text += bytes[(place + 1)..<(place + 1 + length)]
                    place += 1 + length
                }
                return .text(String(decoding: text, as: UTF8.self))
            case .exchanger:
                guard let preference = number(), let name = name() else { return nil }
                return .exchanger(preference: Int(preference), name: name)
            case .pointer: return name().map { .name($0) }
            }
        }
    }
}
