import Ports
import Scheduler
import Server
import Testing
import Values

struct ControlAnswerTests {
    private struct Silent: Bell {
        func ring() {}
    }

    @Test func `where no process listens, nobody answers`() throws {
        #expect(try ControlSocket.ask(.resume(route: "ana"), by: "mia", at: "/tmp/no-such-baton.sock") == nil)
    }

    @Test func `a second process may listen where a killed one left its socket`() throws {
        let path = "/tmp/baton-\(UInt64.random(in: 0 ... .max)).sock"
        let requests = RequestQueue(bell: Silent())
        let first = try ControlSocket(path: path, requests: requests) { ControlAnswer(text: "\($0)", value: .null) }
        let second = try ControlSocket(path: path, requests: requests) { ControlAnswer(text: "\($0)", value: .null) }
        first.close()
        second.close()
    }
}
