import Chance
import Testing
import Workspace

@testable import Scheduler

@Suite struct WebLinksTests {
    private static let keys = Keys(secret: Array(0..<32))

    private static func links(clicks: Bool = true, opens: Bool = false) throws -> WebLinks {
        var configuration = try #require(
            Workspace.read(
                Home(files: ["baton.json": Array(#"{ "zone": "UTC", "currency": "USD" }"#.utf8)])
            ).workspace?.configuration)
        configuration.server = ServerSettings(
            host: "127.0.0.1", port: 0, baseURL: "https://go.example", clicks: clicks, opens: opens)
        return try #require(WebLinks(configuration, keys))
    }

    /// The HTML with its links changed, and the targets that were kept.
    private static func track(_ html: String, clicks: Bool = true) throws -> (html: String, targets: [String]) {
        var targets: [String] = []
        let changed = try links(clicks: clicks).tracking(Array(html.utf8), lead: 1, message: 2) { target in
            targets.append(target)
            return Int64(targets.count)
        }
        return (String(decoding: changed, as: UTF8.self), targets)
    }

    @Test(arguments: [
        "https://shop.example/", "https://shop.example/?utm_source=a&utm_medium=b#c", "http://x.example/%C3%BC?q=a+b",
        "https://x.example/?q=\"quoted\"", "HTTPS://x.example/?a='1'", "https://x.example/?a=1&copy=2&lt=3",
    ])
    func `a link leads through the server, and its target is kept exact to the byte`(target: String) throws {
        let written = target.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        let (html, targets) = try Self.track("<p><a class=\"x\" href=\"\(written)\">Go</a></p>")
        #expect(targets == [target])
        #expect(html.contains("href=\"https://go.example/c/") && html.hasSuffix("\">Go</a></p>"))
        let token = try #require(html.split(separator: "/c/").last?.prefix { $0 != "\"" })
        #expect(Self.keys.token(String(token), for: .click) == LinkToken(.click, lead: 1, message: 2, detail: 1))
    }

    @Test(arguments: [
        "<a href=\"mailto:a@b.example\">x</a>", "<a href=\"https://go.example/u/abc\">x</a>", "<a name=\"x\">x</a>",
        "<a href=\"https://x.example\" data-clicks=\"off\">x</a>", "<abbr href=\"https://x.example\">x</abbr>",
        "<a href=\"javascript:alert(1)\">x</a>", "<a href=https://x.example>x</a>", "<a href=\"https://x.example",
        "<body data-clicks=\"off\"><a href=\"https://x.example\">x</a>", "https://x.example",
    ])
    func `what is no link out, or says no, stays as it is`(html: String) throws {
        let (changed, targets) = try Self.track(html)
        #expect(changed == html && targets.isEmpty)
    }

    @Test func `an image that tells of openings stands at the end, and only where it is asked for`() throws {
        for html in ["<html><body><p>Hi</p></body></html>", "<p>Hi</p>"] {
            let told = try Self.links(opens: true).withImage(Array(html.utf8), lead: 1, message: 2)
            let text = String(decoding: told, as: UTF8.self)
            let token = try #require(text.split(separator: "/i/").last?.prefix { $0 != "\"" })
            #expect(Self.keys.token(String(token), for: .open) == LinkToken(.open, lead: 1, message: 2))
            let image = "<img src=\"https://go.example/i/\(token)\" width=\"1\" height=\"1\" alt=\"\">"
            #expect(text == html.replacing("<p>Hi</p>", with: "<p>Hi</p>" + image))
            #expect(try Self.links().withImage(Array(html.utf8), lead: 1, message: 2) == Array(html.utf8))
        }
    }

    @Test func `where clicks are off, no link changes`() throws {
        let html = "<a href=\"https://x.example\">x</a>"
        #expect(try Self.track(html, clicks: false).html == html)
    }

    @Test func `whatever the HTML is, everything but targets stays`() throws {
        var chance = Chance(seed: 11)
        let pieces = [
            "<a ", "href=", "\"https://x.example/\"", ">", "</a>", "'", "\"", "&amp;", "<", "text ", "é", "<body>",
        ]
        for _ in 0..<500 {
            let html = (0..<chance.below(15)).map { _ in chance.pick(pieces) }.joined()
            let (changed, targets) = try Self.track(html)
            if targets.isEmpty { #expect(changed == html) }
            #expect(changed.split(separator: "/c/").count == targets.count + 1 || targets.isEmpty)
        }
    }
}
