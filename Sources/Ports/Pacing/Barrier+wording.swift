private import Values

extension Barrier {
    /// What is in the way, without when it is over.
    package var sentence: String {
        switch self {
        case .cap(let limit, let span, isLearned: true, _):
            "\(limit) \(span.each) have gone, and its server has refused more before"
        case .cap(let limit, let span, isLearned: false, _): "cap of \(limit) \(span.each) reached"
        case .gap: "gap after the last message"
        case .rampUp(let day, let count, let cap, _): "ramp-up day \(day): \(count) of \(cap)"
        case .domain(let domain, let limit, let span, _): "\(domain): \(limit) of \(limit) \(span.present)"
        case .domainRest(let domain, _): "\(domain) rests: only what is for it was refused for its speed"
        }
    }
}

extension Health.Alarm {
    /// The rate as its reader knows it: `bounce rate 6.2 % of 81`.
    package var sentence: String {
        let tenths = (count * 10_000 / max(1, sample) + 5) / 10
        return "\(kind.rawValue) rate \(tenths / 10).\(tenths % 10) % of \(sample)"
    }
}

extension Span {
    fileprivate var each: String {
        switch self {
        case .seconds(10): "ten seconds"
        case .minutes(1): "a minute"
        case .hours(1): "an hour"
        default: "a day"
        }
    }

    fileprivate var present: String {
        switch self {
        case .seconds(10): "in ten seconds"
        case .minutes(1): "this minute"
        case .hours(1): "this hour"
        default: "in 24 hours"
        }
    }
}
