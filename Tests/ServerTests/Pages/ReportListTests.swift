import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Testing
import Values

@testable import Server

/// Every number of the report leads to exactly what it counts.
@Suite struct ReportListTests {
    private static let selling = [
        "sequences/asking.json": """
        { "sequence": "asking", "title": "Asking", "basis": "consent", "mailbox": "ana", "offer": "seat",
          "exits": [ { "on": "reply", "escalate": "writer", "reason": "replied" } ],
          "steps": [ { "id": "rest", "wait": "2 days" } ] }
        """
    ]

    /// Twelve leads: all asked, most are touched, some are given back, one is won.
    private func filled() async throws -> TestHouse {
        let house = try TestHouse(Self.selling)
        for number in 1...12 {
            let address = "lead\(number)@lead.example"
            let lead = try await house.lead(address)
            try await house.context.writer.perform { scheduler in
                _ = try scheduler.enroll(address: address, in: "asking", actor: "test")
                _ = try scheduler.receive(Incoming(name: .known(.reply), subject: .lead(lead), actor: "test"))
            }
            guard number > 1 else { continue }
            let card = try #require(try await house.look { try $0.activeCard(lead: lead) })
            try await house.context.writer.perform { scheduler in
                _ = try scheduler.claim(card: card.id, by: number % 2 == 0 ? "mia" : "=max")
                guard number > 8 else { return }
                _ = try scheduler.dispose(card: card.id, by: "mia", as: .recycled(reason: "budget"))
            }
        }
        return house
    }

    /// The addresses that links of a kind lead to, with the words of each link.
    private static func links(_ html: String) -> [(href: String, words: String)] {
        html.components(separatedBy: "<a ").dropFirst().compactMap { part -> (href: String, words: String)? in
            guard let start = part.firstRange(of: "href=\"")?.upperBound,
                let end = part[start...].firstIndex(of: "\""), let close = part[end...].firstIndex(of: ">"),
                let last = part.firstRange(of: "</a>")?.lowerBound
            else { return nil }
            let words = part[part.index(after: close)..<last]
                .replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
            return (String(part[start..<end]).replacing("&amp;", with: "&"), words.trimmed)
        }
    }

    private static func rows(_ html: String) -> Int { html.components(separatedBy: "<a class=\"who\"").count - 1 }

    @Test func `a link of a number opens a list of just so many`() async throws {
        let house = try await filled()
        defer { house.end() }
        let browser = try await Browser(house, "ana", .marketer)
        let report = try await browser.get("/report").text
        let lists = Self.links(report).filter { $0.href.hasPrefix("/report/list") }
        #expect(lists.count > 12, "boxes, sources, people, reasons and days have links: \(lists.count)")
        var counted = 0
        for link in lists {
            let page = try await browser.get(link.href)
            #expect(page.status == 200, "\(link)")
            // `12 new leads`, `no budget 4`: what stands there as a whole number is how many there are.
            let numbers = link.words.split(separator: " ").compactMap { Int($0) }
            let isSpan = link.words.contains("min")
            guard numbers.count == 1, let number = numbers.first, !link.words.contains("%"), !isSpan else { continue }
            #expect(Self.rows(page.text) == number, "\(link)")
            counted += 1
        }
        #expect(counted > 8, "\(lists.map(\.words))")
        let budget = try #require(lists.first { $0.href.contains("reason=budget") })
        let page = try await browser.get(budget.href).text
        #expect(page.contains("Cards handed back, because: no budget") && Self.rows(page) == 4)
        #expect(page.contains("4 in all"))
    }

    @Test func `a name that needs care in an address leads to its own list`() async throws {
        let house = try await filled()
        defer { house.end() }
        let browser = try await Browser(house, "ana", .marketer)
        let day = String(SystemMoment.now.description.prefix(10))
        let page = try await browser.get("/report/list?figure=handed_over&from=2020-01-01&to=\(day)&person=%3Dmax").text
        #expect(page.contains("Cards handed over, of =max") && Self.rows(page) == 5)
        let nobody = try await browser.get("/report/list?figure=handed_over&from=2020-01-01&to=\(day)&person=x").text
        #expect(nobody.contains("Nothing is counted here."))
    }

    @Test(arguments: [
        "", "?figure=leads", "?figure=sent&from=2026-11-01&to=2026-11-30",
        "?figure=leads&from=2026-11-30&to=2026-11-01", "?figure=leads&from=soon&to=2026-11-01",
    ])
    func `what is no number of the report, or no days, is not found and says so`(query: String) async throws {
        let house = try TestHouse()
        defer { house.end() }
        let browser = try await Browser(house, "ana", .marketer)
        let answer = try await browser.get("/report/list\(query)")
        #expect(answer.status == 404 && answer.text.contains("There is no such number in the report."))
    }
}
