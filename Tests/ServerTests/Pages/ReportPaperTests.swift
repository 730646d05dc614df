import Engine
import Queries
import Testing
import Values

@testable import Server

/// The report away from the pages: the same words and figures.
@Suite struct ReportPaperTests {
    private static let november = CivilDate(year: 2026, month: 11, day: 1)

    private static var figures: ReportFigures {
        var figures = ReportFigures(from: november, to: november.advanced(by: 28))
        figures.leads = 1_200
        figures.wonByItself.count = 3
        figures.wonByItself.value = 74_700
        figures.wonByPeople.count = 1
        figures.wonByPeople.value = 400_000
        figures.cards = 22
        (figures.accepted, figures.rejected, figures.rejectedBy) = (15, 5, ["budget": 3, "timing": 2])
        (figures.touched, figures.inTime, figures.toFirstTouch) = (8, 6, .minutes(65))
        (figures.toCard, figures.toCardLongest) = (.seconds(20), .minutes(125))
        var fair = ReportFigures.Source(name: "=fair")
        (fair.leads, fair.handedOver, fair.accepted, fair.rejected) = (1_000, 20, 15, 5)
        fair.won.value = 474_700
        var unknown = ReportFigures.Source(name: "")
        (unknown.leads, unknown.handedOver) = (200, 2)
        figures.sources = [fair, unknown]
        var mia = ReportFigures.Seller(name: "Mia")
        (mia.cards, mia.touched, mia.inTime, mia.stale, mia.toFirstTouch) = (20, 8, 6, 1, .minutes(65))
        mia.won.count = 1
        mia.lost = 2
        mia.won.value = 400_000
        figures.people = [mia, ReportFigures.Seller(name: "")]
        figures.days = [.init(date: november)]
        return figures
    }

    private static func paper(_ language: String) -> ReportPaper {
        ReportPaper(figures, language: language, zone: .utc, currency: "EUR")
    }

    @Test func `a share of few is not told, what is missing is no zero, and each figure says what it counts`() {
        let paper = Self.paper("en")
        #expect(paper.told == "1 Nov to 29 Nov. Every number says what it counts.")
        #expect(paper.boxes.map(\.figure) == ["1,200", "3 + 1", "22", "75 %", "too few to say"])
        #expect(paper.boxes.allSatisfy { !$0.name.isEmpty && !$0.definition.isEmpty })
        #expect(
            paper.sheets.map(\.rows) == [
                [
                    ["=fair", "1,000", "20", "75 %", "4,747 EUR"], ["not known", "200", "2", "–", "0 EUR"],
                ],
                [
                    ["Mia", "20", "1 h 05", "too few to say", "1", "4,000 EUR", "2"],
                    ["nobody yet", "0", "–", "–", "0", "–", "0"],
                ],
            ])
        let delays = paper.sheets[1].foot
        #expect(delays.contains("business hours: 1 h 05."), "what people took")
        #expect(delays.contains("median below a minute, longest 2 h 05"), "what the machine took: \(delays)")
        #expect(paper.sheets[0].foot == "Handed back because: no budget 3 · wrong time 2")
    }

    @Test func `numbers are written as the reader's language writes them`() {
        #expect(Self.paper("de").boxes[0].figure == "1.200")
        #expect(Self.paper("de").sheets[0].rows[0][4] == "4.747 EUR")
    }

    @Test func `no cell of the CSV is a formula`() {
        let lines = Self.paper("en").csv.split(separator: "\r\n")
        #expect(lines.first == "section,name,figure,value")
        #expect(lines.contains("source,'=fair,leads,1000") && lines.contains("person,Mia,stale,1"))
        #expect(!lines.contains { line in line.split(separator: ",").contains { $0.hasPrefix("=") } })
    }

    @Test func `the page of its own needs nothing beside it and leads nowhere`() throws {
        let html = String(decoding: try Self.paper("en").html(at: Moment(seconds: 1_790_000_000)), as: UTF8.self)
        #expect(html.contains("1,200") && html.contains("=fair") && html.contains("--accent"))
        for outside in ["<script", "<link", "<img", "href=", "src=", "url("] {
            #expect(html.firstRange(of: outside) == nil, "\(outside)")
        }
    }
}
