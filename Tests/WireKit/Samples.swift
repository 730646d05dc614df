package import Ports
package import Workspace

package func mailbox(
    _ port: Int, connections: Int = 1, security: Mailbox.Security = .plain, login: Mailbox.Login? = nil
)
    -> Mailbox
{
    Mailbox(
        name: "ana", address: "ana@example.com",
        server: Mailbox.SMTPServer(host: "127.0.0.1", port: port, security: security, login: login),
        limits: Mailbox.Limits(connections: connections))
}

package func mail(_ number: Int64, to recipient: String = "lead@example.org", bytes: [UInt8]? = nil) -> Parcel {
    Parcel(
        message: number,
        content: .mail(
            MailParcel(
                mailbox: "ana", sender: "ana@example.com", recipient: recipient,
                bytes: bytes ?? Array("Subject: number \(number)\r\n\r\nHello.\r\n".utf8))))
}
