import Values

/// What every connection of one web sink works with: its settings, its rules, and the books.
final class WebSinkState: Sendable {
    let settings: WebSink.Settings
    let ledger: Ledger<WebSink.Counters, WebRequest>
    private let webhook: StandardWebhook?

    init(_ settings: WebSink.Settings) throws(SinkError) {
        self.settings = settings
        let rules = settings.script.web
        ledger = Ledger(
            WebSink.Counters(), faults: FaultBook(rules.map(\.selection), seed: settings.script.seed))
        let tolerance = settings.tolerance
        webhook = try settings.secret.map { secret throws(SinkError) in
            try StandardWebhook(secret: secret, tolerance: tolerance)
        }
    }

    /// Records a request and says how it is answered: by the script, else by its signature, else by the callback.
    func answer(_ draft: WebRequest, connection: Int) -> WebAnswer {
        var request = draft
        request.time = .wall()
        request.signature = webhook?.check(request, now: request.time) ?? .unchecked
        let (number, place) = record(request, connection: connection)
        request.number = number
        if let place { return settings.script.web[place].answer }
        if request.signature != .unchecked, request.signature != .valid {
            return WebAnswer(status: 401, body: Array("signature \(request.signature.rawValue)\n".utf8))
        }
        return settings.onRequest?(request) ?? WebAnswer()
    }

    private func record(_ request: WebRequest, connection: Int) -> (number: Int, place: Int?) {
        let path = String(request.path.prefix { $0 != "?" })
        let key = request.webhookID ?? path
        let rules = settings.script.web
        let among = rules.indices.filter { rules[$0].method == nil || rules[$0].method == request.method }
        let keeps = settings.keepsRequests
        return ledger.update { books in
            books.lastNumber += 1
            books.counters.requests += 1
            books.counters.bytes += request.body.count
            if request.signature != .unchecked, request.signature != .valid { books.counters.unsigned += 1 }
            if keeps {
                books.kept.append(request)
                books.kept[books.kept.count - 1].number = books.lastNumber
            }
            guard !rules.isEmpty else { return (books.lastNumber, nil) }
            books.faults.attempt(key)
            let occasion = Occasion(
                number: books.lastNumber, connection: connection, subjects: [path], keys: [key])
            let place = books.faults.choose(among: among, on: occasion)
            if place != nil { books.counters.faults += 1 }
            return (books.lastNumber, place)
        }
    }
}
