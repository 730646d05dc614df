package import Values

/// A human queue: who works it and how soon they answer.
package struct QueueDefinition: Sendable, Hashable {
    package var name: String
    package var title: String
    /// Those who work it, in the order of the file.
    package var staff: [Member]
    /// In business time, to the first touch.
    package var answerWithin: Delay
    /// The queue's business hours.
    package var hours: Schedule
    /// The coded reasons to choose from when a lead is lost; those that come with Baton where empty.
    package var lostReasons: [Reason] = []
    /// The coded reasons to choose from when a lead is given back; those that come with Baton where empty.
    package var recycleReasons: [Reason] = []

    /// A reason by the code that reports count, and what people read.
    package struct Reason: Sendable, Hashable {
        package var code: String
        package var title: String

        package init(code: String, title: String) {
            self.code = code
            self.title = title
        }
    }

    /// The codes of why a lead of this queue is lost.
    package var lostCodes: [String] { lostReasons.isEmpty ? Self.usualLostCodes : lostReasons.map(\.code) }
    /// The codes of why a lead of this queue is given back.
    package var recycleCodes: [String] { recycleReasons.isEmpty ? Self.usualRecycleCodes : recycleReasons.map(\.code) }

    /// The codes of a lost lead that come with Baton.
    package static let usualLostCodes = [
        "budget", "timing", "competitor", "no_need", "no_answer", "not_a_fit", "other",
    ]
    /// The codes of a lead given back that come with Baton.
    package static let usualRecycleCodes = ["not_now", "wrong_person", "not_qualified", "bad_contact", "other"]

    /// Somebody who works a queue, and how much of it.
    package struct Member: Sendable, Hashable {
        package var name: String
        /// How many cards of a round go here, 1 to 100.
        package var weight: Int
        /// The most cards of this queue that are worked at once, 1 to 1,000; nil for as many as come.
        package var capacity: Int?
        /// When this person is on duty; nil for always.
        package var hours: Schedule?

        package init(_ name: String, weight: Int = 1, capacity: Int? = nil, hours: Schedule? = nil) {
            self.name = name
            self.weight = weight
            self.capacity = capacity
            self.hours = hours
        }

        /// Whether this person is on duty; a zone of the lead's is the workspace's here.
        package func isOnDuty(at moment: Moment, workspaceZone: Zone) -> Bool {
            guard let hours else { return true }
            return BusinessTime(hours, leadZone: nil, workspaceZone: workspaceZone).opening(at: moment) == moment
        }
    }

    package init(
        name: String, title: String, people: [String] = [], answerWithin: Delay = Delay(1, .businessDay),
        hours: Schedule = .office
    ) {
        self.name = name
        self.title = title
        staff = people.map { Member($0) }
        self.answerWithin = answerWithin
        self.hours = hours
    }

    /// The names of those who work it.
    package var people: [String] { staff.map(\.name) }

    /// A place in a round of cards: the first of a person's has the person's name for its key.
    package struct Turn: Sendable, Hashable {
        package var member: Member
        package var key: String
    }

    /// One round of cards, beginning after the turn of this key: everybody comes as often as their weight says, spread
    /// over the round.
    package func round(after key: String?) -> [Turn] {
        var turns: [Turn] = []
        var credit = staff.map { _ in 0 }
        let total = staff.reduce(0) { $0 + $1.weight }
        for _ in 0..<total {
            for place in staff.indices { credit[place] += staff[place].weight }
            guard let next = staff.indices.max(by: { credit[$0] < credit[$1] || credit[$0] == credit[$1] && $0 > $1 })
            else { break }
            credit[next] -= total
            let count = turns.count { $0.member.name == staff[next].name } + 1
            let name = staff[next].name
            turns.append(Turn(member: staff[next], key: count == 1 ? name : "\(name) #\(count)"))
        }
        guard let place = turns.firstIndex(where: { $0.key == key }) else { return turns }
        return Array(turns[(place + 1)...] + turns[...place])
    }
}
