/// The `Cookie` header of a request (RFC 6265).
enum CookieHeader {
    /// The value of the first cookie of this name, or nil.
    static func value(of name: String, in header: String) -> String? {
        for part in header.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == name else { continue }
            return String(pair[1])
        }
        return nil
    }
}
