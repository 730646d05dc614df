/// What a link in a mail stands for. Its text is signed and masked by `Keys`, can be used again and again, and acts only
/// for what it was made for.
package struct LinkToken: Sendable, Hashable {
    /// What following it may do.
    package enum Purpose: Sendable, Hashable, CaseIterable { case unsubscribe, preferences, optIn, click, open }

    package var purpose: Purpose
    package var lead: Int64
    /// The message it stands in; 0 where none is meant.
    package var message: Int64
    /// The link's id of a click, the consent epoch of the others.
    package var detail: Int64

    package init(_ purpose: Purpose, lead: Int64, message: Int64 = 0, detail: Int64 = 0) {
        self.purpose = purpose
        self.lead = lead
        self.message = message
        self.detail = detail
    }

    static let size = 24

    var bytes: [UInt8] {
        [lead, message, detail].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } }
    }

    init(_ purpose: Purpose, bytes: [UInt8]) {
        func number(_ place: Int) -> Int64 {
            Int64(bitPattern: bytes[place..<place + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
        self.init(purpose, lead: number(0), message: number(8), detail: number(16))
    }
}
