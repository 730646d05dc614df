/// What mail services call the events of theirs that are none of ours, or not for sure: a word of a service is never taken
/// for a slip of another one.
extension KnownEvent {
    /// Whether a name is one of a message's or a run's states: no event tells of them, because the next step follows.
    package static func isState(_ typed: String) -> Bool {
        isAmong(states, typed) || bare(folded(typed)).contains(where: mailStates.contains)
    }

    /// The events that a service's word can mean; nil where it is not known as one that can mean several.
    package static func meanings(of typed: String) -> [KnownEvent]? {
        let folded = folded(typed)
        return ([folded] + bare(folded)).lazy.compactMap { unclear[$0] }.first
    }

    /// The events of which one is meant by a name that says no in words of somebody's own, such as "not interested" or
    /// "no more mails please"; nil where it does not sound like one.
    static func refusals(of typed: String) -> [KnownEvent]? {
        let folded = Array(folded(typed).utf8)
        for place in folded.indices {
            for no in noesByByte[folded[place]] ?? [] where folded[place...].starts(with: no) {
                return [.unsubscribe, .suppress, .lost]
            }
        }
        return nil
    }

    /// By their first bytes, because every event of a name that nothing listens to is looked up.
    private static let noesByByte = Dictionary(grouping: noes.map { Array($0.utf8) }) { $0.first ?? 0 }
    private static let noes = [
        "notinterested", "nointerest", "nolongerinterested", "uninterested", "unsubscri", "unsubscrb", "optout",
        "optedout", "optingout", "donotcontact", "dontcontact", "donotemail", "dontemail", "donotmail", "dontmail",
        "donotsend", "dontsend", "donotwrite", "dontwrite", "nomoreemail", "nomoremail", "nomorecontact", "nofurther",
        "wantsnomail", "wantsnoemail", "stopemail", "stopmail", "stopcontact", "stopsend", "stopwriting", "stopall",
        "pleasestop", "stopplease", "removeme", "removefrom", "removalrequest", "takemeoff", "leavemealone",
        "nevercontact", "neveremail", "nevermail", "neveragain", "saidno", "consentwithdrawn", "withdrawconsent",
        "withdrewconsent", "consentrevoked", "revokeconsent", "keininteresse", "nichtinteressiert",
        "nichtmehrinteressiert", "keinemail", "keineemail", "keinewerbung", "keinnewsletter", "keinenewsletter",
        "keinkontakt", "nichtkontaktieren", "nichtanschreiben", "abgemeldet", "abmeld", "abbestell", "austrag",
        "widerspruch", "widersprochen", "widerruf", "pasinteress", "plusinteress", "pasintéress", "plusintéress",
        "pasdemail", "plusdemail", "désabonn", "desabonn", "désinscri", "desinscri", "nointeresad", "sininterés",
        "sininteres", "dardebaja", "darsedebaja", "dadodebaja", "noninteressat", "nessuninteresse", "disiscri",
        "geeninteresse", "nietgeïnteresseerd", "nietgeinteresseerd", "uitschrij", "uitgeschreven", "afmeld", "afgemeld",
        "nãointeressado", "naointeressado", "seminteresse", "descadastr", "wypisa", "rezygnuje", "avregistrer",
        "avprenumerer", "avmeld", "odhlás", "отписа", "отпиш", "неинтересно",
    ]

    /// Whether a name is a word of its own, however much it looks like another one.
    package static func isWord(_ typed: String) -> Bool { isAmong(words, typed) }

    private static func isAmong(_ names: Set<String>, _ typed: String) -> Bool {
        let folded = folded(typed)
        return names.contains(folded) || bare(folded).contains(where: names.contains)
    }

    private static let states: Set<String> = [
        "delivered", "delivery", "sent", "emailsent", "deferred", "deferral", "held", "failed", "skipped", "expired",
        "enrolled", "finished", "exited", "completed", "planned", "queued", "injection", "deliverydelay",
        "deliverydelayed", "sendfailed", "renderingfailure", "generationfailure", "generationrejection", "smtpapierror",
        "templaterenderingfailed",
    ]

    /// States of a mail where the name says that it is about one; alone they may be anybody's words.
    private static let mailStates: Set<String> = [
        "send", "processed", "accepted", "request", "requested", "stored", "scheduled", "attempted", "received",
        "delay",
        "delayed",
    ]

    private static let unclear: [String: [KnownEvent]] = [
        "blocked": [.bounce, .softBounce, .suppress], "block": [.bounce, .softBounce, .suppress],
        "dropped": [.bounce, .suppress], "drop": [.bounce, .suppress],
        "rejected": [.bounce, .softBounce], "reject": [.bounce, .softBounce],
        "policyrejection": [.bounce, .softBounce], "dmarcpolicy": [.bounce, .softBounce],
        "fail": [.bounce, .softBounce], "failure": [.bounce, .softBounce], "error": [.bounce, .softBounce],
        "deliveryfailed": [.bounce, .softBounce], "deliveryfailure": [.bounce, .softBounce],
        "spamnotification": [.complaint, .bounce], "spamblocked": [.complaint, .bounce],
        "subscriptionchange": [.unsubscribe, .suppress], "subscriptionchanged": [.unsubscribe, .suppress],
        "statuschange": [.unsubscribe, .suppress, .bounce], "statuschanged": [.unsubscribe, .suppress, .bounce],
        "subscription": [.unsubscribe, .suppress], "subscriptionupdated": [.unsubscribe, .suppress],
        "proxyopen": [.open], "uniqueproxyopen": [.open], "loadedbyproxy": [.open], "machineopen": [.open],
    ]

    private static let words: Set<String> = [
        "subscribe", "subscribed", "resubscribe", "resubscribed", "groupresubscribe", "groupresubscribed",
        "subscribedtolist", "optin", "optedin", "forward", "forwarded", "share", "shared", "update", "updated",
        "profile", "profileupdated", "upemail", "created", "deleted", "listaddition", "converted", "conversion",
        "unconfirmed", "confirmed", "pending", "active", "activated", "challengeverification", "addresschange",
        "virusnotification", "openrelaytest", "inbounderror", "tagadded", "printed", "visit", "visited", "pageview",
        "interested",
        "notinterested", "send", "processed", "accepted", "request", "stored", "scheduled", "attempted", "received",
    ]
}
