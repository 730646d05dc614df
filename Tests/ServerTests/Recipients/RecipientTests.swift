import Ports
import Scheduler
import Server
import Testing
import Values
import Workspace

@testable import Server

@Suite struct RecipientTests {
    private static func path(_ house: TestHouse, _ lead: Int64, _ purpose: LinkToken.Purpose, _ detail: Int64 = 0)
        -> String
    {
        let letter = purpose == .unsubscribe ? "u" : purpose == .preferences ? "p" : "c"
        return "/\(letter)/" + house.keys.text(of: LinkToken(purpose, lead: lead, detail: detail))
    }
    /// Everything comes at once: nothing that is counted by time is given back.
    private static func atOneMoment() throws -> TestHouse {
        let moment = SystemClock().now
        return try TestHouse(now: { moment })
    }
    private static let oneClick = Array("List-Unsubscribe=One-Click".utf8)
    private static let form = "application/x-www-form-urlencoded"

    @Test func `looking changes nothing, one click unsubscribes, and clicking again is no error`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com", ["language": "de"])
        let path = Self.path(house, lead, .unsubscribe)
        for method in ["GET", "HEAD", "GET"] {
            let page = try await house.send(method, path)
            #expect(page.status == 200)
            #expect(try await !house.isSuppressed("ann@example.com"))
        }
        let page = try await house.send("GET", path)
        #expect(page.text.contains("<button") && page.text.contains("Abmelden") && page.text.contains("lang=\"de\""))
        #expect(page.header("content-security-policy")?.contains("default-src 'none'") == true)
        #expect(page.header("set-cookie") == nil && page.header("referrer-policy") == "no-referrer")
        for _ in 0..<3 {
            #expect(try await house.send("POST", path, Self.oneClick, type: Self.form).status == 200)
            #expect(try await house.isSuppressed("ann@example.com"))
        }
    }

    @Test func `a provider that unsubscribes many people from one address is heard for each of them`() async throws {
        let house = try Self.atOneMoment()
        defer { house.end() }
        for number in 0..<300 {
            let lead = try await house.lead("lead\(number)@example.com")
            let answer = try await house.send(
                "POST", Self.path(house, lead, .unsubscribe), Self.oneClick, type: Self.form)
            #expect(answer.status == 200)
        }
        for number in [0, 150, 299] { #expect(try await house.isSuppressed("lead\(number)@example.com")) }
    }

    @Test func `a link that is asked for without end, or is none of ours, is answered so many times`() async throws {
        let house = try Self.atOneMoment()
        defer { house.end() }
        let own = Self.path(house, try await house.lead("ann@example.com"), .preferences)
        for path in [own, "/p/forged"] {
            var statuses: Set<Int> = []
            for _ in 0..<200 { statuses.insert(try await house.send("GET", path).status) }
            #expect(statuses.contains(429), "\(path)")
        }
    }

    @Test func `a link of an earlier consent asks, and only the page's own button acts`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com")
        try await house.context.writer.perform { scheduler in
            try scheduler.keep(OptIn(lead: lead, epoch: 2))
        }
        let old = Self.path(house, lead, .unsubscribe, 1)
        let asked = try await house.send("POST", old, Self.oneClick, type: Self.form)
        #expect(asked.status == 200 && asked.text.contains("<button"))
        #expect(try await !house.isSuppressed("ann@example.com"))
        let action = try #require(asked.text.split(separator: "action=\"").last?.prefix { $0 != "\"" })
        _ = try await house.send("POST", String(action), Self.oneClick, type: Self.form)
        #expect(try await house.isSuppressed("ann@example.com"))
    }

    @Test func `a link that is none, of another purpose or of an erased lead harms nobody`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com")
        let foreign = "/u/" + house.keys.text(of: LinkToken(.click, lead: lead))
        for path in ["/u/forged", foreign, String(Self.path(house, lead, .unsubscribe).dropLast(5))] {
            let answer = try await house.send("POST", path, Self.oneClick, type: Self.form)
            #expect(answer.status == 404 && answer.text.contains("stop@ana.example"))
        }
        #expect(try await !house.isSuppressed("ann@example.com"))
        let gone = try await house.send("POST", Self.path(house, 12_345, .unsubscribe), Self.oneClick, type: Self.form)
        #expect(gone.status == 200)
    }

    @Test func `a preference page ends all mails`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com")
        let path = Self.path(house, lead, .preferences)
        #expect(try await house.send("GET", path).text.contains("radio"))
        #expect(try await house.send("POST", path, [], type: "text/plain").status == 415)
        _ = try await house.send("POST", path, Array("choice=nonsense".utf8), type: Self.form)
        #expect(try await !house.isSuppressed("ann@example.com"))
        _ = try await house.send("POST", path, Array("choice=all".utf8), type: Self.form)
        #expect(try await house.isSuppressed("ann@example.com"))
    }

    @Test(arguments: [
        "https://shop.example/?utm_source=a&utm_medium=b", "http://x.example/%C3%BC?q=%22", "https://x.example/a b",
    ])
    func `a click leads exactly to what was written`(target: String) async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com")
        let link = try await house.context.writer.perform { try $0.keepLink(target) }
        let path = "/c/" + house.keys.text(of: LinkToken(.click, lead: lead, message: 7, detail: link))
        let answer = try await house.send("GET", path, headers: [("User-Agent", "Mozilla/5.0")])
        #expect(answer.status == 302 && answer.header("location") == target)
        _ = try await house.send("HEAD", path, headers: [("User-Agent", "Mozilla/5.0")])
        _ = try await house.send("GET", path, headers: [("User-Agent", "Barracuda Sentinel")])
        let clicks = try await house.look { try $0.clicks(message: 7) }
        #expect(clicks.map(\.discounted) == [nil, "head", "agent barracuda"])
        #expect(try await house.send("GET", "/c/forged").status == 404)
        #expect(try await house.send("GET", "/c/\(target)").status == 404)
    }

    @Test func `the image of a mail tells once of its opening, and not of the machines that fetch it`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let lead = try await house.lead("ann@example.com")
        let path = "/i/" + house.keys.text(of: LinkToken(.open, lead: lead, message: 7))
        func opened() async throws -> Int {
            try await house.look { try $0.timeline(lead: lead) }.count { $0.name == "open" }
        }
        for agent in ["Mozilla/5.0", "Mozilla/5.0 (via ggpht.com GoogleImageProxy)", ""] {
            _ = try await house.send("GET", path, headers: [("User-Agent", agent)])
        }
        _ = try await house.send("HEAD", path, headers: [("User-Agent", "Thunderbird/128.0")])
        #expect(try await opened() == 0)
        for _ in 1...2 {
            let image = try await house.send("GET", path, headers: [("User-Agent", "Mozilla/5.0 Thunderbird/128.0")])
            #expect(image.status == 200 && image.header("content-type") == "image/gif")
            #expect(image.body.starts(with: "GIF89a".utf8))
        }
        #expect(try await opened() == 1)
        #expect(try await house.send("GET", "/i/forged", headers: [("User-Agent", "Thunderbird")]).status == 200)
    }

    @Test(arguments: [
        (#""brand": "Northlight""#, "Northlight"),
        (#""postal_address": "Oak & Sons, 1 Main Street""#, "Oak &amp; Sons"),
        (#""postal_address": "1 Main Street, Portland""#, ""),
    ])
    func `a page for recipients shows the name of who writes to them, and never ours`(
        said: String, shown: String
    ) async throws {
        let file = TestHouse.files["baton.json"]?.replacing(#""postal_address": "1 Main Street""#, with: said) ?? ""
        let house = try TestHouse(["baton.json": file])
        defer { house.end() }
        for path in ["/u/unknown", "/thanks"] {
            let page = try await house.send("GET", path, headers: [("Accept", "text/html")]).text
            #expect(page.contains("<main") && !page.contains("Baton"), "\(path): \(page)")
            #expect(page.contains(#"<p class="brand">\#(shown)</p>"#) == !shown.isEmpty, "\(path): \(page)")
        }
    }

    @Test func `every language has every word`() throws {
        let configuration = Configuration(zone: .utc, currency: "USD")
        for (language, words) in RecipientWords.all {
            #expect(Set(words.keys) == Set(RecipientWords.english.keys), "\(language)")
        }
        #expect(RecipientWords(of: configuration, language: "Deutsch", accepted: nil).language == "de")
        #expect(
            RecipientWords(of: configuration, language: nil, accepted: "xx, fr-CA;q=0.9, en;q=0.1").language == "fr")
        #expect(RecipientWords(of: configuration, language: "tlh", accepted: "").language == "en")
    }
}
