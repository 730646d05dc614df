import Engine
import Ports
import Values

extension Pages {
    private static let pageSize = 50

    var queueOperations: [Operation] {
        [
            look("queuePage", "/queue") { call, visitor in try await queuePage(call, visitor) },
            look("queueRows", "/queue/rows") { call, visitor in try await queueRows(call, visitor) },
        ]
    }

    /// What somebody looks at: whose cards, of which queue, and which one is open beside them.
    private struct View {
        var whose: String
        var queue: String?
        var card: Int64?

        init(_ call: Call) {
            let asked = call.query["whose"] ?? ""
            whose = ["mine", "unclaimed", "all"].contains(asked) ? asked : ""
            queue = call.query["queue"].flatMap { $0.isEmpty ? nil : $0 }
            card = call.query["card"].flatMap { Int64($0) }
        }

        func href(_ path: String = "/queue", whose: String? = nil, card: Int64? = nil, after: String? = nil) -> String {
            var parts = ["whose=" + (whose ?? self.whose)]
            if let queue { parts.append("queue=" + queue.inQuery) }
            if let card { parts.append("card=\(card)") }
            if let after { parts.append("after=" + after.inQuery) }
            return path + "?" + parts.joined(separator: "&")
        }
    }

    private func queuePage(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        var view = View(call)
        let (reader, now) = (visitor.reader, call.now)
        let counts = try await queueCounts(visitor, queue: view.queue, at: now)
        if view.whose.isEmpty { view.whose = ["mine", "unclaimed"].first { counts[$0].count > 0 } ?? "all" }
        let found = try await queueLines(
            view.whose, view.queue, visitor, after: call.query["after"], limit: Self.pageSize, at: now)
        let open = view.card ?? (call.query["after"] == nil ? found.lines.first?.card.id : nil)
        var model = rows(found, view, open, call, visitor)
        if let open { model["card"] = try await cardModel(open, call, visitor) } else { model["card"] = .bool(false) }
        model["asked"] = .bool(view.card != nil)
        model["list"] = .string(view.href())
        model["greeting"] = .string(greeting(visitor, at: now))
        model["told"] = .string(told(counts[view.whose], reader, at: now))
        model["whose"] = .string(view.whose)
        model["tabs"] = .array(
            ["mine", "unclaimed", "all"].map { name in
                [
                    "href": .string(view.href(whose: name)), "label": .string(reader.say("tab_\(name)")),
                    "count": .string(reader.number(counts[name].count)), "current": .bool(name == view.whose),
                ]
            })
        let queues = rules.queues.values.sorted { $0.title < $1.title }
        let all: Value = ["name": "", "label": .string(reader.say("all_queues")), "current": .bool(view.queue == nil)]
        model["queues"] = .array(
            [all]
                + queues.map { queue in
                    [
                        "name": .string(queue.name), "label": .string(queue.title),
                        "current": .bool(queue.name == view.queue),
                    ]
                })
        model["people"] = .array(Set(queues.flatMap(\.people)).sorted().map(Value.string))
        model["live"] = .string(view.href("/queue/rows", card: open))
        return try await page(call, visitor, "queue", in: .queue, title: reader.say("queue"), model)
    }

    /// The list alone, for a page that renews it.
    private func queueRows(_ call: Call, _ visitor: Visitor) async throws -> Reply {
        let view = View(call)
        let found = try await queueLines(
            view.whose, view.queue, visitor, after: call.query["after"], limit: Self.pageSize, at: call.now)
        return try await page(
            call, visitor, "queue-rows", in: .queue, title: "", rows(found, view, view.card, call, visitor))
    }

    private func rows(
        _ found: (lines: [CardLine], next: String?), _ view: View, _ open: Int64?, _ call: Call, _ visitor: Visitor
    ) -> Object {
        let reader = visitor.reader
        return [
            "rows": .array(
                found.lines.map { line in
                    line.row(reader, at: call.now, current: open, href: view.href(card: line.card.id))
                }),
            "more": .string(found.next.map { view.href(after: $0) } ?? ""),
            "can_work": .bool(visitor.may(.salesperson)),
            "nothing": [
                "title": .string(reader.say("queue_empty_\(view.whose == "mine" ? "mine" : "all")")),
                "hint": .string(reader.say("queue_empty_hint")),
            ],
        ]
    }

    private func greeting(_ visitor: Visitor, at now: Moment) -> String {
        let hour = visitor.reader.zone.local(now).time.minutes / 60
        let part = hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening"
        return visitor.reader.say(
            "good_\(part)", visitor.person.name.split(separator: " ").first.map(String.init) ?? "")
    }

    private func told(_ counts: QueueCounts.Tab, _ reader: ReaderLanguage, at now: Moment) -> String {
        var parts = [reader.count(counts.late, "one_is_late", "many_are_late")]
        if counts.late == 0 { parts = [reader.say("nothing_is_late")] }
        if let oldest = counts.oldest { parts.append(reader.say("oldest_waits", reader.span(now - oldest))) }
        return parts.joined(separator: " ")
    }
}

/// How many cards there are, for the tabs and the line above them.
struct QueueCounts: Sendable {
    var mine = Tab()
    var unclaimed = Tab()
    var all = Tab()

    /// Of the cards that one tab shows.
    struct Tab: Sendable {
        var count = 0
        /// Open ones whose time is over.
        var late = 0
        /// When the one that has waited longest was opened.
        var oldest: Moment?

        mutating func add(_ isLate: Bool, _ waitsSince: Moment?) {
            count += 1
            if isLate { late += 1 }
            if let waitsSince { oldest = min(oldest ?? waitsSince, waitsSince) }
        }
    }

    /// Those of a tab by its name in addresses; any other name is all of them.
    subscript(whose: String) -> Tab { whose == "mine" ? mine : whose == "unclaimed" ? unclaimed : all }
}
