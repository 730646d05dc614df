/// What a server said of an open folder.
struct IMAPFolder {
    var validity: UInt32?
    /// The UID the next mail gets, where the server says so.
    var uidNext: UInt32?
    /// How many mails there are.
    var exists: UInt32?
    /// The highest UID, where that was asked for.
    var highest: UInt32?

    /// Takes a code such as `[UIDNEXT 5]` of an EXAMINE.
    mutating func note(_ status: IMAPStatus, isOpening: Bool) {
        guard isOpening else { return }
        validity = status.number("UIDVALIDITY") ?? validity
        uidNext = status.number("UIDNEXT") ?? uidNext
    }

    /// Takes `* STATUS "INBOX" (UIDNEXT 5)`.
    mutating func status(_ values: [IMAPValue]) {
        guard let items = values.last?.items else { return }
        uidNext = items.value(of: "UIDNEXT")?.number ?? uidNext
    }

    /// The least UID that no mail has, as far as is known; 1 for an empty folder of a server that says nothing.
    var end: UInt32 { max(uidNext ?? 1, highest?.next ?? 1, 1) }
}

/// One search of a folder in windows of UIDs, because the answer to one search is one line.
struct IMAPSearch {
    var hits: [UInt32] = []
    /// How many searches this visit has made.
    var count = 0
    /// The first UID that no search has covered yet; nil where all are.
    var uncovered: UInt32?
    /// How many UIDs the next window covers.
    var span: UInt32 = 1
    private var before = 0

    mutating func take(_ numbers: [UInt32]) {
        if hits.count + numbers.count <= 1_000_000 { hits += numbers }
    }

    /// The next window of a folder that ends before `end`; the last one is open, because a server's UIDNEXT may stand
    /// still while mail comes in.
    mutating func window(before end: UInt32, isWhole: Bool) -> String? {
        guard let first = uncovered else { return nil }
        count += 1
        before = hits.count
        let (last, isBeyond) = first.addingReportingOverflow(span - 1)
        guard !isWhole, !isBeyond, last < end, last < .max else {
            uncovered = nil
            return "\(first):*"
        }
        uncovered = last + 1
        return "\(first):\(last)"
    }

    /// Where a window held little, the next one is wider.
    mutating func widen(to most: UInt32) {
        if hits.count - before < Int(span / 8) { span = span > most / 2 ? most : span * 2 }
    }
}

/// What came of one mail that was asked for by its UID: in one FETCH response, or with its UID in another.
struct IMAPMailParts {
    private let uid: UInt32
    private var whole: [UInt8]?
    /// Bodies that came without a UID, and UIDs that came without a body, by the mail's number in the folder.
    private var bare: [UInt32: [UInt8]] = [:]
    private var named: [UInt32: UInt32] = [:]

    init(_ uid: UInt32) { self.uid = uid }

    mutating func take(_ number: UInt32, _ values: [IMAPValue]) {
        guard let items = values.first?.items else { return }
        switch (items.uid, items.string("BODY[]")) {
        case (uid, let body?): whole = whole ?? body
        case (nil, let body?): if bare.count < 4, bare[number] == nil { bare[number] = body }
        case (let other?, nil): named[number] = other
        default: break
        }
    }

    /// The mail; a lone body without any UID is the one that was asked for.
    var body: [UInt8]? {
        if let whole { return whole }
        let ours = bare.filter { named[$0.key] == nil || named[$0.key] == uid }
        return ours.count == 1 ? ours.first?.value : ours.first { named[$0.key] == uid }?.value
    }
}

extension UInt32 {
    /// The greatest has none after it.
    var next: UInt32 { self == .max ? self : self + 1 }
}

extension [IMAPValue] {
    /// The value after a name, as FETCH gives them in pairs.
    func value(of name: String) -> IMAPValue? { pair { $0 == name } }

    private func pair(_ isName: (String) -> Bool) -> IMAPValue? {
        for place in stride(from: 0, to: count - 1, by: 2) {
            if let word = self[place].word, isName(word) { return self[place + 1] }
        }
        return nil
    }

    var uid: UInt32? { value(of: "UID")?.number }

    /// A body's bytes, by its section; a server that was asked for a part of it names where that begins, and some how long
    /// it is. Nil where it says NIL.
    func string(_ section: String) -> [UInt8]? {
        guard case .string(let bytes, _)? = pair({ $0 == section || $0.hasPrefix(section + "<") }) else { return nil }
        return bytes
    }
}
