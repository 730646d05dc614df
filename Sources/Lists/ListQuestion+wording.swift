private import Values

extension ListQuestion: CustomStringConvertible {
    /// What is not understood, in one sentence.
    package var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .noAddressColumn(let headings):
            "no column holds mail addresses; there are: \(headings.joined(separator: ", "))"
        case .noHeadings(let sample): "the first line holds “\(sample)”, where the headings of the columns should stand"
        case .optOutTag(let heading, let tag):
            "does the tag “\(tag)” (column “\(heading)”) say who must not be written to?"
        case .twiceNamed(let meaning, let headings):
            "the columns \(headings.joined(separator: " and ")) both mean \(meaning)"
        case .noSuchColumn(let name, let option, let headings):
            "\(option) names a column “\(name)” that is not there; there are: \(headings.joined(separator: ", "))"
        case .optOutColumn(let heading, let sample):
            "does the column “\(heading)”\(sample.isEmpty ? "" : " (such as “\(sample)”)") say who must not be written to?"
        case .refusals(let heading, let found):
            "does “\(found.sample.prefix(80))” (column “\(heading)”, line \(found.line)) say that the person must not be written to?"
                + (found.count > 1 ? " \(found.count) rows say something like it" : "")
        case .consentColumn(let heading, ""):
            "does an empty cell in the column “\(heading)” mean that the person must not be written to?"
        case .consentColumn(let heading, let sample):
            "does “\(sample)” in the column “\(heading)” mean that the person must not be written to?"
        case .dateOrder(let heading, let sample): "which is the day in “\(sample)” (column “\(heading)”)?"
        case .encoding: "the file's letters cannot be read for sure: they are in an encoding that is not known here"
        }
    }

    /// What to say to have the list taken.
    package var hint: String {
        switch self {
        case .file(let error): error.hint
        case .noAddressColumn: "name it with --column 'HEADING=email'"
        case .noHeadings: "write a line above it that names the columns, such as: email,first_name,company"
        case .optOutTag(let heading, let tag):
            "yes: make it “unsubscribed”, “bounced” or “do not contact” in the file; no: --column '\(heading)=tags' keeps "
                + "“\(tag)” as a tag"
        case .twiceNamed(_, let headings):
            "give one of them another name with --column '\(headings.last ?? "HEADING")=name', or leave it out with --ignore"
        case .noSuchColumn(let name, _, let headings):
            Nearest.name(to: name, in: headings).map { "did you mean “\($0)”?" }
                ?? "headings are written as in the file"
        case .optOutColumn(let heading, _):
            "yes: --column '\(heading)=unsubscribed' (or bounced, complained, suppressed); no: --column '\(heading)=NAME' "
                + "keeps it as an attribute, --ignore '\(heading)' leaves it out"
        case .refusals(let heading, _):
            "yes: --column '\(heading)=refusals' keeps the column and writes to none of these people; no: --column "
                + "'\(heading)=\(Meaning.attributeName(of: heading))' keeps it and writes to them, --ignore '\(heading)' leaves it out"
        case .consentColumn(let heading, _):
            "yes: --column '\(heading)=subscribed', or =consent where a no only means that nobody agreed yet; no: "
                + "--column '\(heading)=NAME' keeps it as an attribute, --ignore '\(heading)' leaves it out"
        case .dateOrder: "--dates dmy where the day stands first, --dates mdy where the month does"
        case .encoding:
            "save it again as “CSV UTF-8”, or name its encoding where it is one of these: --encoding "
                + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        }
    }
}
