import Engine
import Ports
import Scheduler
import Testing
import Values
import Workspace

@testable import Server

/// Which days the report opens on.
@Suite struct ReportPageTests {
    /// The page as somebody sees it at a moment, whatever day it is.
    private func page(_ house: TestHouse, _ query: String, at now: Moment) async throws -> String {
        let words = PageWords.words(in: "en")
        var call = Call(
            method: "GET", path: "/report", query: try #require(FormFields(parsing: query)), now: now)
        call.visitor = Visitor(
            person: Person(id: 1, name: "ana", address: nil, role: "marketer", createdAt: now), role: .marketer,
            secret: .random(),
            reader: ReaderLanguage(code: "en", words: words, zone: house.context.workspace().rules.zone))
        let operation = try #require(house.front.table.operations.first { $0.id == "reportPage" })
        return String(decoding: try await operation.handle(call).body, as: UTF8.self)
    }

    @Test func `a month without figures gives way to the latest one that has some, and the page says so`() async throws
    {
        let house = try TestHouse()
        defer { house.end() }
        let empty = try await page(house, "", at: SystemMoment.now)
        #expect(!empty.contains("latest month with figures"), "where nothing ever happened, there is no such month")
        _ = try await house.lead("bo@lead.example")
        let now = SystemMoment.now
        let month = String(now.description.prefix(7))
        #expect(try await !page(house, "", at: now).contains("latest month with figures"))
        let later = try await page(house, "", at: now + .days(70))
        #expect(later.contains("the latest month with figures") && later.contains("/report.csv?month=\(month)"))
        #expect(later.contains(#"<strong class="num">1</strong>new leads"#))
        let chosen = try await page(house, "period=month", at: now + .days(70))
        #expect(!chosen.contains("latest month with figures") && chosen.contains(">0</strong>new leads"))
    }

    @Test func `any month that has begun can be looked at, and from each the ones beside it`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let now = try #require(Moment(parsing: "2026-12-24T09:00:00Z"))
        let october = try await page(house, "month=2026-10", at: now)
        #expect(october.contains("/report?month=2026-09") && october.contains("/report?month=2026-11"))
        #expect(october.contains("31 Oct"))
        let december = try await page(house, "month=2026-12", at: now)
        #expect(!december.contains("month=2027-01") && december.contains("24 Dec"))
        #expect(try await page(house, "month=2027-01", at: now).contains("24 Dec"), "what has not begun has no report")
        #expect(try await page(house, "month=2026-13", at: now).contains("24 Dec"))
    }
}
