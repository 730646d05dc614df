import Testing
import Values
import Workspace

/// One mistake is one message, at the line where it stands, with its cure; what is right is told nothing of.
@Suite struct LintKindsTests {
    private static let sequence = "sequences/coaching.json"
    private static let guide = "templates/guide.md"

    /// A body of a message, the line it is told at, a word of the reason, and one of the cure.
    private static let bodies: [(text: String, line: Int, reason: String, cure: String)] = [
        ("[us](https://x.example\n\nBye.", 5, "never closed", "write )"),
        ("(us)[https://x.example]", 5, "exchanged", "[words](https://…)"),
        ("[us](ana@x.example)", 5, "whole address", "mailto:ana@x.example"),
        ("[us](http://localhost:3000/a)", 5, "own machine", "that readers reach"),
        ("<a href=“https://x.example”>us</a>", 5, "typographic", "write \""),
        ("Hi.\n\n#The window\n\nBye.", 7, "no heading", "# The"), ("##Window", 5, "no heading", "## Window"),
        ("-Curtains open\n-Lamp off\n-Back", 5, "no list", "- …"), ("1.Open\n2.Close", 5, "no list", "1. …"),
        ("So ** very ** good.", 5, "shown as they stand", "without spaces"),
        ("**Now **", 5, "shown as they stand", "**words**"),
        ("Hi.\n\n    This was pasted from a letter.", 7, "block of code", "take the spaces"),
        ("{% if lead.a %}\n    This stands behind four spaces.\n{% endif %}", 6, "block of code", "take the spaces"),
        ("{{ offer.price }}", 5, "minor units", "offer.price | money"),
        ("{{ lead.tags }}", 5, "without anything", "join"),
        ("{{ offer.price | money: 'EURO' }}", 5, "no currency", "EUR"),
        ("{{ offer.price | divided_by: 100 | money }}", 5, "hundredth", "take divided_by out"),
        ("{{ lead.day | date: '%d.%M.%Y' }}", 5, "the minute", "%m"),
        ("{{ lead.day | date: '%H:%m' }}", 5, "the month", "%M"),
        ("{{ lead.a | truncate: 'ten' }}", 5, "no number", "truncate: 20"),
        ("{Hi|Hello} there", 5, "shown as it stands", "\"Hi|Hello\" | spin"),
        ("{{ words.unsubscibe }}", 5, "no language", "words.unsubscribe"),
        ("{{ opt_in.url }}", 5, "only the mail", "opt_in"),
        ("Hi.\n\n    This text [was](https://x.example) pasted here.", 7, "block of code", "take the spaces"),
        ("[us(https://x.example)", 5, "never closed", "write ]"), ("[](https://x.example)", 5, "no words", "[words]"),
        ("![](https://x.example/a.png)", 5, "no words", "what it shows"),
        ("[us](https://http://x.example)", 5, "begins twice", "keep one"),
        ("[us](https://www.your-site.com/a)", 5, "placeholder", "readers are to see"),
        ("Hi.\n<!-- draft\nBye.", 6, "never closed", "-->"), ("<b>Hi you.", 5, "not closed", "</b>"),
        ("It costs ${{ offer.price | money }}.", 5, "twice", "take the $ out"),
        ("[us](lead.website)", 5, "whole address", "{{ lead.website }}"),
        ("{{ lead.first name }}", 5, "name", "no spaces"), ("{{ lead.a default: 'x' }}", 5, "default", "| default"),
        ("{{ lead.a | default, 'x' }}", 5, ",", "colon"),
        ("{ if lead.a }x", 5, "no tag", "{% if lead.a %}"), ("[us](#)", 5, "nowhere", "https://"),
        ("<img alt=\"x\">", 5, "no address", "src"),
        ("<iframe src=\"https://x.example\"></iframe>", 5, "drop", "link to"),
        ("[call](+1 555 0100)", 5, "whole address", "tel:+15550100"),
        ("[stop](%unsubscribe%)", 5, "another tool", "unsubscribe_url"),
        ("{{ lead.a | date: %B }}", 5, "%", "quotes"),
        ("{% render 'foot.html' %}", 5, "foot.html", "partials/foot.html"),
        ("{{ “x” }}", 5, "“", "--fix"), ("{{\u{A0}lead.a }}", 5, "called", "no-break space"),
        ("{{ now | date: '%Y' }}", 5, "now", "\"now\""), ("{{ if lead.a }}", 5, "unexpected", "{% … %}"),
        ("{% if lead.a }}x{% endif %}", 5, "", "%}"), ("{% if lead.a => 3 %}x{% endif %}", 5, "=", ">="),
        ("{{ lead.a or 'x' }}", 5, "or", "default"), ("{% assign x == 1 %}", 5, "assign", "one `=`"),
        ("{% abort too good %}", 5, "abort", "quotes"),
    ]

