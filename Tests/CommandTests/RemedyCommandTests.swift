import Testing

/// What can be done about what is told, named as the command that does it.
@Suite struct RemedyCommandTests {
    @Test func `what keeps a message waiting names the command that ends it`() throws {
        let home = try TestHome(port: 9)
        try home.enroll("ann")
        #expect(try home.baton("run", "--once", "--quiet").code == 0)
        let helps = "`baton doctor ana` says what helps"
        #expect(try home.baton("outbox").output.contains("; \(helps); tried again at "))
        #expect(try home.baton("status").output.contains("; \(helps)) until "))
        #expect(try home.baton("why", "ann@example.com", "--json").output.contains(helps))
        #expect(try home.baton("pause", "mailbox", "ana").code == 0)
        let stopped = try home.baton("outbox").output
        #expect(stopped.contains("; `baton outbox resume ana`") && !stopped.contains("doctor"))
    }

    @Test func `what stops a lead names the command that lets it go on`() throws {
        let home = try TestHome(port: 9)
        try home.enroll("ann")
        #expect(try home.baton("leads", "set", "ann@example.com", "away_until=2099-05-01").code == 0)
        #expect(try home.baton("pause", "sequence", "flow").code == 0)
        var story = try home.baton("why", "ann@example.com").output
        #expect(story.contains("nothing is sent before; `baton leads set ann@example.com away_until=` lets it go on"))
        #expect(story.contains(": nothing of it happens until `baton resume sequence flow`"))
        #expect(try home.baton("pause", "lead", "ann@example.com").code == 0)
        story = try home.baton("why", "ann@example.com").output
        #expect(story.contains("; `baton resume lead ann@example.com` lets it go on"))
    }
}
