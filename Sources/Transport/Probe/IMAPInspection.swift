import Ports

/// A folder as it was opened.
package struct InspectedFolder: Equatable {
    package let name: String
    package internal(set) var mails: UInt32 = 0
    /// What the server said instead of opening it.
    package internal(set) var refusal: String?
}

/// A look at a mailbox's folders on a logged-in connection, for the doctor: bytes in, bytes and facts out.
struct IMAPInspection {
    private(set) var dialogue: IMAPDialogue
    /// The folders that were asked for, in their order.
    private(set) var opened: [InspectedFolder] = []
    /// All folders, and those the server calls Sent (RFC 6154).
    private(set) var names: [String] = []
    private(set) var sent: [String] = []
    private var waiting: ArraySlice<String>
    private var mails: UInt32 = 0
    private var isListing = false
    private(set) var isOver = false

    init(nonce: String, folders: [String]) {
        dialogue = IMAPDialogue(nonce: nonce)
        waiting = folders[...]
        next()
    }

    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
        dialogue.receive(bytes)
        let heard = dialogue.heard
        dialogue.heard = []
        for item in heard where !isOver {
            switch item {
            case .data(let number?, "EXISTS", _): mails = number
            case .data(_, "LIST", let values): list(values)
            case .answer(let status): answer(status)
            case .data, .unreadable, .note: break
            }
        }
    }

    /// The connection is over.
    mutating func closed() { dialogue.closed() }

    mutating func wentSilent() { dialogue.wentSilent() }

    /// Hands over what is to be written.
    mutating func takeOutput() -> [UInt8] {
        defer { dialogue.output = [] }
        return dialogue.output
    }

    private mutating func next() {
        if let folder = waiting.first {
            mails = 0
            dialogue.say("EXAMINE \(IMAPFolderName.quoted(folder))")
        } else if isListing {
            isOver = true
        } else {
            isListing = true
            dialogue.say("LIST \"\" \"*\"")
        }
    }

    private mutating func answer(_ status: IMAPStatus) {
        if let folder = waiting.popFirst() {
            let refusal = status.isOK ? nil : status.words.isEmpty ? status.kind : status.words
            opened.append(InspectedFolder(name: folder, mails: mails, refusal: refusal))
        }
        next()
    }

    /// `(\HasNoChildren \Sent) "/" "Sent"`.
    private mutating func list(_ values: [IMAPValue]) {
        guard isListing, values.count >= 3, names.count < 200 else { return }
        let name: String
        switch values[2] {
        case .atom(let bytes), .string(let bytes, _): name = IMAPFolderName.decode(bytes)
        case .list: return
        }
        let shown = Reason.printable(Array(name.utf8))
        names.append(shown)
        if values[0].items?.contains(where: { $0.word == "\\SENT" }) == true { sent.append(shown) }
    }
}
