import Synchronization
import Workspace

/// Puts the signatures of one mailbox before a message.
struct MailSigner: Sendable {
    let signers: [Mailbox.Signer]
    let keys: Keyring

    /// Why nothing of this mailbox can be signed; names the key's place, and nothing of the key.
    struct Flaw: Error, Equatable {
        var text: String
    }

    /// The message with a `DKIM-Signature` for each key before it, each over the message alone, so that any of them can
    /// be verified without the others.
    func sign(_ message: [UInt8], at seconds: Int64) -> Result<[UInt8], Flaw> {
        var output: [UInt8] = []
        for signer in signers {
            do {
                output += try keys.key(signer.key).header(for: message, as: signer, at: seconds)
            } catch let flaw as Flaw {
                return .failure(flaw)
            } catch {
                return .failure(Flaw(text: "the DKIM key \(signer.key.place) did not sign"))
            }
        }
        return .success(output + message)
    }
}

/// The keys that could be read so far; one that could not is tried again the next time.
final class Keyring: Sendable {
    private let texts: @Sendable (SecretReference) throws -> String
    private let known = Mutex<[SecretReference: SigningKey]>([:])

    init(texts: @escaping @Sendable (SecretReference) throws -> String) { self.texts = texts }

    func key(_ reference: SecretReference) throws(MailSigner.Flaw) -> SigningKey {
        if let key = known.withLock({ $0[reference] }) { return key }
        let text: String
        do {
            text = try texts(reference)
        } catch {
            // Only the home's own reasons are known to hold no part of a secret.
            let reason = (error as? HomeError).map { ": \($0)" } ?? ""
            throw MailSigner.Flaw(text: "the DKIM key \(reference.place) cannot be read\(reason)")
        }
        do {
            let key = try SigningKey(text: text)
            known.withLock { $0[reference] = key }
            return key
        } catch {
            throw MailSigner.Flaw(text: "the DKIM key \(reference.place) cannot sign: \(error)")
        }
    }
}

extension SecretReference {
    /// Where it leads to, for people.
    var place: String {
        switch self {
        case .environment(let name): "in the variable \(name)"
        case .file(let path): "in \(path)"
        }
    }
}
