import Engine
import Ports
import Queries
import Values
import Workspace

extension ServerContext {
    private static let readers: Set<Role> = [.owner, .marketer, .salesperson, .reader]

    /// Looking at sales: deals, the report of a period, the funnel and the runs of a sequence, queues and mailboxes.
    var salesOperations: [Operation] {
        [
            Operation(
                "listDeals", "GET", "/v1/deals", "Deals, the newest first.", access: .roles(Self.readers),
                query: Listing.parameters + [
                    OperationParameter("state", "Only deals in this state.", JSONSchema.choice(Deal.State.self)),
                    OperationParameter("offer", "Only deals of this offer."),
                ], answer: JSONSchema.page(of: Deal.schema), handle: listDeals),
            Operation(
                "getReport", "GET", "/v1/reports/figures",
                "What both sides see of some days: marketing's half by source, sales' half by person.",
                access: .roles(Self.readers),
                query: Self.days, answer: ReportFigures.schema, handle: getReport),
            Operation(
                "listCounted", "GET", "/v1/reports/list",
                "Who is behind a number of the report, in the order of time, counted by the same rule.",
                access: .roles(Self.readers),
                query: Listing.parameters + Self.days + [
                    OperationParameter("figure", "The number; required.", JSONSchema.choice(ReportFigure.self)),
                    OperationParameter("source", "Only what came from it; empty where that is not known."),
                    OperationParameter("person", "Only what is this person's; empty where it is nobody's."),
                    OperationParameter("reason", "Only what was handed back for this reason."),
                ], answer: JSONSchema.page(of: Counted.schema), handle: listCounted),
            Operation(
                "getFunnel", "GET", "/v1/sequences/{sequence}/funnel",
                "Where the runs of a sequence stand, step by step.", access: .roles(Self.readers),
                answer: Self.funnel
            ) { [self] call in
                let name = call.parameter("sequence")
                return call.tagged(try await ask(call) { try $0.funnel(of: name).value })
            },
            Operation(
                "listRuns", "GET", "/v1/sequences/{sequence}/enrollments", "Runs of a sequence, the newest first.",
                access: .roles(Self.readers),
                query: Listing.parameters + [
                    OperationParameter("state", "Only runs in this state.", JSONSchema.choice(Enrollment.Life.self)),
                    OperationParameter("step", "Only runs on this step."),
                ], answer: JSONSchema.page(of: Enrollment.row), handle: listRuns),
            Operation(
                "listQueues", "GET", "/v1/queues", "The queues, and what waits in each.", access: .roles(Self.readers),
                answer: JSONSchema.object([("items", JSONSchema.list(of: Self.queue))], required: ["items"])
            ) { [self] call in
                let counts = try await ask(call) { try $0.queueCounts() }
                return call.tagged(["items": .array(counts.map(\.value))])
            },
            Operation(
                "listRoutes", "GET", "/v1/routes", "The mailboxes and endpoints, and whether they are paused.",
                access: .roles(Self.readers),
                answer: JSONSchema.object([("items", JSONSchema.list(of: Self.route))], required: ["items"])
            ) { [self] call in
                let now = call.now
                let routes = try await ask(call) { try $0.routes() }
                return call.tagged(["items": .array(routes.map { $0.value(at: now) })])
            },
            Operation(
                "previewTemplate", "GET", "/v1/templates/{template}",
                "A message as it would be sent; nothing is stored or sent.", access: .roles(Self.readers),
                query: [OperationParameter("email", "The lead it is for; an invented one unless said.")],
                answer: JSONSchema.record(["text"], maybe: ["subject", "html", "step", "sequence", "mailbox"]),
                handle: previewTemplate),
        ]
    }

    private static let days = [
        OperationParameter("from", "The first day; the first of the last day's month unless said.", JSONSchema.day),
        OperationParameter("to", "The last day, included; today unless said.", JSONSchema.day),
    ]
    private static let funnel = JSONSchema.record(
        ["sequence", "title"], numbers: ["beginning"],
        [
            (
                "steps",
                JSONSchema.list(
                    of: JSONSchema.record(
                        ["step"], numbers: ["present"], [("waiting", JSONSchema.counts), ("ended", JSONSchema.counts)]))
            ), ("over", JSONSchema.counts),
        ])
    private static let queue = JSONSchema.record(["queue"], numbers: ["open", "accepted", "unclaimed", "overdue"])
    private static let route = JSONSchema.record(["route", "kind"], maybe: ["paused", "waits"])

