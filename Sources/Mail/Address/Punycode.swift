/// Punycode (RFC 3492): the letters of one international label as ASCII, without the `xn--`.
enum Punycode {
    private static let base = 36
    private static let skew = 38
    private static let damp = 700

    /// The ASCII form, or nil where a number would not fit.
    static func encode(_ label: [Unicode.Scalar]) -> String? {
        let input = label.map { Int($0.value) }
        var output = input.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = output.count
        var (handled, code, delta, bias) = (basic, 128, 0, 72)
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        while handled < input.count {
            guard let next = input.lazy.filter({ $0 >= code }).min() else { return nil }
            let (step, overflow) = (next - code).multipliedReportingOverflow(by: handled + 1)
            guard !overflow else { return nil }
            delta += step
            code = next
            for value in input {
                if value < code { delta += 1 }
                guard value == code else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapt(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The letters of an ASCII form, or nil where it is not punycode.
    static func decode(_ text: [UInt8]) -> [Unicode.Scalar]? {
        let hyphen = text.lastIndex(of: UInt8(ascii: "-"))
        var output = (hyphen.map { text[..<$0] } ?? []).map { Unicode.Scalar($0) }
        var rest = text[(hyphen.map { $0 + 1 } ?? 0)...]
        var (code, position, bias) = (128, 0, 72)
        while !rest.isEmpty {
            guard let delta = number(&rest, bias: bias) else { return nil }
            let count = output.count + 1
            let (sum, overflow) = position.addingReportingOverflow(delta)
            guard !overflow else { return nil }
            bias = adapt(delta, count: count, isFirst: position == 0)
            // A stranger chooses this number: what lies beyond Unicode is refused before it is added (RFC 3492 §6.4).
            let step = sum / count
            guard step <= 0x10FFFF - code, let scalar = Unicode.Scalar(UInt32(code + step)) else { return nil }
            code += step
            position = sum % count
            output.insert(scalar, at: position)
            position += 1
        }
        return output
    }

    private static func threshold(_ place: Int, bias: Int) -> Int { min(max(place - bias, 1), 26) }

    private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var (rest, place) = (delta, base)
        while true {
            let limit = threshold(place, bias: bias)
            guard rest >= limit else { break }
            output.append(digit(limit + (rest - limit) % (base - limit)))
            rest = (rest - limit) / (base - limit)
            place += base
        }
        output.append(digit(rest))
    }

    private static func number(_ text: inout ArraySlice<UInt8>, bias: Int) -> Int? {
        var (value, weight, place) = (0, 1, base)
        while let byte = text.popFirst() {
            let digit: Int
            switch byte.lowercasedASCII {
            case let letter where letter.isASCIILetter: digit = Int(letter) - 0x61
            case let number where number.isASCIIDigit: digit = Int(number) - 0x30 + 26
            default: return nil
            }
            let (part, tooLong) = digit.multipliedReportingOverflow(by: weight)
            let (sum, tooBig) = value.addingReportingOverflow(part)
            guard !tooLong, !tooBig else { return nil }
            value = sum
            let limit = threshold(place, bias: bias)
            if digit < limit { return value }
            let (heavier, tooHeavy) = weight.multipliedReportingOverflow(by: base - limit)
            guard !tooHeavy else { return nil }
            weight = heavier
            place += base
        }
        return nil
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30) }

    private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / damp : delta / 2
        rest += rest / count
        var places = 0
        while rest > (base - 1) * 26 / 2 {
            rest /= base - 1
            places += base
        }
        return places + base * rest / (rest + skew)
    }
}
