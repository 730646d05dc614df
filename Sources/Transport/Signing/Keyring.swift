import Synchronization
package import Workspace

/// Why nothing of a mailbox can be signed; names the place of the key, and nothing of the key.
package struct SigningFault: Error, Equatable {
    package let text: String
}

/// The keys that could be read so far; one that could not is tried again the next time.
package final class Keyring: Sendable {
    private let texts: @Sendable (SecretReference) throws -> String
    private let known = Mutex<[SecretReference: SigningKey]>([:])

    package init(texts: @escaping @Sendable (SecretReference) throws -> String) { self.texts = texts }

    /// The key at a place; throws where it cannot be read or cannot sign.
    package func key(_ reference: SecretReference) throws(SigningFault) -> SigningKey {
        if let key = known.withLock({ $0[reference] }) { return key }
        let text: String
        do {
            text = try texts(reference)
        } catch {
            // Only the home's own reasons are known to hold no part of a secret.
            let reason = (error as? HomeError).map { ": \($0)" } ?? ""
            throw SigningFault(text: "the DKIM key \(reference.place) cannot be read\(reason)")
        }
        do {
            let key = try SigningKey(text: text)
            known.withLock { $0[reference] = key }
            return key
        } catch {
            throw SigningFault(text: "the DKIM key \(reference.place) cannot sign: \(error)")
        }
    }
}
