package import Values

extension Mailbox {
    /// The rates at which a mailbox stops until a person looks. One case alone never stops it.
    package struct Guardrails: Sendable, Hashable {
        /// Dead addresses, of the messages that ended; nil means that it is not watched, as below.
        package var bounces: Share? = Share(millionths: 50_000)
        /// People who called it spam.
        package var complaints: Share? = Share(millionths: 3_000)
        /// Messages refused for good for another reason, or given up.
        package var failures: Share? = Share(millionths: 200_000)
        /// Below so many ended messages nothing is concluded.
        package var sample = 50
        /// What is older does not count.
        package var window = Span.days(7)

        package init() {}
    }

    /// What becomes of a message whose answer was lost, once its answer has not come for ten minutes.
    package enum UnknownPolicy: Sendable, Hashable {
        /// Its lead goes on as if it had been sent; the message stays marked.
        case goOn
        /// Its lead waits until a person or an answer settles it.
        case hold
        /// It is sent again under its Message-ID, at most so many times; then as `goOn`.
        case resend(atMost: Int)
    }
}

/// A part of a whole, in whole millionths: 0.3 % is 3,000.
package struct Share: Sendable, Hashable {
    /// 0 to 1,000,000.
    package var millionths: Int

    package init(millionths: Int) { self.millionths = millionths }

    /// `5%`, `0.3 %`: at most 100 percent with at most four decimals; nil where the text says none.
    package init?(parsing text: String) {
        guard text.hasSuffix("%") else { return nil }
        let number = text.dropLast().reversed().drop { $0 == " " }.reversed()
        let parts = String(number).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(digits: parts[0]), whole <= 100 else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : "0"
        guard (1...4).contains(decimals.count), let fraction = Int(digits: decimals) else { return nil }
        let scale = [1_000, 100, 10, 1][decimals.count - 1]
        millionths = whole * 10_000 + fraction * scale
        if millionths > 1_000_000 { return nil }
    }

    /// Whether so many of a whole are more than this share of it.
    package func isExceeded(by count: Int, of whole: Int) -> Bool { count * 1_000_000 > millionths * whole }
}

extension Share: CustomStringConvertible {
    /// `0.3 %`, without decimals that say nothing.
    package var description: String {
        let fraction = padded(millionths % 10_000, to: 4).reversed().drop { $0 == "0" }.reversed()
        return "\(millionths / 10_000)\(fraction.isEmpty ? "" : "." + String(fraction)) %"
    }
}
