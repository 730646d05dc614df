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
            case "AUTH": mechanisms.formUnion(words.dropFirst())
            default: break
            }
        }
    }
}
