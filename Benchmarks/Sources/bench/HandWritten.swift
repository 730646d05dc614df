/// The same mail as a programmer would write it once and for all: no template, typed fields, bytes appended in order.
struct HandWritten {
    struct Item {
        var name: String
        var note: String
        var price: Int
    }

    var (leadFirst, company, industry, city, goal) = ("", "", "", "", "")
    var companySize = 0
    var referrer: String?
    var signedUp = 0
    var (offerTitle, offerEnds, total) = ("", 0, 0)
    var items: [Item] = []
    var (reference, link) = ("", "")
    var (senderFirst, senderLast, senderTitle, senderCompany, address) = ("", "", "", "", "")
    var unsubscribe = ""

    func render(into out: inout [UInt8]) {
        out.literal("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
        out.escaped(offerTitle)
        out.literal(" for ")
        out.escaped(company)
        out.literal(Self.afterTitle)
        out.escaped(leadFirst.isEmpty ? "Friend" : leadFirst)
        out.literal(", here is what ")
        out.escaped(senderFirst)
        out.literal(" promised you about ")
        out.escaped(offerTitle)
        out.literal(Self.afterPreheader)
        out.escaped(leadFirst.isEmpty ? "there" : leadFirst)
        out.literal(Self.afterGreeting)
        out.escaped(industry)
        out.literal(" firms in ")
        out.escaped(city)
        out.literal(", you told us that ")
        out.escaped(company)
        out.literal(" wants to ")
        out.escaped(goal)
        out.literal(". I kept that note, because most teams of ")
        out.append(decimal: companySize)
        out.literal(Self.afterNote)
        if companySize > 50 { out.literal(Self.large) } else { out.literal(Self.small) }
        out.literal(Self.beforeEnds)
        out.append(date: offerEnds)
        out.literal(Self.beforeItems)
        for item in items { append(item, to: &out) }
        out.literal("</table>\n<p style=\"margin:16px 0\">Together that is ")
        out.append(money: total)
        out.literal(", and your seat is held under the reference ")
        out.escaped(reference)
        out.literal(".</p>\n")
        if let referrer {
            out.literal("<p style=\"margin:0 0 16px\">")
            out.escaped(referrer)
            out.literal(Self.afterReferrer)
        }
        appendEnd(to: &out)
    }

    private func append(_ item: Item, to out: inout [UInt8]) {
        out.literal("<tr style=\"border-bottom:1px solid #ddd\">\n<td style=\"padding:8px 0\">")
        out.escaped(item.name)
        out.literal("</td>\n<td style=\"padding:8px 0;color:#666\">")
        out.escaped(item.note)
        out.literal("</td>\n<td align=\"right\" style=\"padding:8px 0\">")
        out.append(money: item.price)
        out.literal("</td>\n</tr>\n")
    }

    private func appendEnd(to out: inout [UInt8]) {
        out.literal("<p style=\"margin:0 0 24px\"><a href=\"")
        out.escaped(link)
        out.literal(Self.afterLink)
        out.escaped(city)
        out.literal(Self.afterCity)
        out.escaped(senderFirst)
        out.literal(" ")
        out.escaped(senderLast)
        out.literal("<br>")
        out.escaped(senderTitle)
        out.literal(", ")
        out.escaped(senderCompany)
        out.literal(Self.beforeSignedUp)
        out.append(date: signedUp)
        out.literal(". ")
        out.escaped(senderCompany)
        out.literal(", ")
        out.escaped(address)
        out.literal(". <a href=\"")
        out.escaped(unsubscribe)
        out.literal(Self.end)
    }
}

extension [UInt8] {
    @inline(__always)
    fileprivate mutating func literal(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    fileprivate mutating func escaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for place in bytes.indices {
                let reference: StaticString
                switch bytes[place] {
                case UInt8(ascii: "&"): reference = "&amp;"
                case UInt8(ascii: "<"): reference = "&lt;"
                case UInt8(ascii: ">"): reference = "&gt;"
                case UInt8(ascii: "\""): reference = "&quot;"
                case UInt8(ascii: "'"): reference = "&#39;"
                default: continue
                }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
                literal(reference)
                start = place + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    fileprivate mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// `1,200.00 USD`.
    fileprivate mutating func append(money cents: Int) {
        append(grouped: cents / 100)
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(cents / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(cents % 10))
        literal(" USD")
    }

    private mutating func append(grouped number: Int) {
        guard number >= 1_000 else { return append(decimal: number) }
        append(grouped: number / 1_000)
        append(UInt8(ascii: ","))
        let rest = number % 1_000
        append(UInt8(ascii: "0") + UInt8(rest / 100))
        append(UInt8(ascii: "0") + UInt8(rest / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(rest % 10))
    }

    /// `3 March 2025`, UTC.
    fileprivate mutating func append(date seconds: Int) {
        let shifted = seconds / 86_400 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        append(decimal: dayOfYear - (153 * month + 2) / 5 + 1)
        append(UInt8(ascii: " "))
        literal(Self.months[month])
        append(UInt8(ascii: " "))
        append(decimal: yearOfEra + era * 400 + (month >= 10 ? 1 : 0))
    }

    private static let months: [StaticString] = [
        "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "January",
        "February",
    ]
}
