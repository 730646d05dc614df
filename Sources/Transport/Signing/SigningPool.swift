import Dispatch
import Glibc
import Ports
import Synchronization
import Values
import Workspace

/// Signs mails between the scheduler's thread and the net loop's, on threads of its own: an RSA signature takes ten
/// times as long as everything else that is done to a mail, and neither thread may wait for it.
///
/// What is here is bounded by what the scheduler lets be under way. Mails may overtake one another.
final class SigningPool: Sendable {
    private let signers: [String: MailSigner]
    private let loopQueues: LoopQueues
    private let bell: any Bell
    private let queues: [DispatchQueue]
    private let turn = Atomic(0)
    private let isClosed = Atomic(false)

    /// Nil where no mailbox signs.
    init?(_ settings: CarrierSettings, _ loopQueues: LoopQueues) {
        let signing = settings.mailboxes.filter { !$0.dkim.isEmpty }
        guard !signing.isEmpty else { return nil }
        let keys = Keyring(texts: settings.keys)
        signers = Dictionary(
            signing.map { ($0.name, MailSigner(signers: $0.dkim, keys: keys)) }, uniquingKeysWith: { first, _ in first }
        )
        self.loopQueues = loopQueues
        bell = settings.bell
        // One core is left to the net loop and the scheduler, which share it well.
        let cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        queues = (0..<max(1, min(4, cores - 1))).map { DispatchQueue(label: "baton.signing.\($0)") }
    }

    /// Takes what has to be signed; the rest is handed back, to go on its way unsigned.
    func take(_ parcels: [Parcel]) -> [Parcel] {
        var rest: [Parcel] = []
        var shares = [[Parcel]](repeating: [], count: queues.count)
        for parcel in parcels {
            guard case .mail(let mail) = parcel.content, signers[mail.mailbox] != nil else {
                rest.append(parcel)
                continue
            }
            shares[turn.add(1, ordering: .relaxed).oldValue % queues.count].append(parcel)
        }
        for (queue, share) in zip(queues, shares) where !share.isEmpty {
            queue.async { [self] in for parcel in share { pass(parcel) } }
        }
        return rest
    }

    /// Signs nothing more: what waits here comes back as not sent. Returns when that is done.
    func close() {
        abandon()
        for queue in queues { queue.sync {} }
    }

    /// As `close`, without waiting.
    func abandon() { isClosed.store(true, ordering: .releasing) }

    private func pass(_ parcel: Parcel) {
        guard case .mail(var mail) = parcel.content, let signer = signers[mail.mailbox] else { return }
        guard !isClosed.load(ordering: .acquiring) else { return give(parcel, .notSent) }
        switch signer.sign(mail.bytes, at: Int64(time(nil))) {
        case .success(let bytes):
            mail.bytes = bytes
            let signed = Parcel(message: parcel.message, content: .mail(mail))
            if !loopQueues.put([signed]) { give(parcel, .notSent) }
        case .failure(let flaw): give(parcel, .pause(Reason(stage: .body, text: flaw.text)))
        }
    }

    private func give(_ parcel: Parcel, _ outcome: Delivery.Outcome) {
        loopQueues.give([Delivery(message: parcel.message, outcome: outcome)])
        bell.ring()
    }
}
