package import Values

/// How a lead's consent stands: what it agreed to, and how often it came anew.
package struct OptIn: Sendable, Hashable {
    package var lead: Int64
    /// Counts consents: links of mails sent under an earlier one no longer act by themselves.
    package var epoch: Int
    /// When a confirmation was asked for, and by which form or caller.
    package var requestedAt: Moment?
    package var source: String?
    package var confirmedAt: Moment?
    /// The page it was confirmed on; nil where a program told of it.
    package var page: String?
    /// The keyed hash of the address the confirmation came from, in hexadecimal; nil where none is known.
    package var remote: String?
    /// When an opt-out took it back, until it is given anew.
    package var withdrawnAt: Moment?

    package init(lead: Int64, epoch: Int = 0) {
        self.lead = lead
        self.epoch = epoch
    }
}

/// Consents, as they are read.
package protocol ReadableOptIns {
    /// How a lead's consent stands; nil where nothing is known beyond its lawful basis.
    func optIn(lead: Int64) throws -> OptIn?
}

/// Consents.
package protocol OptIns: ReadableOptIns {
    func keep(_ optIn: OptIn) throws
}
