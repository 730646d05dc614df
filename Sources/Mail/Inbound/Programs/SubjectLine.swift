/// A subject with the marks that programs put before it taken off.
struct SubjectLine {
    /// Whether it begins as an answer does, in any of the languages mail programs speak.
    let isReply: Bool
    /// Whether it begins with `Auto:` or the like.
    let isAutomatic: Bool
    /// The words after all marks.
    let rest: Substring

    init(_ subject: String) {
        var rest = Substring(subject.prefix(1_000))
        var (isReply, isAutomatic) = (false, false)
        for _ in 0..<10 {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if rest.first == "[", let end = rest.prefix(60).firstIndex(of: "]") {
                rest = rest[rest.index(after: end)...]
                continue
            }
            guard let colon = rest.prefix(14).firstIndex(where: { $0 == ":" || $0 == "：" }) else { break }
            // "Re[2]:" and "Re (3):" count the answers.
            let mark = rest[..<colon].lowercased().prefix { $0 != "[" && $0 != "(" }.filter { $0 != " " }
            if Self.replies.contains(mark) {
                isReply = true
            } else if mark == "auto" || mark == "autoreply" {
                isAutomatic = true
            } else if !Self.others.contains(mark) {
                break
            }
            rest = rest[rest.index(after: colon)...]
        }
        (self.isReply, self.isAutomatic, self.rest) = (isReply, isAutomatic, rest)
    }

    private static let replies: Set<String> = [
        "re", "aw", "antw", "antwort", "ant", "sv", "vs", "odp", "r", "rif", "ri", "res", "rép", "rep", "ynt", "yn",
        "vá",
        "vl", "atb", "ats", "απ", "σχετ", "回复", "回覆", "답장", "返信", "re^2", "отв", "hồi đáp", "hồiđáp", "bls", "balas",
        "תגובה", "השב", "رد", "vast", "ref", "odg", "відп", "отг", "răsp",
    ]
    private static let others: Set<String> = [
        "external", "ext", "extern", "spam", "fwd", "fw", "wg", "tr", "rv", "enc", "i", "pd", "doorst", "vb",
        "videresend",
        "転送", "转发", "轉寄", "caution", "warning",
    ]
}
