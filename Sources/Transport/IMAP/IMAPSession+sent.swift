import Ports

/// Messages that were sent.
extension IMAPSession {
    mutating func lookIntoSent() {
        guard let sent = settings.sent, !errand.sought.isEmpty else { return finish() }
        sought = errand.sought.prefix(50)
        phase = .openingSent
        isInSent = true
        dialogue.say("EXAMINE \(IMAPFolderName.quoted(sent))")
    }

    mutating func answerOfSent(_ status: IMAPStatus) {
        switch phase {
        case .openingSent:
            guard status.isOK else {
                let words = status.sentence
                sentFault = status.isPassing ? .refused(words: words) : .folder(settings.sent ?? "", words: words)
                return finish()
            }
            seek()
        case .seeking:
            guard status.isOK else {
                sentFault = .refused(words: status.sentence)
                return finish()
            }
            guard !isUnreadable else {
                sentFault = .nonsense("the answer to SEARCH is malformed")
                return finish()
            }
            compareHits()
        default:
            sought = sought.dropFirst()
            seek()
        }
    }

    private mutating func seek() {
        guard let message = sought.first else { return finish() }
        phase = .seeking
        search.hits = []
        dialogue.say("UID SEARCH HEADER Message-ID \(IMAPFolderName.quote("<\(message.id)>"))")
    }

    /// A search looks for a part of the header, and some servers for words of it: the header itself decides.
    private mutating func compareHits() {
        let last = Set(search.hits).sorted().suffix(5)
        guard !last.isEmpty else {
            sought = sought.dropFirst()
            return seek()
        }
        phase = .comparing
        let uids = last.map(String.init).joined(separator: ",")
        dialogue.say("UID FETCH \(uids) (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
    }

    mutating func compare(_ values: [IMAPValue]) {
        guard let message = sought.first, let items = values.first?.items,
            let header = items.string("BODY[HEADER.FIELDS (MESSAGE-ID)]")
        else { return }
        let found = InboxFinding.Content.found(message: message.message)
        guard header.messageID == Array(message.id.utf8), findings.last != found else { return }
        findings.append(found)
    }
}

extension [UInt8] {
    /// What stands in the angle brackets of a Message-ID header that is nothing else.
    fileprivate var messageID: [UInt8]? {
        guard let open = firstIndex(of: UInt8(ascii: "<")), let close = firstIndex(of: UInt8(ascii: ">")), open < close
        else { return nil }
        return self[(open + 1)..<close].filter { $0 > 0x20 }
    }
}
