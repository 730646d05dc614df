import Engine
import Foundation
import Lists
import Ports
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct RequestTests {
    @Test func `every request of the command line says in words and values what came of it`() throws {
        let world = try World(#"{ "id": "ask", "escalate": "desk", "reason": "fit" }"#, head: #""offer": "seat""#)
        func ask(_ request: Request) throws -> Answered { try world.scheduler.perform(request, by: "maya") }
        var ann = ListedLead(line: 2, address: "ann@example.com")
        ann.attributes = ["first_name": "Ann"]
        let taken = try ask(.take(ImportBatch([ann], basis: "consent", source: "s")))
        #expect(taken.value["added"] == 1)
        #expect(ImportCounts(taken).added == 1)

        #expect(
            try ask(.enroll(address: "ann@example.com", sequence: "flow")).text == "ann@example.com is enrolled in flow"
        )
        try world.settle()
        let card = String(try #require(try world.card("ann")).id)
        #expect(try ask(.claim(card: card)).value["owner"] == "maya")
        #expect(try ask(.touch(card: card, how: "call")).text.contains("first touch recorded: call"))
        let told = try ask(.event(address: "ann@example.com", token: nil, name: "form", details: #"{"a":1}"#, id: "x"))
        #expect(told.value["repeat"] == false)
        #expect(
            try ask(.dispose(card: card, disposition: "won", reason: nil, value: 500, offer: nil)).text.contains(
                "closed: won"))
        #expect(try ask(.suppress(address: "ann@example.com", reason: "phone")).value["address"] == "ann@example.com")
        #expect(try ask(.resume(route: "ana")).text == "ana was not paused")
        #expect(try ask(.pauseRoute("ana")).value["paused"] == "ana")
        #expect(try ask(.resume(route: "ana")).text == "ana sends again")
        #expect(try ask(.enrollAll(sequence: "flow", condition: nil)).value["already"] == 1)
    }

    private static let wrong: [(Request, String)] = [
        (.event(address: "ann@example.com", token: nil, name: "x", details: "{", id: nil), "no JSON object"),
        (.event(address: "ann@example.com", token: nil, name: "x", details: "[1]", id: nil), "no JSON object"),
        (.event(address: nil, token: nil, name: "x", details: "{}", id: nil), "name a lead"),
        (.take(ImportBatch([ListedLead(line: 2, address: "nobody")], basis: nil, source: nil)), "it has no @"),
        (.take(ImportBatch([], basis: "because", source: nil)), "no lawful basis"),
        (.dispose(card: "1", disposition: "perhaps", reason: nil, value: nil, offer: nil), "won, lost or recycle"),
        (.suppress(address: "nobody", reason: "x"), "it has no @"), (.claim(card: "9"), "no card 9"),
        (.release(message: 9), "no message 9"),
    ]

    @Test(arguments: wrong)
    func `a request that cannot be done says why and changes nothing`(request: Request, words: String) throws {
        let world = try World()
        try world.leads("ann")
        let before = try world.store.read { try $0.log(after: 0, limit: .max) }
        do {
            _ = try world.scheduler.perform(request, by: "maya")
            Issue.record("it was done")
        } catch let error as SchedulerError {
            #expect(error.description.contains(words))
        }
        #expect(try world.store.read { try $0.log(after: 0, limit: .max) } == before)
    }

    @Test func `a request keeps its form over the wire`() throws {
        for (request, _) in Self.wrong {
            let copy = try JSONDecoder().decode(Request.self, from: JSONEncoder().encode(request))
            #expect(copy == request)
        }
    }

    @Test func `a suppression asked for during --once is done before it ends`() throws {
        let world = try World()
        let bell = Doorbell()
        let requests = RequestQueue(bell: bell)
        let (carrier, gate) = (world.carrier, world.gate)
        carrier.answer { parcel, _ in
            requests.submit { scheduler in
                try? scheduler.suppress(address: "ann@example.com", because: "asked", actor: "maya")
                #expect(gate.permit([parcel.message]).isEmpty)
                carrier.end(parcel.message, .accepted)
            }
            return nil
        }
        try world.leads("ann")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        try world.scheduler.runOnce(at: bell, requests: requests)
        #expect(try world.isSuppressed("ann@example.com"))
        #expect(try world.ended("ann").map(\.state) == [.stopped])
    }

    @Test func `what is asked for while the loop winds down is done, and what comes later is told that nobody does it`()
        throws
    {
        let world = try World()
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        let requests = RequestQueue(bell: bell)
        stop.request()
        requests.submit { _ = try? $0.suppress(address: "ann@example.com", because: "asked", actor: "maya") }
        try world.scheduler.run(until: .stopped, bell: bell, stop: stop, requests: requests)
        #expect(try world.isSuppressed("ann@example.com"))
        #expect(!requests.submit { _ in Issue.record("done after the end") })
    }

    @Test func `requests of other threads are answered by the loop`() throws {
        let world = try World()
        let bell = Doorbell()
        let queue = RequestQueue(bell: bell)
        let stop = StopSignal(bell: bell)
        queue.submit { scheduler in
            _ = try? scheduler.suppress(address: "ann@example.com", because: "asked", actor: "maya")
            stop.request()
        }
        try world.scheduler.run(until: .stopped, bell: bell, stop: stop, requests: queue)
        #expect(try world.isSuppressed("ann@example.com"))
    }
}
