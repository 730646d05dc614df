import Lists
import Scheduler
import Values
import Workspace

extension ServerContext {
    private static let senders: Set<Role> = [.owner, .marketer]

    /// Whole files that come in: lists of leads, and mail as it arrived.
    var importOperations: [Operation] {
        [
            Operation(
                "importList", "POST", "/v1/imports",
                "Brings leads in from a CSV file as `baton import` does; a row that cannot be taken is told with its line.",
                access: .roles(Self.senders), query: Self.listParameters, body: JSONSchema.bytes, bodyType: "text/csv",
                bodyLimit: 16 << 20,
                answer: JSONSchema.object(
                    [
                        ("rows", JSONSchema.whole), ("added", JSONSchema.whole), ("updated", JSONSchema.whole),
                        ("unchanged", JSONSchema.whole), ("suppressed", JSONSchema.whole),
                        ("refused", JSONSchema.whole), ("withheld", JSONSchema.whole),
                        (
                            "remarks",
                            JSONSchema.list(of: JSONSchema.record(["remark", "sample"], numbers: ["count", "line"]))
                        ),
                        ("columns", JSONSchema.list(of: JSONSchema.record(["heading", "meaning"]))),
                        ("refused_rows", JSONSchema.list(of: Self.refusedRow)), ("enrolled", StandingSchema.enrolled),
                    ], required: ["rows", "added", "updated", "unchanged", "suppressed", "refused", "refused_rows"]),
                handle: importList),
            Operation(
                "takeMail", "POST", "/v1/inbound", "Takes one whole mail in, as it arrived (RFC 5322).",
                access: .roles([.owner, .marketer, .ingest]), body: JSONSchema.bytes, bodyType: "message/rfc822",
                bodyLimit: 16 << 20, answer: Self.received
            ) { [self] call in
                guard call.mediaType == "message/rfc822" else {
                    throw HTTPProblem(
                        .unsupportedMediaType, "the body must be a mail",
                        hint: "send \"Content-Type: message/rfc822\"")
                }
                let (mail, actor) = (call.body, call.actor)
                return try await once(call) { .json(try $0.perform(.inbound(mail: mail), by: actor).value) }
            },
        ]
    }

    private static let received = JSONSchema.record(
        maybe: ["event"], numbers: ["told"],
        [
            ("repeat", JSONSchema.flag), ("heard", JSONSchema.flag),
            ("lead", JSONSchema.optional(JSONSchema.whole)), ("card", JSONSchema.optional(JSONSchema.whole)),
            ("won", JSONSchema.optional(JSONSchema.record(["offer", "currency"], numbers: ["value", "paid"]))),
        ])
    private static let refusedRow = JSONSchema.object(
        [("line", JSONSchema.whole), ("reason", JSONSchema.text)], required: ["line", "reason"])
    private static let listParameters = [
        OperationParameter(
            "basis", "The lawful basis of leads whose row names none.",
            ["type": "string", "enum": ["consent", "contract", "legitimate_interest"]]),
        OperationParameter("source", "Where these leads come from; `import` unless said."),
        OperationParameter(
            "column", "HEADING=meaning, as often as there are columns to explain.",
            ["type": "string", "pattern": "^.+=.+$"]),
        OperationParameter("ignore", "A column to leave out, by its heading; as often as needed."),
        OperationParameter("money", "A column whose amounts are in major units; as often as needed."),
        OperationParameter("dates", "Which stands first in 03/04/2026.", JSONSchema.choice(DateOrder.self)),
        OperationParameter("encoding", "The file's encoding; guessed unless said."),
        OperationParameter("clear_empty", "Whether an empty cell clears what was known.", JSONSchema.flag),
        OperationParameter(
            "suppress", "The file lists people who must not be written to, for this reason.",
            JSONSchema.choice(OptOut.self)),
        OperationParameter("enroll", "The sequence these leads start in afterwards."),
    ]

    private func importList(_ call: Call) async throws -> Reply {
        guard call.mediaType == "text/csv" else {
            throw HTTPProblem(
                .unsupportedMediaType, "the body must be CSV", hint: "send \"Content-Type: text/csv\"")
        }
        let (actor, workspace, bytes) = (call.actor, workspace(), BytesInMemory(call.body))
        let sequence = call.query["enroll"]
        if let sequence, workspace.sequences[sequence] == nil {
            throw HTTPProblem(.notFound, "there is no sequence “\(sequence.prefix(40))”", path: "enroll")
        }
        let options = ImportOptions(
            basis: call.query["basis"], source: call.query["source"] ?? "import", actor: actor,
            list: try call.listOptions())
        do {
            try Scheduler.check(basis: options.basis)
            // What is asked of the file stops it before anything is stored.
            _ = try ListIntake(bytes, options, workspace)
        } catch let question as ListQuestion {
            throw HTTPProblem(.invalid, "\(question)", hint: question.hint.asQuery)
        }
        return try await once(call) { scheduler in
            var addresses: [String] = []
            let report = try scheduler.importLeads(options, from: bytes, taken: { addresses += $0.map(\.address) })
            var answer = report.value
            answer["columns"] = .array(
                report.columns.map { ["heading": .string($0.heading), "meaning": .string($0.meaning.word)] })
            answer["refused_rows"] = .array(
                report.refused.prefix(1_000).map { ["line": .int($0.line), "reason": .string($0.reason)] })
            if let sequence {
                answer["enrolled"] =
                    try scheduler.perform(.enrollListed(addresses: addresses, sequence: sequence), by: actor).value
            }
            return .json(.object(answer))
        }
    }
}

extension Call {
    /// What the query says of a list, by the names the command line has for it.
    fileprivate func listOptions() throws(HTTPProblem) -> ListOptions {
        var options = ListOptions()
        for pair in query.all("column") {
            guard let sign = pair.lastIndex(of: "="), pair.index(after: sign) < pair.endIndex else {
                throw HTTPProblem(.invalid, "column wants HEADING=meaning", path: "column")
            }
            options.columns[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
        }
        options.ignored = query.all("ignore")
        options.money = query.all("money")
        options.dates = try choice("dates", DateOrder.self)
        options.suppression = try choice("suppress", OptOut.self)
        if let text = query["clear_empty"] {
            guard ["true", "false"].contains(text) else {
                throw HTTPProblem(.invalid, "clear_empty is true or false", path: "clear_empty")
            }
            options.clearsEmpty = text == "true"
        }
        if options.suppression != nil, query["enroll"] != nil {
            throw HTTPProblem(.invalid, "nobody of a suppression list can be enrolled", path: "enroll")
        }
        guard let encoding = query["encoding"] else { return options }
        guard let known = TextEncoding(named: encoding) else {
            let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw HTTPProblem(
                .invalid, "“\(encoding.prefix(40))” is no encoding known here", hint: names, path: "encoding")
        }
        options.encoding = known
        return options
    }
}

extension String {
    /// A hint that names flags of the command line, by the names of the query.
    fileprivate var asQuery: String { replacing(/--([a-z]+)/) { "\($0.output.1)" } }
}
