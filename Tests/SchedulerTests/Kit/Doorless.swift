import Queries
import Values

/// What people read, with the fact where a door says what helps: its words are the door's own.
extension Story {
    func text(_ zone: Zone) -> String { text(zone) { "\($0)" } }
}

extension Waiting {
    var text: String { words { "\($0)" } }
}