    @Test(arguments: bodies.indices)
    func `a slip in a message is one message at its line, with its cure`(index: Int) {
        let (text, line, reason, cure) = Self.bodies[index]
        let found = Fixture.problems([Self.guide: "---\nsubject: Hi\n---\n\n\(text)\n"])
        #expect(found.count == 1, "\(found.map { "\($0) | \($0.hint ?? "")" })")
        #expect(found.first?.file == Self.guide)
        #expect(found.first?.place?.line == line)
        #expect(found.first.map { "\($0.cause)".contains(reason) } == true, "\(found)")
        #expect(found.first?.hint?.contains(cure) == true, "\(found.first?.hint ?? "")")
    }

    @Test(arguments: [
        "#hashtag marketing", "#MondayMotivation is here", "-5 degrees outside\n-6 tomorrow", "2 ** 3", "Price** (net)",
        "- item\n\n    It goes on here, in the same item.", "    baton check --home .",
        "```\n    A sentence of code.\n#The x\n```",
        "[us](https://x.example/?p={{ offer.price }})",
        "{{ offer.price | times: 90 | divided_by: 100 | round | money }}",
        "{{ lead.day | date: '%H:%M' }}", "{{ lead.day | date: '%d.%m.%Y' }}", "{{ lead.a | truncate: '20' }}",
        "<style>.a { color: red }</style>", "[a](https://x.example/a_(b))", "a (b)[1] c", "(see)[^1]",
        "{{ lead.tags | join: ', ' }}", "{{ words.unsubscribe }}", "<https://x.example>\n\n-- \nAna",
        "https://localhostel.example/a", "{% block top %}Hi{% endblock %}", "<b>Hi</b> <br> you",
        "<!-- a --> b <!-- c -->",
        "{% if lead.a %}<b>{% else %}<i>{% endif %}x", "{{ offer.price | money }} $ and 5 €", "a [b] (see below) c",
        "<p>One\n\n<p>Two", "[![A](https://x.example/a.png)](https://x.example)", "{% block content %}Hi{% endblock %}",
    ])
    func `what only looks like a slip is told nothing of`(body: String) {
        let found = Fixture.problems([Self.guide: "---\nsubject: Hi\n---\n\n\(body)\n"])
        #expect(found == [], "\(found.map { "\($0) | \($0.hint ?? "")" })")
    }

