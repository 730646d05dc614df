import CCurl
import Glibc

/// Asks DNS by the C library, with the servers of this machine's configuration. Blocks; for the doctor only.
package enum DNSLookup {
    /// What became of a question.
    package enum Outcome: Equatable {
        case found([DNSAnswer.Record])
        /// There is no such name, or nothing of the kind under it.
        case nothing
        /// Nobody could be asked, or the answer could not be read.
        case trouble
    }

    /// Asks the name servers of this machine; waits for their answer.
    package static func ask(_ name: String, _ kind: DNSAnswer.Kind) -> Outcome {
        var bytes = [UInt8](repeating: 0, count: 16_384)
        var hostError: Int32 = 0
        let length = ccurl_dns_query(name, Int32(kind.rawValue), &bytes, Int32(bytes.count), &hostError)
        guard length > 0 else { return hostError == HOST_NOT_FOUND || hostError == NO_DATA ? .nothing : .trouble }
        guard let answer = DNSAnswer(Array(bytes.prefix(Int(length))), kind: kind) else { return .trouble }
        return answer.records.isEmpty ? .nothing : .found(answer.records)
    }

    /// The name an IPv4 address is looked up by backwards; nil for any other text.
    package static func reverseName(of address: String) -> String? {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) else { return nil }
        return parts.reversed().joined(separator: ".") + ".in-addr.arpa"
    }
}
