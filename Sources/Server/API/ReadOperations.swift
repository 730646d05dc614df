import Engine
import Ports
import Queries
import Scheduler
import Values
import Workspace

extension ServerContext {
    private static let readers: Set<Role> = [.owner, .marketer, .salesperson, .reader]

    /// Looking: leads, what became of them, the outbox, deals, sequences and totals.
    var readOperations: [Operation] {
        [
            Operation(
                "listLeads", "GET", "/v1/leads", "Leads, in the order they came.", access: .roles(Self.readers),
                query: Listing.parameters + [OperationParameter("email", "Only the lead of this address.")],
                answer: JSONSchema.page(of: Lead.schema), handle: listLeads),
            Operation(
                "getLead", "GET", "/v1/leads/{lead}", "One lead with its runs, deals and card.",
                access: .roles(Self.readers), answer: Lead.withRuns
            ) { [reading] call in
                let id = try call.id("lead")
                return call.tagged(try await reading.read { try $0.story(of: id) })
            },
            Operation(
                "getTimeline", "GET", "/v1/leads/{lead}/timeline", "What happened to a lead, the latest first.",
                access: .roles(Self.readers), query: Listing.parameters,
                answer: JSONSchema.page(of: LogEntry.schema)
            ) { [reading] call in
                let (id, listing) = (try call.id("lead"), try Listing(call))
                let page = try await reading.read { records in
                    _ = try records.known(lead: id)
                    return try records.timeline(lead: id, after: listing.cursor, limit: listing.limit)
                }
                return call.tagged(page.value(\.value))
            },
            Operation(
                "getStory", "GET", "/v1/leads/{lead}/story",
                "Everything that is known of a lead, and what comes next: why, or why not.",
                access: .roles(Self.readers), answer: StorySchema.story
            ) { [self] call in
                let id = try call.id("lead")
                return call.tagged(try await ask(call) { try $0.story(of: String(id)).value(\.request) })
            },
            Operation(
                "listOutbox", "GET", "/v1/outbox", "Messages that are not sent yet: held, unknown, put off.",
                access: .roles(Self.readers),
                query: Listing.parameters + [
                    OperationParameter(
                        "state", "Only those in this state.", JSONSchema.choice(OutboxMessage.State.self)),
                    OperationParameter("route", "Only those of this mailbox or endpoint."),
                ], answer: JSONSchema.page(of: OutboxMessage.schema), handle: listOutbox),
            Operation(
                "listSequences", "GET", "/v1/sequences", "The sequences and how many runs stand where.",
                access: .roles(Self.readers), query: Listing.parameters,
                answer: JSONSchema.page(of: Self.sequence), handle: listSequences),
            Operation(
                "getSummary", "GET", "/v1/reports/summary", "Totals of leads, runs, messages and deals.",
                access: .roles(Self.readers), answer: Self.summary
            ) { [self] call in
                let currency = workspace().configuration.currency
                return call.tagged(
                    try await ask(call) { queries in
                        let counted = try queries.summary().value
                        let totals = try queries.store.read { try $0.summary(currency: currency) }
                        guard case .object(var summary) = counted, case .object(let more) = totals else {
                            return totals
                        }
                        for entry in more.entries { summary[entry.name] = entry.value }
                        return .object(summary)
                    })
            },
            Operation(
                "listSetAside", "GET", "/v1/set-aside", "What came in and could not be taken, the latest first.",
                access: .roles([.owner, .marketer]), query: Listing.parameters,
                answer: JSONSchema.page(of: SetAside.schema)
            ) { [reading] call in
                let listing = try Listing(call)
                let rows = try await reading.read {
                    try $0.setAside(before: listing.id ?? .max, limit: listing.limit)
                }
                return .json(listing.page(rows, id: \.id, value: \.value))
            },
        ]
    }

    private static let sequence = JSONSchema.record(["name", "title", "version"], [("runs", JSONSchema.counts)])
    private static let summary = JSONSchema.record(
        ["currency"], numbers: ["leads", "enrollments", "won_value", "cards"] + Summary.Place.allCases.map(\.rawValue),
        [
            ("messages", JSONSchema.counts),
            ("deals", JSONSchema.record(["currency"], numbers: ["won", "won_amount", "open"])),
        ])

    private func listLeads(_ call: Call) async throws -> Reply {
        let listing = try Listing(call)
        if let address = call.query["email"] {
            let found = try await reading.read { try $0.lead(address: address.lowercased()) }
            return .json(["items": .array(found.map { [$0.value] } ?? []), "next": .null])
        }
        let leads = try await reading.read { try $0.leads(after: listing.id ?? 0, limit: listing.limit) }
        return .json(listing.page(leads, id: \.id, value: \.value))
    }

    private func listOutbox(_ call: Call) async throws -> Reply {
        let listing = try Listing(call)
        var filter = OutboxFilter(route: call.query["route"])
        if let state = try call.choice("state", OutboxMessage.State.self) { filter.states = [state] }
        let page = try await reading.read { [filter] records in
            try records.messages(filter, after: listing.cursor, limit: listing.limit)
        }
        return .json(page.value(\.value))
    }

    private func listSequences(_ call: Call) async throws -> Reply {
        let listing = try Listing(call)
        let counts = try await reading.read { try $0.enrollmentCounts() }
        let sequences = workspace().sequences.values.sorted { $0.version.name < $1.version.name }
        // There are few, and all of them are in memory: the cursor counts those that were shown.
        let start = min(Int(clamping: max(0, listing.id ?? 0)), sequences.count)
        let shown = sequences[start...].prefix(listing.limit)
        let items: [Value] = shown.map { file in
            var states: Object = [:]
            for count in counts where count.sequence == file.version.name {
                states[count.life.rawValue] = .int((states[count.life.rawValue]?.whole ?? 0) + count.count)
            }
            return [
                "name": .string(file.version.name), "title": .string(file.version.title),
                "version": .string(file.version.hash), "runs": .object(states),
            ]
        }
        let next = start + shown.count < sequences.count ? Cursor(Int64(start + shown.count)) : nil
        return call.tagged(Page(rows: items, next: next).value { $0 })
    }
}

extension ReadableRecords {
    func known(lead id: Int64) throws -> Lead {
        guard let lead = try lead(id) else { throw HTTPProblem(.notFound, "there is no lead \(id)") }
        return lead
    }

    /// One lead with its runs, deals and card, as GET shows it and as its tag is made of.
    func story(of id: Int64) throws -> Value {
        let lead = try known(lead: id)
        guard case .object(var story) = lead.value else { return .null }
        story["runs"] = .array(try enrollments(lead: id).map(\.value))
        story["deals"] = .array(try deals(lead: id).map(\.row))
        story["card"] = try activeCard(lead: id)?.value ?? .null
        return .object(story)
    }

    fileprivate func summary(currency: String) throws -> Value {
        let won = try dealTotals(in: .won)
        let open = try dealTotals(in: .open)
        return [
            "leads": .int(try leadCount()),
            "messages": .object(
                Object(try messageCounts().sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })),
            "deals": [
                "won": .int(won.count), "won_amount": .int(won.value), "open": .int(open.count),
                "currency": .string(currency),
            ],
            "cards": .int(try activeCardKeys(queue: nil).count),
        ]
    }
}
