/// What a server offered in its last EHLO answer.
struct ServerOffer: Equatable {
    /// RFC 2920.
    var pipelining = false
    /// RFC 6152.
    var eightBit = false
    /// RFC 6531.
    var utf8 = false
    /// RFC 1870; whether `SIZE=` may be given.
    var size = false
    /// The most bytes it takes, where it says so.
    var mostBytes: Int?
    /// RFC 3461: delivery reports.
    var dsn = false
    /// RFC 8689.
    var requireTLS = false
    /// RFC 4954: the mechanisms after AUTH, upper case.
    var mechanisms: Set<String> = []

    init() {}

    /// Reads the lines of an EHLO answer, without codes and line ends; the first is the server's name.
    init(lines: some Sequence<String>) {
        for line in lines.dropFirst() {
            let words = line.uppercased().split { $0 == " " || $0 == "=" }.map(String.init)
            switch words.first {
            case "PIPELINING": pipelining = true
            case "8BITMIME": eightBit = true
            case "SMTPUTF8": utf8 = true
            case "SIZE":
                size = true
                mostBytes = words.dropFirst().first.flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
            case "DSN": dsn = true
            case "REQUIRETLS": requireTLS = true
            case "AUTH": mechanisms.formUnion(words.dropFirst())
            default: break
            }
        }
    }

    /// What is said where it is offered and left out where a server does not understand it after all.
    enum Extra: Sendable, Hashable, CaseIterable { case size, dsn }

    /// Makes as if these were not offered.
    mutating func withhold(_ extras: Set<Extra>) {
        if extras.contains(.size) { size = false }
        if extras.contains(.dsn) { dsn = false }
    }
}
