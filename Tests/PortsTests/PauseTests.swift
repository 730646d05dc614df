import Ports
import Testing

@Suite struct PauseTests {
    @Test(arguments: [Pause.Of.lead(7), .sequence("trial"), .sequence("7"), .sequence("")])
    func `what is paused is known again by its kind and name`(paused: Pause.Of) {
        #expect(Pause.Of(kind: paused.kind, name: paused.name) == paused)
    }

    @Test func `what names nothing that can be paused is none`() {
        #expect(Pause.Of(kind: "lead", name: "Ana") == nil)
        #expect(Pause.Of(kind: "mailbox", name: "ana") == nil)
    }
}
