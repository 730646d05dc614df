/// Numbers as Ruby, and so Liquid, writes them: `5`, `5.0`, `0.0001`, `1.0e-05`, `1.0e+16`.
extension [UInt8] {
    /// Appends a whole number in decimal, without allocating.
    package mutating func append(whole number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int.decimalBytes) { room in
            guard let start = room.baseAddress else { return }
            append(contentsOf: UnsafeBufferPointer(start: start, count: number.write(to: start)))
        }
    }

    /// Appends an amount of minor units as `-1,234.50`: grouped by thousands, with the currency's decimals (0 to 4).
    package mutating func append(minorUnits units: Int, decimals: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int.amountBytes) { room in
            guard let start = room.baseAddress else { return }
            append(
                contentsOf: UnsafeBufferPointer(start: start, count: units.writeAmount(to: start, decimals: decimals)))
        }
    }

    /// Appends a number with a fraction in the shortest digits that read back the same.
    package mutating func append(number: Double) {
        guard number.isFinite else {
            return append(contentsOf: (number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity").utf8)
        }
        if number.sign == .minus { append(UInt8(ascii: "-")) }
        guard number != 0 else { return append(contentsOf: "0.0".utf8) }
        let (digits, point) = number.magnitude.shortestDigits
        switch point {
        case -3...0: appendSmall(digits, zeros: -point)
        case 1...16: appendPlain(digits, point: point)
        default: appendScientific(digits, exponent: point - 1)
        }
    }

    private mutating func appendSmall(_ digits: [UInt8], zeros: Int) {
        append(contentsOf: "0.".utf8)
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
        append(contentsOf: digits)
    }

    private mutating func appendPlain(_ digits: [UInt8], point: Int) {
        append(contentsOf: digits.prefix(point))
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, point - digits.count)))
        append(UInt8(ascii: "."))
        if digits.count > point { append(contentsOf: digits[point...]) } else { append(UInt8(ascii: "0")) }
    }

    private mutating func appendScientific(_ digits: [UInt8], exponent: Int) {
        append(digits[0])
        append(UInt8(ascii: "."))
        if digits.count > 1 { append(contentsOf: digits[1...]) } else { append(UInt8(ascii: "0")) }
        append(contentsOf: (exponent < 0 ? "e-" : "e+").utf8)
        if exponent.magnitude < 10 { append(UInt8(ascii: "0")) }
        append(whole: Int(exponent.magnitude))
    }
}

extension Int {
    /// The most bytes `write` writes.
    package static var decimalBytes: Int { 20 }
    /// The most bytes `writeAmount` writes: 20 for the digits and the sign, 6 commas, a point and up to 4 zeros.
    package static var amountBytes: Int { 32 }

    /// Writes the number in decimal and says how many bytes that took, at most `decimalBytes`.
    package func write(to start: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 0
        if self < 0 {
            start[0] = UInt8(ascii: "-")
            count = 1
        }
        let digits = magnitude.decimalDigits
        magnitude.write(to: start + count, digits: digits)
        return count + digits
    }

    /// Writes the number of minor units as an amount, `-1,234.50`, and says how many bytes that took, at most
    /// `amountBytes`; `decimals` are at most 4.
    package func writeAmount(to start: UnsafeMutablePointer<UInt8>, decimals: Int) -> Int {
        var count = 0
        if self < 0 {
            start[0] = UInt8(ascii: "-")
            count = 1
        }
        var scale: UInt = 1
        for _ in 0..<decimals { scale *= 10 }
        let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: scale)
        count += whole.writeGrouped(to: start + count)
        guard decimals > 0 else { return count }
        start[count] = UInt8(ascii: ".")
        fraction.write(to: start + count + 1, digits: decimals)
        return count + 1 + decimals
    }
}

extension UInt {
    /// How many decimal digits the number has.
    fileprivate var decimalDigits: Int {
        var (digits, rest) = (1, self / 10)
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        return digits
    }

    /// Writes the last digits of the number, zeros before it where it has fewer.
    fileprivate func write(to start: UnsafeMutablePointer<UInt8>, digits: Int) {
        var (rest, place) = (self, digits)
        while place > 0 {
            place -= 1
            start[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }

    /// Writes the number with a comma before each group of three digits.
    fileprivate func writeGrouped(to start: UnsafeMutablePointer<UInt8>) -> Int {
        let digits = decimalDigits
        let count = digits + (digits - 1) / 3
        var (rest, place) = (self, count)
        for digit in 0..<digits {
            place -= 1
            if digit > 0, digit.isMultiple(of: 3) {
                start[place] = UInt8(ascii: ",")
                place -= 1
            }
            start[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        return count
    }
}

extension Double {
    /// The shortest decimal digits, and where the point stands after the first of them: 12.5 is `125`, 2.
    fileprivate var shortestDigits: (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = Array(description.utf8)
        for (place, byte) in text.enumerated() {
            if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: text[(place + 1)...], as: UTF8.self)) ?? 0
                break
            }
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
        }
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        let place = (point ?? digits.count) + exponent - leading
        digits.removeFirst(leading)
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, place)
    }
}

extension Value {
    /// The value as Liquid prints it where it stands as text: nil is nothing, lists run together.
    package var plainText: String {
        if case .string(let text) = self { return text }
        var bytes: [UInt8] = []
        bytes.append(plain: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a value as Liquid prints it; objects print as Ruby inspects them.
    package mutating func append(plain value: Value) {
        switch value {
        case .null: break
        case .bool(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .int(let whole): append(whole: whole)
        case .number(let number): append(number: number)
        case .string(let text): append(contentsOf: text.utf8)
        case .array(let elements): for element in elements { append(plain: element) }
        case .object: append(inspected: value)
        }
    }

    /// Appends a value as Shopify/liquid 5 inspects it: `{"a"=>1, "b"=>[nil, "x"]}`.
    package mutating func append(inspected value: Value) {
        switch value {
        case .null: append(contentsOf: "nil".utf8)
        case .string(let text): appendQuoted(text)
        case .array(let elements):
            append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { append(contentsOf: ", ".utf8) }
                append(inspected: element)
            }
            append(UInt8(ascii: "]"))
        case .object(let object):
            append(UInt8(ascii: "{"))
            for (place, entry) in object.entries.enumerated() {
                if place > 0 { append(contentsOf: ", ".utf8) }
                appendQuoted(entry.name)
                append(contentsOf: "=>".utf8)
                append(inspected: entry.value)
            }
            append(UInt8(ascii: "}"))
        default: append(plain: value)
        }
    }

    private mutating func appendQuoted(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0x0A: append(contentsOf: "\\n".utf8)
            case 0x0D: append(contentsOf: "\\r".utf8)
            case 0x09: append(contentsOf: "\\t".utf8)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
