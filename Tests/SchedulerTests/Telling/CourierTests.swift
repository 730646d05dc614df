import Engine
import Ports
import Scheduler
import TestKit
import Testing
import Values
import Workspace

/// Mails to people of the house: carried at once, beside the loop, and answered.
@Suite(.timeLimit(.minutes(1))) struct CourierTests {
    private func courier(_ script: @escaping ScriptedCarrier.Script) -> (Courier, ScriptedCarrier) {
        let carrier = ScriptedCarrier(gate: OpenGate(), script: script)
        let courier = Courier(carrier, at: Doorbell())
        courier.begin()
        return (courier, carrier)
    }

    private let mail = MailParcel(
        mailbox: "ana", sender: "ana@ana.example", recipient: "mia@ana.example", bytes: Array("Hello\r\n".utf8))

    @Test func `what the server says comes back to who sent the mail`() async {
        let (courier, carrier) = courier { parcel, _ in
            parcel.recipient == "mia@ana.example" ? .accepted : .dead
        }
        defer { courier.end() }
        var dead = mail
        dead.recipient = "nobody@ana.example"
        async let first = courier.carry(mail)
        async let second = courier.carry(dead)
        #expect(await first == .accepted)
        #expect(await second == .dead)
        #expect(carrier.carried.count == 2)
    }

    @Test func `a mail that is put off is tried as often as was asked, and no oftener`() async {
        let (courier, carrier) = courier { _, before in before == 2 ? .accepted : .later() }
        defer { courier.end() }
        #expect(await courier.carry(mail, waits: [0, 0]) == .accepted)
        #expect(carrier.carried.count == 3)
        #expect(await courier.carry(mail, waits: []) == .later())
        #expect(await courier.carry(mail, waits: [0]) == .later())
        #expect(carrier.carried.count == 6)
    }

    @Test func `one that was refused, or may have arrived, is not tried again`() async {
        let (courier, carrier) = courier { _, before in before == 0 ? .refused : .lost }
        defer { courier.end() }
        #expect(await courier.carry(mail, waits: [0, 0]) == .refused)
        #expect(await courier.carry(mail, waits: [0, 0]) == .lost)
        #expect(carrier.carried.count == 2)
    }

    @Test func `at the end everybody is told that what waits is not sent, and so is who comes later`() async {
        let (courier, _) = courier { _, _ in nil }
        async let waiting = courier.carry(mail)
        courier.end()
        #expect(await waiting == .notSent)
        #expect(await courier.carry(mail) == .notSent)
    }

    @Test func `a mail to somebody of the house says that no person wrote it, unless one did`() throws {
        let world = try World()
        let mailbox = try #require(world.workspace.mailboxes.values.first)
        var mail = TransactionalMail(to: "Mia@Ana.example", name: "Mia", subject: "[test] Hello", text: "Hi")
        func bytes() throws -> String {
            let parcel = try mail.parcel(
                from: mailbox, as: "Baton", id: "x.1", at: World.monday, zone: world.workspace.rules.zone)
            #expect(parcel.envelopeID == "x.1@\(mailbox.address.split(separator: "@")[1])")
            return String(decoding: parcel.bytes, as: UTF8.self)
        }
        #expect(try bytes().contains("\r\nAuto-Submitted: auto-generated\r\n"))
        mail.isAutomatic = false
        #expect(try !bytes().contains("Auto-Submitted"))
        #expect(try bytes().contains("\r\nSubject: [test] Hello\r\n"))
    }
}