    private func listDeals(_ call: Call) async throws -> Reply {
        let listing = try Listing(call)
        let filter = DealFilter(state: try call.choice("state", Deal.State.self), offer: call.query["offer"])
        let page = try await reading.read { try $0.deals(filter, after: listing.cursor, limit: listing.limit) }
        return call.tagged(page.value(\.row))
    }

    /// The days a report is about.
    private func days(_ call: Call) throws -> (from: CivilDate, to: CivilDate) {
        let today = workspace().rules.zone.local(call.now).date
        let (first, last) = (try call.day("from"), try call.day("to"))
        let end = last ?? today
        let from = first ?? CivilDate(year: end.year, month: end.month, day: 1)
        let to = last ?? max(today, from)
        guard from <= to, to.daysSinceEpoch - from.daysSinceEpoch <= 3_700 else {
            throw HTTPProblem(.invalid, "a report begins before it ends, within ten years", path: "to")
        }
        return (from, to)
    }

    private func getReport(_ call: Call) async throws -> Reply {
        let (days, currency) = (try days(call), workspace().rules.currency)
        return call.tagged(
            try await ask(call) { try $0.figures(from: days.from, to: days.to) }.value(currency: currency))
    }

    private func listCounted(_ call: Call) async throws -> Reply {
        let (listing, days, currency) = (try Listing(call), try days(call), workspace().rules.currency)
        guard let figure = try call.choice("figure", ReportFigure.self) else {
            throw HTTPProblem(.invalid, "say which number: figure=accepted", path: "figure")
        }
        let part = ReportPart(
            figure, source: call.query["source"], person: call.query["person"], reason: call.query["reason"])
        let skip = Int(clamping: listing.id ?? 0)
        let (rows, total) = try await ask(call) { queries in
            try queries.counted(part, from: days.from, to: days.to, skip: skip, limit: listing.limit)
        }
        let (next, isPast) = skip.addingReportingOverflow(rows.count)
        let page = Page(rows: rows, next: isPast || next >= total || rows.isEmpty ? nil : Cursor(Int64(next)))
        return call.tagged(page.value { $0.value(currency: currency) })
    }

    private func listRuns(_ call: Call) async throws -> Reply {
        let listing = try Listing(call)
        let name = try known(sequence: call)
        let state = try call.choice("state", Enrollment.Life.self)
        let filter = EnrollmentFilter(sequence: name, lives: Set([state].compactMap { $0 }), step: call.query["step"])
        let page = try await ask(call) { try $0.enrollments(filter, after: listing.cursor, limit: listing.limit) }
        return call.tagged(page.value { run in run.row })
    }

    private func previewTemplate(_ call: Call) async throws -> Reply {
        let (name, address) = (call.parameter("template"), call.query["email"])
        guard workspace().message(name) != nil else {
            throw HTTPProblem(.notFound, "there is no template “\(name.prefix(40))”")
        }
        let letter = try await ask(call) { try $0.preview(PreviewQuestion(name, lead: address)) }
        return call.tagged([
            "subject": letter.subject.map(Value.string) ?? .null, "html": letter.html.map(Value.string) ?? .null,
            "text": .string(letter.text), "step": letter.step.map(Value.string) ?? .null,
            "sequence": letter.sequence.map(Value.string) ?? .null,
            "mailbox": letter.mailbox.map(Value.string) ?? .null,
        ])
    }
}

extension Call {
    /// A day of the query.
    fileprivate func day(_ name: String) throws(HTTPProblem) -> CivilDate? {
        guard let text = query[name] else { return nil }
        guard let day = CivilDate(parsing: text) else {
            throw HTTPProblem(.invalid, "“\(text.prefix(40))” is no day", hint: "such as 2026-12-24", path: name)
        }
        return day
    }
}

extension RunEntry {
    /// The run as the API tells of it: with its lead's id, not its address.
    fileprivate var row: Value {
        guard case .object(var row) = enrollment.value else { return .null }
        row["lead"] = enrollment.lead.text
        return .object(row)
    }
}

extension QueueCount {
    fileprivate var value: Value {
        [
            "queue": .string(queue), "open": .int(open), "accepted": .int(accepted), "unclaimed": .int(unclaimed),
            "overdue": .int(overdue),
        ]
    }
}

extension KnownRoute {
    fileprivate func value(at now: Moment) -> Value {
        [
            "route": .string(name), "kind": .string(isMailbox ? "mailbox" : "endpoint"),
            "paused": state.paused.map(Value.string) ?? .null,
            "waits": barrier(at: now).map { .string("\($0)") } ?? .null,
        ]
    }
}