    /// What stands in a file, what is written instead, and the one message: its file, line and a word of reason or cure.
    private static let changes: [(file: String, old: String, new: String, told: String, line: Int, word: String)] = [
        (
            sequence, #"{ "id": "rest", "wait": "2 days" }"#, #"{ "id": "rest", "goto": "fit" }"#, sequence, 12,
            "no jump"
        ),
        (
            sequence, #"{ "id": "rest", "wait": "2 days" }"#, #"{ "id": "rest", "split": { "a": 60 } }"#, sequence, 12,
            "spin"
        ),
        (
            sequence, #"{ "id": "rest", "wait": "2 days" }"#, #"{ "id": "rest", "delay": "2 days" }"#, sequence, 12,
            "\"wait\""
        ),
        (sequence, #""wait": "2 days""#, #""wait": "1,5 days""#, sequence, 12, "36 hours"),
        (sequence, #""wait": "2 days""#, #""wait": "2 Tage""#, sequence, 12, "2 days"),
        (sequence, #""wait": "2 days""#, #""wait": "2 dyas""#, sequence, 12, "2 days"),
        (sequence, #""wait": "2 days""#, #""wait": "until monday 20:00""#, sequence, 12, ""),
        (sequence, #""email": "guide" }"#, #""email": "guide", "exits": [] }"#, sequence, 11, "the head"),
        (sequence, #""after": "1 day""#, #""after": "8 days""#, sequence, 23, "sooner"),
        (
            sequence, #""if": { "all": ["lead.score >= 60""#, #""if": { "all": ["sent.book""#, sequence, 16,
            "never holds here"
        ),
        (sequence, #""wait_for": "click""#, #""wait_for": "open""#, sequence, 13, "\"click\""),
        (sequence, #""reason": "replied""#, #""where": "event.class == 'intrested'""#, sequence, 8, "'interested'"),
        (sequence, #""message": "guide" } ]"#, #""message": "book" } ]"#, sequence, 22, "sent twice"),
        (
            "sequences/policy.json", #""offer.value < 5000""#, #""sequence.name == 'coachin'""#,
            "sequences/policy.json", 2, "'coaching'"
        ),
        (
            "sequences/policy.json", #""offer.value < 5000""#, #""offer.name == 'chair'""#, "sequences/policy.json", 2,
            "'seat'"
        ),
        ("sequences/offers/seat.json", "https://pay", "http://pay", "sequences/offers/seat.json", 1, "https://"),
        ("sequences/offers/seat.json", "{token}", "{{ token }}", "sequences/offers/seat.json", 1, "one brace"),
        ("sequences/offers/seat.json", "120000", "97", "sequences/offers/seat.json", 1, "9700"),
        ("baton.json", #""zone": "Europe/Berlin","#, #""zone": "Europe/Berln","#, "baton.json", 2, "zone"),
        ("baton.json", #""currency": "EUR""#, #""currency": "€""#, "baton.json", 3, "EUR"),
        ("baton.json", #""secret": { "env": "ANA_SMTP" }"#, #""password": "x""#, "baton.json", 9, "does not belong"),
        ("baton.json", #""user": "ana","#, #""port": "587", "user": "ana","#, "baton.json", 9, "587 without quotes"),
        (
            "baton.json", #""host": "smtp.ana.example","#, #""host": "smtp.ana.example", "port": 993,"#, "baton.json",
            9, "IMAP"
        ),
        ("baton.json", "ana@ana.example", "ana@gmail.com", "baton.json", 8, "domain of your own"),
        ("baton.json", "ana@ana.example", "Ana <ana@ana.example>", "baton.json", 8, "the address alone"),
        ("baton.json", #""name": "Ana","#, #""guardrails": { "bounces": 4 },"#, "baton.json", 8, "\"4%\""),
        ("baton.json", #""name": "Ana","#, #""guardrails": { "bounces": 0.05 },"#, "baton.json", 8, "\"5%\""),
        ("baton.json", #""name": "Ana","#, #""guardrails": { "complaints": "20%" },"#, "baton.json", 8, "0.3%"),
        ("baton.json", #""name": "Ana","#, #""per_day": 9,"#, "baton.json", 8, "\"limits\""),
        (
            "baton.json", #""name": "Ana","#, #""limits": { "per_hour": 200, "per_day": 80 },"#, "baton.json", 8,
            "never counts"
        ),
        (
            "baton.json", #""zone": "Europe/Berlin","#,
            #""zone": "Europe/Berlin", "frequency": { "per_day": 6, "per_week": 2 },"#, "baton.json", 2, "exchange"
        ),
        (
            "baton.json", #""zone": "Europe/Berlin","#,
            #""zone": "Europe/Berlin", "server": { "listen": "127.0.0.1:1", "base_url": "http://localhost:1" },"#,
            "baton.json",
            2, "no reader reaches"
        ),
        (
            "baton.json", #""zone": "Europe/Berlin","#,
            #""zone": "Europe/Berlin", "server": { "listen": "127.0.0.1:1", "base_url": "http://x.example" },"#,
            "baton.json", 2,
            "https://"
        ),
    ]

    /// Words of other tools, and what is right here: one message each.
    private static let foreign: [(file: String, old: String, new: String, word: String)] = [
        (sequence, #"{ "on": "reply", "escalate": "desk""#, #"{ "event": "reply", "escalate": "desk""#, "\"on\""),
        (
            sequence, #"[ { "on": "reply", "escalate": "desk", "reason": "replied" } ]"#, #"{ "on": "reply" }"#,
            "brackets"
        ),
        (sequence, #""up_to": "7 days""#, #""up_to": "0 days""#, "7 days"),
        (sequence, #""wait": "2 days""#, #""wait": "until 2026-12-24""#, "lead.start"),
        ("sequences/policy.json", #""human": "desk""#, #""queue": "desk""#, "\"human\""),
        ("sequences/queues/desk.json", #"["bo"]"#, #""bo""#, "[\"bo\"]"),
        ("baton.json", #"{ "env": "ANA_SMTP" }"#, #"{ "value": "x" }"#, "does not belong"),
        ("baton.json", #""currency": "EUR","#, #""currency": "EUR";"#, "comma"),
        ("baton.json", #""currency": "EUR""#, #""currency" = "EUR""#, "colon"),
    ]

    @Test(arguments: foreign.indices)
    func `a word of another tool is one message that says what is written here`(index: Int) {
        let slip = Self.foreign[index]
        let found = Fixture.problems(slip.file, replacing: slip.old, with: slip.new)
        #expect(found.count == 1, "\(found.map { "\($0) | \($0.hint ?? "")" })")
        #expect(found.first?.place != nil)
        #expect(found.first?.hint?.contains(slip.word) == true, "\(found.first?.hint ?? "")")
    }

    @Test func `a subject that no mail program shows whole is told`() {
        let long = Array(repeating: "and more", count: 30).joined(separator: " ")
        let found = Fixture.problems([Self.guide: "---\nsubject: \(long)\n---\nHi\n"])
        #expect(found.map { "\($0.place?.line ?? 0): \($0.hint ?? "")" } == ["2: shorten it"])
    }

    /// What is another thing, however alike the names are.
    @Test(arguments: [
        #"{ "id": "a1", "wait_for": "webinar_1", "up_to": "1 day" }, { "id": "a2", "wait_for": "webinar_2", "up_to": "1 day" }"#,
        #"{ "id": "a1", "if": "lead.size == 'M' or lead.plan == 'plan_b'", "then": [ { "id": "a2", "tag": "x" } ] }"#,
        #"{ "id": "a1", "wait_for": "form", "where": "event.form == 'Xy12Ab'", "up_to": "1 day" }"#,
    ])
    func `names that only resemble one another are told nothing of`(steps: String) {
        let form =
            #"{ "form": "demo", "title": "D", "fields": [ { "name": "size", "kind": "select", "options": ["S", "L"] }, { "name": "plan", "kind": "select", "options": ["plan_a"] } ] }"#
        let sequence = Fixture.sequence.replacing(#"{ "id": "done", "end": true }"#, with: steps)
        #expect(Fixture.problems([Self.sequence: sequence, "sequences/forms/demo.json": form]) == [])
    }

    @Test(arguments: changes.indices)
    func `a slip in a file is one message at its line, with its cure`(index: Int) {
        let change = Self.changes[index]
        let found = Fixture.problems(change.file, replacing: change.old, with: change.new)
        // In a wait that nothing is sent behind, a closed hour does no harm.
        if change.word.isEmpty { return #expect(found == []) }
        #expect(found.count == 1, "\(found.map { "\($0) | \($0.hint ?? "")" })")
        #expect(found.first?.file == change.told)
        #expect(found.first?.place?.line == change.line, "\(found)")
        let words = found.first.map { "\($0.cause) \($0.hint ?? "")" } ?? ""
        #expect(words.contains(change.word), "\(words)")
    }

    @Test func `a fault in a partial that many messages take is told once`() {
        let body = "---\nsubject: Hi\n---\nHi {% render 'p' %}\n"
        let found = Fixture.problems([
            Self.guide: body, "templates/nudge.md": body, "templates/partials/p.md": "Best,\n{{ sender.nmae }}\n",
        ])
        #expect(found.map { "\($0.file):\($0.place?.line ?? 0)" } == ["templates/partials/p.md:2"])
    }

    @Test func `a file that calls itself by another name than others use is the one mistake`() {
        let found = Fixture.problems(
            "sequences/offers/seat.json", replacing: #""offer": "seat""#, with: #""offer": "chair""#)
        #expect(found.map(\.file) == ["sequences/offers/seat.json"])
        #expect(found.first?.severity == .error)
        #expect(found.first?.place?.line == 1)
    }

    @Test func `a block that the layout does not have is told, for what stands in it is lost`() {
        let layout =
            "{% block title %}{% endblock %}{{ content }}{{ sender.postal_address }}{{ sender.unsubscribe_url }}"
        let found = Fixture.problems([
            "templates/layouts/l.html": layout,
            Self.guide:
                "---\nsubject: x\nlayout: l\n---\n{% block titel %}A{% endblock %}\n{% block title %}B{% endblock %}\nHi\n",
        ])
        #expect(found.map { "\($0.place?.line ?? 0): \($0.hint ?? "")" } == ["5: did you mean \"title\"?"])
    }

    @Test(arguments: [("sequences/polcy.json", "policy"), ("sequences/scores.json", "scoring")])
    func `a policy or a scoring under another name is no sequence with four faults`(file: String, meant: String) {
        let text = Fixture.files["sequences/\(meant).json"]
        let found = Fixture.problems([file: text])
        #expect(found.map { "\($0.file): \($0.hint ?? "")" } == ["\(file): call it sequences/\(meant).json"])
    }

    @Test func `an offer in a folder whose name is a slip is told where it lies, and not missed besides`() {
        let found = Fixture.problems([
            "sequences/offers/seat.json": nil, "sequences/offer/seat.json": Fixture.files["sequences/offers/seat.json"],
        ])
        #expect(
            found.map { "\($0.file): \($0.severity) \($0.hint ?? "")" } == [
                "sequences/offer/seat.json: error offers stand in sequences/offers/"
            ])
    }

    @Test func `host and port that stand apart say how they are written together`() {
        let server =
            #""server": { "host": "127.0.0.1", "port": 8480, "base_url": "https://x.example", "trusted_proxies": ["127.0.0.1"] }, "zone""#
        let found = Fixture.problems("baton.json", replacing: "\"zone\"", with: server)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hint?.contains("\"listen\": \"127.0.0.1:8480\"") == true })
    }

    @Test(arguments: ["https://pay.example/one hour?ref={token}", "https://pay.example/?ref={{token}}"])
    func `an address of a checkout that cannot work is refused once`(checkout: String) {
        let offer = #"{"offer": "seat", "title": "A seat", "price": 120000, "checkout": "\#(checkout)"}"#
        let found = Fixture.problems(["sequences/offers/seat.json": offer])
        #expect(found.map(\.file) == ["sequences/offers/seat.json"])
        #expect(found.first?.severity == .error)
    }

    @Test func `a layout that is named with its ending says how it is named`() {
        let found = Fixture.problems([Self.guide: "---\nsubject: x\nlayout: plain.html\n---\nHi\n"])
        #expect(found.map(\.hint) == ["write \"plain\": layouts are named without their ending"])
    }

    @Test func `mailboxes under a misspelt key are not missed by whoever names one`() {
        let found = Fixture.problems("baton.json", replacing: #""mailboxes""#, with: #""mailbox""#)
        #expect(found.map { $0.hint ?? "" } == ["did you mean \"mailboxes\"?"])
    }

    @Test func `a login that cannot be read is no second mistake of the inbox`() {
        let found = Fixture.problems(
            "baton.json", replacing: #""secret": { "env": "ANA_SMTP" } }"#,
            with: #""secret": "x" }, "inbox": { "host": "imap.ana.example" }"#)
        #expect(found.map(\.path) == ["mailboxes.ana.smtp.secret"])
    }

    @Test func `an offer without a checkout is told once, however many messages use the link`() {
        let more = "---\nsubject: x\n---\n[Book]({{ deal.checkout_url }})\n"
        let offer = #"{"offer": "seat", "title": "A seat", "price": 120000}"#
        let sequence = Fixture.sequence.replacing(#""message": "guide" } ]"#, with: #""message": "more" } ]"#)
        let found = Fixture.problems([
            "templates/more.md": more, "sequences/offers/seat.json": offer, Self.sequence: sequence,
        ])
        #expect(found.count == 1, "\(found)")
    }

    @Test(arguments: ["offer_de.md", "offer-fr.md"])
    func `a translation that nobody gets is told with the name it needs`(name: String) {
        let sequence = Fixture.sequence.replacing(#""email": "guide" }"#, with: #""email": "offer" }"#)
        let text = "---\nsubject: x\n---\nHi\n"
        let found = Fixture.problems([Self.sequence: sequence, "templates/offer.md": text, "templates/\(name)": text])
        #expect(found.map(\.file) == ["templates/\(name)"])
        #expect(found.first?.hint?.contains("templates/offer.\(name.dropFirst(6).prefix(2)).md") == true)
    }

    @Test(arguments: ["\u{202F}", " ", "", "."])
    func `a language parts groups of digits as it likes`(mark: String) {
        let file = #"{ "language": "fr", "group_mark": "\#(mark)", "words": { "unsubscribe": "Se désabonner" } }"#
        #expect(Fixture.problems(["templates/languages/fr.json": file]) == [])
    }

    @Test(arguments: [
        (#"{ "a": {{ lead.email }} }"#, true), (#"{ "a": "{{ lead.email }}", "b": {{ lead.score }} }"#, false),
        (
            #"{ "a": "\"{{ lead.email }}", "b": {% if lead.x %}"{{ lead.first_name }}"{% else %}null{% endif %} }"#,
            false
        ),
    ])
    func `a text of a JSON body stands in quotes`(body: String, isTold: Bool) {
        let found = Fixture.problems(["templates/crm.json": body])
        #expect(found.map(\.severity) == (isTold ? [.error] : []), "\(found)")
    }

    @Test func `a question that changes nothing is told`() {
        let sequence = Fixture.sequence.replacing(
            #"{ "id": "done", "end": true }"#, with: #"{ "id": "q", "if": "lead.vip", "then": [] }"#)
        let found = Fixture.problems([Self.sequence: sequence])
        #expect(found.map { "\($0.cause)" } == ["nothing depends on this question"])
    }

    @Test(arguments: [
        ("until monday 20:00", true), ("until sunday 10:00", true), ("until friday 17:00", false),
        ("until 09:00", false),
    ])
    func `a wait until an hour that is closed is told where a mail follows`(wait: String, isTold: Bool) {
        let sequence = Fixture.sequence.replacing(
            #"{ "id": "done", "end": true }"#,
            with: #"{ "id": "w", "wait": "\#(wait)" }, { "id": "m", "email": "more" }"#)
        let found = Fixture.problems([Self.sequence: sequence, "templates/more.md": "---\nsubject: x\n---\nHi\n"])
        #expect(found.map { "\($0.cause)".contains("is closed") } == (isTold ? [true] : []), "\(found)")
    }

    @Test(arguments: [("Hello!", true), ("Hello [you](https://x.example)", false), ("{{ lead.website }}", false)])
    func `a wait for a click behind a mail without a link is told where clicks are heard`(body: String, isTold: Bool) {
        let server =
            #""server": { "listen": "127.0.0.1:1", "base_url": "https://x.example", "trusted_proxies": ["127.0.0.1"] }, "zone""#
        let sequence = Fixture.sequence.replacing(#"{ "id": "rest", "wait": "2 days" },"#, with: "")
        let found = Fixture.problems([
            Self.sequence: sequence, Self.guide: "---\nsubject: x\n---\n\(body)\n",
            "baton.json": Fixture.baton.replacing("\"zone\"", with: server),
        ])
        #expect(found.map { "\($0.cause)".contains("no link to click") } == (isTold ? [true] : []), "\(found)")
    }

    @Test(arguments: [("payd", "paid"), ("clik", "click")])
    func `an event of a hook one slip from one of the product's is told`(event: String, meant: String) {
        let hook =
            #"{ "hook": "shop", "scheme": { "token": "X-T" }, "secrets": [ { "env": "S" } ], "rules": [ { "event": "\#(event)", "email": "a" } ] }"#
        let found = Fixture.problems(["sequences/hooks/shop.json": hook])
        #expect(found.map(\.hint) == ["did you mean \"\(meant)\"?"])
        #expect(found.first?.place?.line == 1)
    }

    @Test func `a goal one slip from an event that others wait for is told`() {
        let goal = Fixture.problems(
            Self.sequence, replacing: #""qualify": true"#, with: #""qualify": true, "goal": "boked""#)
        #expect(goal.map(\.hint) == ["did you mean \"booked\"?"])
        let own = Fixture.problems(
            Self.sequence, replacing: #""qualify": true"#, with: #""qualify": true, "goal": "renewed""#)
        #expect(own == [])
    }

    @Test func `a reason that the queue does not offer is told`() {
        let queue =
            #"{"queue": "desk", "title": "The desk", "people": ["bo"], "recycle_reasons": { "budget": "No money" }}"#
        let sequence = Fixture.sequence.replacing(
            #""recycle": [ { "id": "later", "enroll": "coaching" } ]"#,
            with: #""recycle": { "budgt": [ { "id": "later", "enroll": "coaching" } ], "*": [] }"#)
        let found = Fixture.problems(["sequences/queues/desk.json": queue, Self.sequence: sequence])
        #expect(found.map(\.hint) == ["did you mean \"budget\"?"])
    }

    @Test func `a choice that no form offers, a slip away from one, is told`() {
        let form =
            #"{ "form": "demo", "title": "D", "fields": [ { "name": "size", "kind": "select", "options": ["small", "large"] } ] }"#
        let policy = #"{"rules": [{"name": "big", "if": "event.size == 'lage'", "human": "desk"}]}"#
        let found = Fixture.problems(["sequences/forms/demo.json": form, "sequences/policy.json": policy])
        #expect(found.map(\.hint) == ["did you mean 'large'?"])
    }
}
