import Engine
import Ports
import Testing
import Values

@testable import Server

/// How mailboxes fare over time, as the page tells it.
@Suite struct HealthPageTests {
    private static func model(_ change: (inout HealthModel.Route) -> Void, language: String = "en") -> Value {
        var route = HealthModel.Route(name: "ana")
        change(&route)
        let reader = ReaderLanguage(code: language, words: PageWords.words(in: language), zone: .utc)
        return ReputationModel(route: route, reader: reader, today: 20_000).value
    }

    private static func texts(_ value: Value, span: Int) -> [String] {
        let cell = value["spans"]?.items?[span]
        return [cell?["ended"]?.text ?? ""] + (cell?["parts"]?.items ?? []).compactMap { $0["text"]?.text }
    }

    @Test
    func `what ended and what was told of it is added up over 7, 30 and 90 days, with shares where there are enough`() {
        let value = Self.model { route in
            route.days = [
                RouteTotal(day: 20_000 - 89, route: "ana", ended: 1_000, complaints: 1),
                RouteTotal(day: 20_000 - 29, route: "ana", ended: 200, bounces: 3, failures: 2),
                RouteTotal(day: 20_000 - 6, route: "ana", ended: 4, bounces: 1),
                RouteTotal(day: 20_000 - 90, route: "ana", ended: 7_777),
            ]
        }
        #expect(Self.texts(value, span: 0) == ["4", "1 bounced"], "four are too few for a share")
        #expect(Self.texts(value, span: 1) == ["204", "4 (1.96 %) bounced", "2 (0.98 %) refused"])
        #expect(
            Self.texts(value, span: 2) == [
                "1,204", "4 (0.33 %) bounced", "1 (0.08 %) complained", "2 (0.17 %) refused",
            ])
        #expect(value["days"]?.items?.count == 30 && value["plot"]?.text?.contains("<polyline") == true)
        let german = Self.model(
            { $0.days = [RouteTotal(day: 20_000, route: "ana", ended: 40, bounces: 1)] }, language: "de")
        #expect(Self.texts(german, span: 0) == ["40", "1 (2,50 %) unzustellbar"])
    }

    @Test func `where nothing was kept of a span, nothing is told of it, and no picture is drawn`() {
        let value = Self.model { $0.days = [RouteTotal(day: 20_000 - 50, route: "ana", ended: 5)] }
        #expect(Self.texts(value, span: 0) == ["–"] && Self.texts(value, span: 2) == ["5"])
        #expect(value["plot"] == "")
    }

    @Test func `the ramp-up says which day it is, how much of it is used, and when full speed is reached`() {
        let ramp = { (day: Int, cap: Int, full: Int?) in
            Self.model {
                $0.ramp = HealthModel.Ramp(day: day, sent: 12, cap: cap, ceiling: 200, fullDay: full)
            }["ramp"]?.text
        }
        #expect(ramp(3, 40, 11) == "day 3 of sending: 12 of 40 today; 200 a day from day 11 on")
        #expect(ramp(3, 40, nil) == "day 3 of sending: 12 of 40 today")
        #expect(ramp(30, 200, 30) == "full speed")
        #expect(Self.model { _ in }["ramp"]?.text == "–")
    }
}
