import Values

/// The filters that need to know of the world: `date`, `money`, `spin`.
extension Machine {
    mutating func product(_ call: FilterInput) throws(Fault) {
        switch call.filter {
        case .date: try date(call)
        case .money: try money(call)
        default: try spin()
        }
    }

    /// `date: "%d %B %Y"`, in the reader's zone; what is no date stays as it is.
    private mutating func date(_ call: FilterInput) throws(Fault) {
        let format = isStrict ? (settings.language ?? .english).format(call.text(0)) : call.text(0)
        guard !format.isEmpty, let time = time(of: accumulator.numeric) else { return }
        if !isStrict, format.endsInsideDirective { throw Fault(.unusable(filter: "date", value: .string(format))) }
        var output = Output()
        output.language = settings.language
        output.append(time, format: format, until: limits.heldBytes)
        try charge(output.count)
        accumulator = .value(.string(output.text()))
    }

    /// In the product's own dialect dates are read by the one reader that waits and conditions use; in Shopify's as Ruby
    /// does.
    private func time(of value: Value) -> CivilTime? {
        if isStrict, let date = WrittenDate(value) { return placed(date) }
        switch value {
        case .int(let seconds): return local(seconds)
        case .string(let text):
            let word = text.lowercased()
            if word == "now" || word == "today" { return local(Int(settings.now)) }
            guard !isStrict else { return nil }
            if !word.isEmpty, word.utf8.allSatisfy(\.isDigit) { return Int(word).flatMap { local($0) } }
            guard let read = DateReader.time(word, now: local(Int(settings.now))) else { return nil }
            return placed(read)
        default: return nil
        }
    }

    /// A time in the reader's zone, as far as years have four digits or a few more.
    func local(_ seconds: Int) -> CivilTime? {
        guard seconds.magnitude < 1 << 47 else { return nil }
        return CivilTime(seconds: Int64(seconds), offset: settings.offset(Int64(seconds)))
    }

    /// A date as the reader's clocks show it: with an offset it is moved to their zone, without one it is their own.
    private func placed(_ date: WrittenDate) -> CivilTime? {
        let milliseconds = date.time ?? 0
        let wall = Int64(date.date.daysSinceEpoch) * 86_400 + Int64(milliseconds / 1_000)
        var time: CivilTime?
        if let offset = date.offset {
            time = local(Int(wall) - offset)
        } else {
            let guess = settings.offset(wall)
            let offset = settings.offset(wall - Int64(guess))
            time = CivilTime(seconds: wall - Int64(offset), offset: offset)
        }
        time?.nanosecond = milliseconds % 1_000 * 1_000_000
        return time
    }

    /// A time read from text: with a zone of its own it is shown in the reader's; without one it is the reader's.
    private func placed(_ time: CivilTime) -> CivilTime? {
        guard let offset = time.writtenOffset else {
            let guess = settings.offset(time.localSeconds)
            return time.at(offset: settings.offset(time.localSeconds - Int64(guess)))
        }
        guard isStrict else { return time.at(offset: offset) }
        var moved = local(Int(time.localSeconds - Int64(offset)))
        moved?.nanosecond = time.nanosecond
        return moved
    }

    /// `money: "EUR"`: minor units as an amount.
    private mutating func money(_ call: FilterInput) throws(Fault) {
        let currency = call.first.map { $0.isNothing ? settings.currency : $0.filterText } ?? settings.currency
        let value = accumulator.plain
        let units: Int
        switch value {
        case .int(let whole): units = whole
        case .string(let text):
            guard let whole = Int(decimal: text.utf8) else { throw unusable(call, value) }
            units = whole
        default: throw unusable(call, value)
        }
        try keep((settings.language ?? .english).amount(units, currency: currency), safe: false)
    }

    /// `"Hi|Hello" | spin`: one of the variants, the same for the same seed and text.
    private mutating func spin() throws(Fault) {
        let text = accumulator.filterText
        let variants = text.split(separator: "|", omittingEmptySubsequences: false)
        var mix = settings.seed
        // Drawn over what the reader sees, so that every part of a message gets the same words.
        for byte in try resolved(accumulator).filterText.utf8 { mix = (mix ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        mix = (mix ^ (mix >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mix = (mix ^ (mix >> 27)) &* 0x94D0_49BB_1331_11EB
        mix ^= mix >> 31
        let chosen = variants[Int(mix % UInt64(variants.count))]
        let isSafe = if case .safe = accumulator { true } else { false }
        let result = String(chosen).stripped(leading: true, trailing: true)
        try charge(result.utf8.count)
        accumulator = isSafe ? .safe(result) : .value(.string(result))
    }
}

extension Language {
    /// A format, `long` and `short` spelled out.
    fileprivate func format(_ format: String) -> String {
        switch format {
        case "long": longDate
        case "short": shortDate
        default: format
        }
    }
}
