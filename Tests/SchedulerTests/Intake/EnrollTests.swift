import Engine
import Ports
import Scheduler
import Store
import TestKit
import Testing
import Values

@Suite struct EnrollTests {
    static let slow = #"{ "id": "rest", "wait": "5 days" }, { "id": "hello", "email": "hello" }"#

    @Test func `a lead needs a basis, no suppression and no other sequence`() throws {
        let world = try World(Self.slow, ["sequences/other.json": World.sequence("other", Self.slow)])
        try world.leads("ann", "bob")
        try world.importing("email,first_name\ncat@example.com,Cat", ImportOptions(actor: "test"))
        try world.happens("unsubscribe", to: "bob")
        try world.start("ann")
        #expect(throws: SchedulerError.busy(lead: "ann@example.com", sequence: "flow")) {
            try world.start("ann", in: "other")
        }
        #expect(throws: SchedulerError.suppressed("bob@example.com", reason: "unsubscribe")) { try world.start("bob") }
        #expect(throws: SchedulerError.noBasis(lead: "cat@example.com", needs: "consent")) { try world.start("cat") }
        #expect(throws: SchedulerError.unknownLead("dan@example.com")) { try world.start("dan") }
        #expect(throws: SchedulerError.unknownSequence("flaw", known: ["flow", "other"])) {
            try world.start("ann", in: "flaw")
        }
        let report = try world.scheduler.enrollAll(in: "other", actor: "test")
        #expect(report.enrolled == 0)
        #expect(report.refused == ["busy": 1, "suppressed": 1, "no basis": 1])
    }

    @Test func `enrolling all counts those who ran it, and takes only those of whom the condition holds`() throws {
        let world = try World()
        try world.importing("email,company_size\na@example.com,5\nb@example.com,50\nc@example.com,500")
        let first = try world.scheduler.enrollAll(in: "flow", where: "lead.company_size > 20", actor: "test")
        #expect(first.enrolled == 2)
        let second = try world.scheduler.enrollAll(in: "flow", actor: "test")
        #expect((second.enrolled, second.already) == (1, 2))
        #expect(throws: SchedulerError.self) {
            _ = try world.scheduler.enrollAll(in: "flow", where: "lead.company_size >", actor: "test")
        }
    }

    @Test func `an unknown sequence is an error also where there are no leads`() throws {
        let world = try World()
        #expect(throws: SchedulerError.unknownSequence("flaw", known: ["flow"])) {
            _ = try world.scheduler.enrollAll(in: "flaw", actor: "test")
        }
    }

    @Test func `a step hands its lead to another sequence, suppressed leads excepted`() throws {
        let world = try World(
            #"{ "id": "on", "enroll": "next" }"#, ["sequences/next.json": World.sequence("next", Self.slow)])
        try world.leads("ann")
        try world.start()
        #expect(try world.run("ann").sequence == "next")
        #expect(try world.run("ann").run == 1)
    }

    @Test func `a second run of a sequence is numbered`() throws {
        let world = try World()
        try world.leads("ann")
        try world.start()
        try world.wait(.minutes(2))
        try world.start("ann")
        #expect(try world.run("ann").run == 2)
        #expect(world.carrier.carried.count == 1)
        try world.wait(.days(1))
        #expect(world.carrier.carried.count == 2)
        #expect(Set(world.carrier.carried.compactMap { $0.header("Message-ID") }).count == 2)
    }
}

@Suite struct VersionTests {
    static let old = #"{ "id": "rest", "wait": "1 day" }, { "id": "hello", "email": "hello" }"#
    static let new =
        #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 day" }, { "id": "more", "email": "again" }"#

    @Test func `leads keep the version they began with, newcomers take the edited one`() throws {
        let world = try World(Self.old)
        try world.leads("ann")
        try world.start()
        let edited = try world.restarted(steps: Self.new)
        try edited.leads("bob")
        try edited.start("bob")
        try edited.wait(.days(2))
        #expect(try edited.ended("ann").map(\.key.step) == ["hello"])
        #expect(try edited.ended("bob").map(\.key.step) == ["hello", "more"])
        #expect(try edited.run("ann").version != edited.run("bob").version)
    }

    @Test func `a sequence whose file is gone is run to its end by those who are in it`() throws {
        let world = try World(Self.old, ["sequences/other.json": World.sequence("other", Self.old)])
        try world.leads("ann")
        try world.start(in: "other")
        let next = try world.restarted()
        try next.wait(.days(2))
        #expect(try next.ended("ann").map(\.key.step) == ["hello"])
    }

    @Test func `a template is read when it is rendered, so that its correction reaches those under way`() throws {
        let world = try World(Self.old)
        try world.leads("ann")
        try world.start()
        let next = try world.restarted(["templates/hello.md": "---\nsubject: Better\n---\nBetter.\n"])
        try next.wait(.days(2))
        #expect(next.carrier.carried.first?.header("Subject") == "Better")
    }
}
