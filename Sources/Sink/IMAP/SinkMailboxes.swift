import Values

/// The mailboxes of a sink by their user, bounded: where too much has come, the oldest mails go.
struct SinkMailboxes: Sendable {
    /// How much they may hold together.
    struct Limits: Sendable {
        var bytes = 64 << 20
        var mails = 50_000
    }

    private struct Place: Sendable {
        let user: String
        let folder: String
        let uid: UInt32
        let validity: UInt32
        let size: Int
    }

    /// Where mail comes in, where what its user sent is kept, and what was thrown away.
    static let inbox = "INBOX"
    static let sent = "Sent"
    static let trash = "Trash"

    private(set) var folders: [String: [String: SinkFolder]] = [:]
    /// Counts every change, so that whoever looks can tell whether there was one.
    private(set) var version = 0
    private let limits: Limits
    private let validity: UInt32
    /// The mails in the order they came, oldest first, from `first` on.
    private var order: [Place] = []
    private var first = 0
    private var bytes = 0

    /// - Parameter validity: of every folder; a sink that is started anew must have a greater one.
    init(validity: UInt32, limits: Limits = Limits()) {
        self.validity = validity
        self.limits = limits
    }

    // MARK: - Whose mailbox

    /// An address in small letters, without what follows a plus in its local part.
    static func plain(_ address: String) -> String {
        let address = address.lowercased()
        guard let at = address.lastIndex(of: "@"), let plus = address[..<at].firstIndex(of: "+") else { return address }
        return String(address[..<plus] + address[at...])
    }

    /// The mailbox that mail to this address lies in; somebody who logs in as `ana` has that of `ana@…`.
    func user(of address: String) -> String {
        let plain = Self.plain(address)
        if folders[plain] != nil { return plain }
        guard let at = plain.lastIndex(of: "@") else {
            return folders.keys.filter { $0.hasPrefix(plain + "@") }.min() ?? plain
        }
        let name = String(plain[..<at])
        return folders[name] == nil ? plain : name
    }

    /// The mailbox of somebody who logs in, with its folders; made where it is missing.
    mutating func open(_ name: String) -> String {
        let user = user(of: name)
        for folder in [Self.inbox, Self.sent, Self.trash] where folders[user]?[folder] == nil {
            folders[user, default: [:]][folder] = SinkFolder(validity: validity)
        }
        return user
    }

    // MARK: - Mail

    /// Puts a mail into a folder; its UID.
    @discardableResult
    mutating func add(
        _ mail: [UInt8], to folder: String = SinkMailboxes.inbox, of user: String, at date: Moment,
        flags: Set<String> = []
    ) -> UInt32 {
        // Taken out while it changes, so that a folder of many mails is not copied.
        var place = folders[user]?.removeValue(forKey: folder) ?? SinkFolder(validity: validity)
        let uid = place.add(mail, at: date, flags: flags)
        folders[user, default: [:]][folder] = place
        version += 1
        order.append(Place(user: user, folder: folder, uid: uid, validity: place.validity, size: mail.count))
        bytes += mail.count
        shrink()
        return uid
    }

    private mutating func shrink() {
        while bytes > limits.bytes || order.count - first > limits.mails, first < order.count - 1 {
            let oldest = order[first]
            if folders[oldest.user]?[oldest.folder]?.validity == oldest.validity {
                folders[oldest.user]?[oldest.folder]?[oldest.uid] = nil
            }
            bytes -= oldest.size
            first += 1
        }
        if first > 1_000, first * 2 > order.count {
            order.removeFirst(first)
            first = 0
        }
    }

    /// Changes a folder that is there.
    mutating func change<Result>(
        _ folder: String, of user: String, _ body: (inout SinkFolder) -> Result
    ) -> Result? {
        guard var place = folders[user]?.removeValue(forKey: folder) else { return nil }
        defer { folders[user]?[folder] = place }
        version += 1
        return body(&place)
    }
}
