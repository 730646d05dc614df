import Engine
import Ports
import Values

extension SchedulerError: CustomStringConvertible {
    /// What is wrong, in one sentence.
    package var description: String {
        switch self {
        case .unknownLead(let name): "there is no lead “\(name)”"
        case .unknownSequence(let name, _): "there is no sequence “\(name)”"
        case .unknownVersion(let hash): "version \(hash) of a sequence is not in the store"
        case .unknownQueue(let name, _): "there is no queue “\(name)”"
        case .unknownOffer(let name, _): "there is no offer “\(name)”"
        case .ambiguousOffer(let offers): "which offer was won? there are \(offers.joined(separator: ", "))"
        case .unknownReason(let typed, let near, _): "there is no reason “\(typed)”; “\(near)” is one"
        case .nothingForSale(let lead, _): "nothing is for sale to \(lead): name the offer that was won"
        case .unknownEvent(let name, .some): "no event is called “\(name)”"
        case .unknownEvent(let name, nil): "“\(name)” is no event: Baton sees to it by itself"
        case .unclearEvent(let name, _): "“\(name)” can mean several things"
        case .unknownPerson(let name): "there is no person “\(name)”"
        case .badEvent("event", let flaw): "the event's name \(flaw)"
        case .badEvent(let part, let flaw): "the event's \(part) \(flaw)"
        case .unknownCard(let name): "there is no card \(name)"
        case .unknownMessage(let name): "there is no message \(name) in the outbox"
        case .unknownMailbox(let name, _): "there is no mailbox or endpoint “\(name)”"
        case .badAddress(let address, let reason): "“\(address)” is no mail address: \(reason)"
        case .badZone(let name): "there is no time zone “\(name)”"
        case .unsettable(let name, let why): why.sentence(name)
        case .claimed(let card, let person): "card \(card) is \(person)'s"
        case .cannotWork(let name, .unknown): "“\(name)” is none of the people who work cards here"
        case .cannotWork(let name, .role(let role)): "\(name) is a \(role), who looks at cards and works none"
        case .cannotWork(let name, .away(let until)): "\(name) is away until \(until)"
        case .cardClosed(let card): "card \(card) is closed"
        case .suppressed(let address, let reason): "\(address) must not be written to: \(reason)"
        case .noBasis(let lead, let needs): "\(lead) has no lawful basis “\(needs)”"
        case .busy(let lead, let sequence): "\(lead) is in the sequence \(sequence)"
        case .running(let lead, let sequence): "\(lead) is in the sequence \(sequence) already"
        case .wrongState(let message, let state): "message \(message) is \(state)"
        case .runOver(let message, let outcome):
            "message \(message) is not sent again, for its run is over: \(outcome)"
        case .badRequest(let reason): reason
        case .unfit(let reasons): reasons.joined(separator: "; ")
        }
    }
}

extension SchedulerError {
    /// What helps, where it is the same whichever door was asked; nil where each door has words of its own, or nothing helps.
    package var advice: String? {
        switch self {
        case .unknownSequence(_, let known), .unknownQueue(_, let known), .unknownMailbox(_, let known),
            .unknownOffer(_, let known), .nothingForSale(_, let known):
            known.isEmpty ? "there are none yet" : "there are: \(known.joined(separator: ", "))"
        case .unknownReason(_, _, let known): "there are: \(known.joined(separator: ", ")); or say it in more words"
        case .busy: "a lead runs one sequence at a time"
        case .running: "a sequence runs once at a time for each lead"
        case .unknownEvent(_, let meant?): "did you mean \(meant)?"
        case .unclearEvent(_, let events): "say which: \(KnownEvent.meanings(of: events))"
        case .badEvent("id", _): "the provider's own id of the event, as it gave it"
        case .badEvent(_, let flaw): flaw.hint
        case .unsettable(_, let why): why.hint
        case .unknownVersion: "restore the backup the database came from"
        case .cannotWork(_, .away): "give it to somebody else, or take the absence back"
        default: nil
        }
    }
}

extension JournalError: CustomStringConvertible {
    package var description: String {
        "the journal \(path) cannot be \(isTransient ? "written, so nothing is sent" : "opened") (errno \(code))"
    }
}
