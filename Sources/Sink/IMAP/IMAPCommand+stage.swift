extension IMAPCommand {
    /// Where in the dialogue a script finds it.
    var stage: IMAPFault.Stage {
        switch self {
        case .capability: .capability
        case .id: .id
        case .starttls: .starttls
        case .login, .authenticate: .login
        case .namespace, .list: .list
        case .status: .status
        case .select: .select
        case .search: .search
        case .fetch: .fetch
        case .store, .copy, .expunge, .append: .store
        case .idle: .idle
        case .noop, .check, .close, .unselect: .noop
        case .logout: .logout
        }
    }

    /// The UID that a FETCH by UIDs begins with, where it asks for a mail's bytes; 0 for anything else.
    var firstUID: Int {
        guard case .fetch(let set, let items, isUID: true) = self, items.contains(where: \.isOfBytes) else { return 0 }
        return set.first
    }
}

extension IMAPFetchItem {
    fileprivate var isOfBytes: Bool {
        switch self {
        case .body, .old: true
        case .flags, .uid, .size, .internalDate: false
        }
    }
}
