import Values

/// Figures by day as lines, at most three series; the same figures stand in a table beside it.
struct PlotPicture {
    /// One line: its name and a figure for every day.
    struct Series {
        var name: String
        var figures: [Int]
    }

    var days: [String]
    var series: [Series]
    var label: String

    private static let (width, height, left, bottom) = (720, 180, 44, 24)

    /// The picture as SVG, with classes of the style sheet and no style of its own; empty where there is nothing to draw.
    var svg: String {
        guard days.count > 1, !series.isEmpty else { return "" }
        let top = max(series.flatMap(\.figures).max() ?? 0, 1)
        var parts = [
            #"<svg class="plot" viewBox="0 0 \#(Self.width) \#(Self.height)" role="img" aria-label="\#(label.inHTML)">"#,
            #"<path class="line" d="M\#(Self.left) 10V\#(Self.height - Self.bottom)H\#(Self.width - 8)"/>"#,
            #"<text class="soft" x="\#(Self.left - 6)" y="18" text-anchor="end">\#(top)</text>"#,
            #"<text class="soft" x="\#(Self.left - 6)" y="\#(Self.height - Self.bottom)" text-anchor="end">0</text>"#,
            #"<text class="soft" x="\#(Self.left)" y="\#(Self.height - 6)">\#(days[0].inHTML)</text>"#,
            #"<text class="soft" x="\#(Self.width - 8)" y="\#(Self.height - 6)" text-anchor="end">\#(days[days.count - 1].inHTML)</text>"#,
        ]
        for (order, one) in series.prefix(3).enumerated() {
            parts.append(#"<polyline class="s\#(order + 1)" stroke-width="2" points="\#(points(of: one, top: top))"/>"#)
            parts.append(
                #"<text x="\#(Self.left + 12 + order * 150)" y="18"><tspan class="s\#(order + 1)">— </tspan>\#(one.name.cut(to: 18).inHTML)</text>"#
            )
        }
        return parts.joined() + "</svg>"
    }

    private func points(of one: Series, top: Int) -> String {
        let room = (Self.width - Self.left - 12, Self.height - Self.bottom - 26)
        return one.figures.prefix(days.count).enumerated().map { place, figure in
            let x = Self.left + place * room.0 / max(days.count - 1, 1)
            let share = Double(max(0, min(figure, top))) / Double(top)
            return "\(x),\(Self.height - Self.bottom - Int(share * Double(room.1)))"
        }.joined(separator: " ")
    }
}
