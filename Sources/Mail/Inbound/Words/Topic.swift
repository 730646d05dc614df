/// What an entry of a table of words tells.
enum Topic: String, Sendable, Hashable, CaseIterable {
    // What people say about our writing to them.
    case unsubscribe, complaint, interested, question
    case notNow = "not now"
    case notInterested = "not interested"
    case wrongPerson = "wrong person"
    /// The same in a mail of a few words; in a longer one they say too little.
    case unsubscribeShort = "unsubscribe short"
    case interestedShort = "interested short"
    case notInterestedShort = "not interested short"
    case notNowShort = "not now short"
    /// Angry words that are a complaint where nothing else is asked for.
    case complaintWeak = "complaint weak"
    /// A law of privacy, or who watches over it: held against us by one who refuses, asked about by one who buys.
    case privacyLaw = "privacy law"
    /// What looks like one of these and is none: its words are not looked at again.
    case ignored
    /// Something else than our mail that the writer leaves: an old list, another service.
    case elsewhere
    /// A leaving that is only imagined: "I would cancel ours if your tool works".
    case supposed
    /// A wish so clear that a no before it answers something else: "No, we definitely want it".
    case wanted
    /// Who wants to stay with what they have, or to be left out, whatever else the sentence says.
    case staying
    /// Somebody else than the writer: "my colleague".
    case others = "somebody else"
    /// What says that an address named is the writer's own, or that they speak for themselves as well.
    case ownAddress = "own address"
    /// A word that turns what follows it, or stands beside it, into its opposite.
    case negation
    // What programs write.
    case away
    case awaySubject = "away subject"
    case left
    case acknowledgement
    case acknowledgementSubject = "acknowledgement subject"
    case challenge
    /// What no person writes: "verify that you are a real human being".
    case challengeOnly = "challenge only"
    case calendarSubject = "calendar subject"
    case receiptSubject = "receipt subject"
    /// What stands before the day somebody is back, and before the last day they are away.
    case back
    case until
    // Reading days.
    case months, weekdays, tomorrow
    case nextWeek = "next week"
    /// Words that tell one language from another.
    case common
}

/// The words of one language: a section for each topic, an entry on each line.
struct WordTable: Sendable {
    /// ISO 639-1.
    let language: String
    let entries: [(topic: Topic, text: Substring)]

    /// Reads a table: `[topic]`, then its entries; lines that begin with `#` are remarks.
    init(_ language: String, _ text: String) {
        self.language = language
        var (topic, entries) = (Topic?.none, [(topic: Topic, text: Substring)]())
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                topic = Topic(rawValue: String(line.dropFirst().dropLast()))
            } else if let topic {
                entries.append((topic, line))
            }
        }
        self.entries = entries
    }

    /// Every table there is.
    static let all: [WordTable] =
        [
            english, englishInterest, englishPrograms, german, french, spanish, portuguese, italian, dutch, swedish,
            danish,
            norwegian, finnish, polish,
            czech, slovak, hungarian, romanian, bulgarian, croatian, slovenian, russian, ukrainian, turkish, greek,
            hebrew,
            arabic, japanese, chinese, korean, vietnamese, indonesian, thai, hindi, serbian, catalan, malay, lithuanian,
            latvian, estonian, persian,
        ] + wanted + others
}
