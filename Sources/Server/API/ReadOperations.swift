import Engine
import Ports
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
                access: .roles(Self.readers), answer: JSONSchema.anyObject
            ) { [reading] call in
                let id = try call.id("lead")
                return call.tagged(try await reading.read { try $0.story(of: id) })
            },
            Operation(
                "getTimeline", "GET", "/v1/leads/{lead}/timeline", "Everything that happened to a lead, oldest first.",
                access: .roles(Self.readers), answer: JSONSchema.page(of: JSONSchema.anyObject)
            ) { [reading] call in
                let id = try call.id("lead")
                let entries = try await reading.read { records in
                    _ = try records.known(lead: id)
                    return try records.timeline(lead: id)
                }
                return call.tagged(["items": .array(entries.map(\.value)), "next": .null])
            },
            Operation(
                "listOutbox", "GET", "/v1/outbox", "Messages that are not sent yet: held, unknown, put off.",
                access: .roles(Self.readers),
                query: [
                    OperationParameter(
                        "state", "Only those in this state.",
                        ["type": "string", "enum": .array(OutboxMessage.State.allCases.map { .string($0.rawValue) })])
                ], answer: JSONSchema.page(of: JSONSchema.anyObject), handle: listOutbox),
            Operation(
                "listSequences", "GET", "/v1/sequences", "The sequences and how many runs stand where.",
                access: .roles(Self.readers), answer: JSONSchema.page(of: JSONSchema.anyObject), handle: listSequences),
            Operation(
                "getSummary", "GET", "/v1/reports/summary", "Totals of leads, runs, messages and deals.",
                access: .roles(Self.readers), answer: JSONSchema.anyObject
            ) { [reading, self] call in
                let currency = workspace().configuration.currency
                return call.tagged(try await reading.read { try $0.summary(currency: currency) })
            },
            Operation(
                "listSetAside", "GET", "/v1/set-aside", "What came in and could not be taken, the latest first.",
                access: .roles([.owner, .marketer]), query: Listing.parameters,
                answer: JSONSchema.page(of: JSONSchema.anyObject)
            ) { [reading] call in
                let listing = try Listing(call)
                let rows = try await reading.read {
                    try $0.setAside(before: listing.cursor ?? .max, limit: listing.limit)
                }
                return .json(listing.page(rows, id: \.id, value: \.value))
            },
        ]
    }

    private func listLeads(_ call: Call) async throws -> Reply {
        let listing = try Listing(call)
        if let address = call.query["email"] {
            let found = try await reading.read { try $0.lead(address: address.lowercased()) }
            return .json(["items": .array(found.map { [$0.value] } ?? []), "next": .null])
        }
        let leads = try await reading.read { try $0.leads(after: listing.cursor ?? 0, limit: listing.limit) }
        return .json(listing.page(leads, id: \.id, value: \.value))
    }

    private func listOutbox(_ call: Call) async throws -> Reply {
        var states: Set<OutboxMessage.State> = Set(OutboxMessage.State.allCases)
        if let text = call.query["state"] {
            guard let state = OutboxMessage.State(rawValue: text) else {
                throw HTTPProblem(.invalid, "“\(text.prefix(40))” is no state of a message", path: "state")
            }
            states = [state]
        }
        let messages = try await reading.read { [states] in try $0.messages(in: states, limit: 200) }
        return .json(["items": .array(messages.map(\.value)), "next": .null])
    }

    private func listSequences(_ call: Call) async throws -> Reply {
        let counts = try await reading.read { try $0.enrollmentCounts() }
        let sequences = workspace().sequences.values.sorted { $0.version.name < $1.version.name }
        let items: [Value] = sequences.map { file in
            var states: Object = [:]
            for count in counts where count.sequence == file.version.name {
                states[count.life.rawValue] = .int((states[count.life.rawValue]?.whole ?? 0) + count.count)
            }
            return [
                "name": .string(file.version.name), "title": .string(file.version.title),
                "version": .string(file.version.hash), "runs": .object(states),
            ]
        }
        return call.tagged(["items": .array(items), "next": .null])
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
