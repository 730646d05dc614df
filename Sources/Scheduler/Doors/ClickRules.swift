package import Ports
package import Values

/// When following a link counts as a person's click. Scanners follow links too: before delivery, all at once, under names
/// of their own.
package struct ClickRules: Sendable, Hashable {
    /// Nobody reads a mail so soon after it was sent.
    package var soonest = Span.seconds(8)
    /// Two or more links of one mail followed within this time were followed by a machine.
    package var burst = Span.seconds(6)
    /// What stands, in lower case, in the names of machines that look at links.
    package var machines = [
        "bot", "crawl", "spider", "scan", "preview", "prefetch", "proxy", "curl/", "wget/", "python-", "go-http-client",
        "java/", "okhttp", "headlesschrome", "safelinks", "barracuda", "proofpoint", "mimecast", "trendmicro",
        "googleimageproxy", "yahoomailproxy", "facebookexternalhit", "whatsapp", "slack", "skype", "telegram",
        "linkcheck",
    ]

    package init() {}

    /// The rule by which a request for a link counts as nothing, as far as it can be said at once; nil where a person may
    /// have made it.
    package func discount(isHead: Bool, purpose: String?, agent: String?, sentAt: Moment?, at now: Moment) -> String? {
        if isHead { return "head" }
        if let purpose = purpose?.lowercased(), purpose.contains("prefetch") || purpose.contains("preview") {
            return "prefetch"
        }
        guard let agent = agent?.lowercased(), !agent.isEmpty else { return "no agent" }
        if let machine = machines.first(where: { agent.contains($0) }) { return "agent \(machine)" }
        if let sentAt, now - sentAt < soonest { return "too soon" }
        return nil
    }

    /// Whether these clicks of one message, one of them at this moment, were a machine's: more than one link at once.
    package func isBurst(_ clicks: [Click], around moment: Moment) -> Bool {
        let near = clicks.filter { ($0.at - moment).milliseconds.magnitude <= burst.milliseconds.magnitude }
        return Set(near.map(\.link)).count > 1
    }
}
