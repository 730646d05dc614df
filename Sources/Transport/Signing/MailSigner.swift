import Workspace

/// Puts the signatures of one mailbox before a message.
struct MailSigner: Sendable {
    let signers: [Mailbox.Signer]
    let keys: Keyring

    /// The message with a `DKIM-Signature` for each key before it, each over the message alone, so that any of them can
    /// be verified without the others.
    func sign(_ message: [UInt8], at seconds: Int64) -> Result<[UInt8], SigningFault> {
        var output: [UInt8] = []
        for signer in signers {
            do {
                output += try keys.key(signer.key).header(for: message, as: signer, at: seconds)
            } catch let fault as SigningFault {
                return .failure(fault)
            } catch {
                return .failure(SigningFault(text: "the DKIM key \(signer.key.place) did not sign"))
            }
        }
        return .success(output + message)
    }
}
