import Ports
import Queries
import Values

/// How a mailbox or endpoint fared over time, in the reader's language.
struct ReputationModel {
    var route: HealthModel.Route
    var reader: ReaderLanguage
    /// Days since 1970-01-01 in UTC.
    var today: Int

    /// The spans that are added up, in days.
    static let spans = [7, 30, 90]

    /// What the view shows beside the route's name.
    var value: Value {
        let last = 30
        let known = Dictionary(route.days.map { ($0.day, $0) }) { first, _ in first }
        let days = ((today - last + 1)...today).map { known[$0] ?? RouteTotal(day: $0, route: route.name) }
        let hasAny = days.contains { $0.ended + $0.bounces + $0.complaints > 0 }
        let name = { (day: Int) in reader.day(CivilDate(daysSinceEpoch: day)) }
        let plot = PlotPicture(
            days: days.map { name($0.day) },
            series: [
                .init(name: reader.say("ended"), figures: days.map(\.ended)),
                .init(name: reader.say("bounces"), figures: days.map(\.bounces)),
                .init(name: reader.say("complaints"), figures: days.map(\.complaints)),
            ], label: "\(route.name), \(reader.say("last_30_days"))")
        return [
            "ramp": .string(ramp), "spans": .array(Self.spans.map(total)), "plot": .string(hasAny ? plot.svg : ""),
            "days": .array(
                days.map { day in
                    [
                        "name": .string(name(day.day)), "ended": .string(reader.number(day.ended)),
                        "bounces": .string(reader.number(day.bounces)),
                        "complaints": .string(reader.number(day.complaints)),
                    ]
                }),
        ]
    }

    private var ramp: String {
        guard let ramp = route.ramp else { return "–" }
        guard ramp.cap < ramp.ceiling else { return reader.say("ramp_full") }
        let day = reader.say("ramp_day", reader.number(ramp.day), reader.number(ramp.sent), reader.number(ramp.cap))
        guard let full = ramp.fullDay else { return day }
        return reader.say("ramp_reaches", day, reader.number(ramp.ceiling), reader.number(full))
    }

    /// What became of the messages of so many days, with shares where there are enough of them.
    private func total(ofDays count: Int) -> Value {
        let days = route.days.filter { $0.day > today - count }
        let ended = days.reduce(0) { $0 + $1.ended }
        let counts = [
            ("bounced_of", days.reduce(0) { $0 + $1.bounces }),
            ("complained_of", days.reduce(0) { $0 + $1.complaints }),
            ("failed_of", days.reduce(0) { $0 + $1.failures }),
        ]
        return [
            "ended": .string(days.isEmpty ? "–" : reader.number(ended)),
            "parts": .array(
                counts.filter { $0.1 > 0 }.map { word, count in
                    ["text": .string(reader.say(word, share(count, of: ended))), "tone": "soft"]
                }),
        ]
    }

    /// `3 (0.75 %)`; without the share where few ended. Hundredths matter: a tenth of a per cent of complaints is much.
    private func share(_ count: Int, of ended: Int) -> String {
        guard ended >= ReportFigures.enough else { return reader.number(count) }
        let hundredths = Int((Double(count) * 10_000 / Double(ended)).rounded())
        let rest = padded(hundredths % 100, to: 2)
        return "\(reader.number(count)) (\(hundredths / 100)\(reader.decimalPoint)\(rest) %)"
    }
}
