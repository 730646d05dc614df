package import Engine

/// Why a request cannot be done; nothing was changed.
package enum SchedulerError: Error, Sendable, Hashable {
    case unknownLead(String)
    case unknownSequence(String, known: [String])
    case unknownVersion(String)
    case unknownQueue(String, known: [String])
    case unknownOffer(String, known: [String])
    /// A lead was won, and several offers could be meant.
    case ambiguousOffer([String])
    /// A value was agreed on, and nothing is for sale to this lead.
    case nothingForSale(String, known: [String])
    /// A reason that resembles a coded one and is none.
    case unknownReason(String, near: String, known: [String])
    /// No event is called so: what was probably meant, or nil where it is a state that no event tells of.
    case unknownEvent(String, meant: String?)
    /// A service's word that can mean several of our events.
    case unclearEvent(String, among: [String])
    /// A part of an event (`event`, `id`, `details`) is nothing that a record may hold.
    case badEvent(part: String, EventFlaw)
    case unknownPerson(String)
    case unknownCard(String)
    case unknownMessage(String)
    case unknownMailbox(String, known: [String])
    /// The address is no mail address; the reason is for people.
    case badAddress(String, reason: String)
    case badZone(String)
    /// A value of a lead that nobody sets, or not to this.
    case unsettable(String, Unsettable)
    /// The card is somebody else's.
    case claimed(card: Int64, by: String)
    /// This person cannot have a card.
    case cannotWork(String, NoWorker)
    /// The card is not open to this any more.
    case cardClosed(Int64)
    /// Somebody asked never to be written to.
    case suppressed(String, reason: String)
    /// The sequence needs a lawful basis the lead does not have.
    case noBasis(lead: String, needs: String)
    /// The lead runs another sequence.
    case busy(lead: String, sequence: String)
    /// The lead runs this very sequence.
    case running(lead: String, sequence: String)
    /// The message is not in a state in which this can be done.
    case wrongState(message: Int64, state: String)
    /// The run of a message is over, so that it is not sent again; how the run ended.
    case runOver(message: Int64, outcome: String)
    /// The request needs a value, or the value is wrong.
    case badRequest(String)
    /// Mail would leave this machine without what the law asks for.
    case unfit([String])
}

/// Why somebody cannot have a card.
package enum NoWorker: Sendable, Hashable {
    /// Nobody is called so; who could have one.
    case unknown(known: [String])
    /// The person's role only looks.
    case role(String)
    /// Away until a moment, as the workspace's zone writes it.
    case away(until: String)
}
