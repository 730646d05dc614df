import Testing
import Values
import Workspace

/// One realistic mistake in a home that is otherwise sound: where it is told, and with which word.
@Suite struct LintCasesTests {
    /// A mistake: the file it is made in, what stands there otherwise (nothing for a file of its own), what is written
    /// instead, the file it is told of, and a word the reason or the hint has.
    typealias Mistake = (file: String, old: String, new: String, told: String, word: String)

    private static let sequence = "sequences/coaching.json"
    private static let guide = "templates/guide.md"
    private static let body = "Hello {{ lead.first_name }}!"

    /// Mistakes in a message's body.
    private static let bodies: [(String, String)] = [
        ("{{ lead.first_name", "not closed"), ("{% if lead.x %}Hi", "never closed"), ("{% endif %}", "cannot stand"),
        ("{{ lead.first_name | captialize }}", "capitalize"), ("{% fi lead.x %}", "unknown tag"),
        ("{{ first_name }}", "lead.first_name"), ("{{ sender.nmae }}", "sender.name"),
        ("{{ offer.prise }}", "offer.price"), ("{{ deal.checkout }}", "checkout_url"),
        ("{% render 'sgi' %}", "sgi"), ("{% include \"foot\" %}", "foot"),
        ("Hi *|FNAME|*", "lead.first_name"), ("Hi *|LNAME|*", "lead.last_name"), ("Hi %FIRSTNAME%", "lead.first_name"),
        ("Dear [First Name],", "lead.first_name"), ("Hi {first_name}", "lead.first_name"),
        ("Hi {name},", "lead.first_name"),
        ("TODO: the price", "TODO"), ("XXX", "XXX"), ("Lorem ipsum dolor", "Lorem ipsum"), ("FIXME later", "FIXME"),
        ("TBD", "TBD"),
        ("![logo](logo.png)", "image"), ("![logo](/img/logo.png)", "image"), ("<p><img src=\"logo.png\"></p>", "image"),
        ("[us](www.x.example)", "https://"), ("<a href=\"www.x.example\">us</a>", "https://"),
        ("[us](/pricing)", "whole address"), ("[us]()", "no address"), ("[us]( )", "no address"),
        ("[us](<>)", "no address"), ("![us]()", "no address"), ("<a href=\"\">us</a>", "no address"),
        ("[us] (https://x.example)", "without the space"), ("[us] ({{ deal.checkout_url }})", "without the space"),
        ("See [us]  (www.x.example).", "without the space"),
        ("[us](pricing.html)", "whole address"),
        ("{{ lead.day | date: \"DD.MM.YYYY\" }}", "%d.%m.%Y"), ("{{ lead.day | date: 'YYYY-MM-DD' }}", "%Y-%m-%d"),
        ("{{ lead.day | date: \"MMMM\" }}", "%B"),
        ("{{ lead.price | times: 0.9 | money }}", "round"), ("{{ lead.price | divided_by: 1.19 | money }}", "round"),
        ("{% if lead.size > '20' %}big{% endif %}", "quotes"), ("{% if lead.size <= \"7\" %}big{% endif %}", "quotes"),
        ("{{ lead.first_name | truncate: 1, 2, 3 }}", "truncate"), ("{{ }}", "write what to print"),
        ("{% assign x %}{{ x }}", "assign"), ("{% for x lead.tags %}{% endfor %}", "for"),
        ("{% capture %}x{% endcapture %}", "capture"), ("{% case lead.x %}{% wen 1 %}{% endcase %}", "when"),
        ("{{ “x” }}", "“"), ("", "says nothing"), ("{% layout \"nope\" %}Hi", "nope"),
        ("{{ lead.x | default }} {{ lead.y || upcase }}", "filter"), ("{% render sig %}", "quoted"),
        ("[a b](https://x.example/a b)", "%20"), ("[us][r]\n\n[r]: /pricing", "whole address"),
        ("<script>x()</script>", "scripts"),
        ("{% abort %}", "no price yet"), ("Hi {{{ lead.first_name }}}", "two braces"),
        ("{{#if lead.x}}a{{/if}}", "{% if"),
        ("{% lead.first_name %}", "two braces"), ("{{ lead.x | fallback: 'y' }}", "default"),
        ("{% elseif lead.x %}", "elsif"), ("{{ lead.x | titleize }}", "capitalize"),
        ("{{ contact.FIRSTNAME }}", "lead.first_name"), ("Hello\u{0}you", "control character"),
        ("{{ lead.x | plus }}", "plus"), ("{% if lead.x = 1 %}a{% endif %}", "="), ("{{ 'a' | date }}", "date"),
    ]

    /// Gaps of other tools, and what is to be written instead.
    private static let gaps: [(String, String)] = [
        ("Hi [[name]],", "lead.first_name"), ("Hi %%first name%%", "lead.first_name"),
        ("Hi <<Name>>", "lead.first_name"),
        ("Hi ${name}", "lead.first_name"), ("Hi *|FNAME:there|*", "lead.first_name"), ("*|IF:VIP|*", "another tool"),
        ("Hi {FNAME}", "lead.first_name"), ("Hi {$name}", "lead.first_name"),
        ("Hi {!Contact.FirstName}", "lead.first_name"), ("Hi @@name@@", "lead.first_name"),
        ("Hi #FNAME#", "lead.first_name"), ("Hi ##name##", "lead.first_name"), ("Hi -FNAME-", "lead.first_name"),
        ("Hi <%= name %>", "lead.first_name"), ("Hi %recipient.name%", "lead.first_name"),
        ("Hi [first_name]", "lead.first_name"), ("Hi {lead.first_name}", "two braces"),
        ("Hi { { lead.first_name } }", "two braces"), ("Hi %LAST NAME%", "lead.last_name"),
        ("Hi [% name %]", "lead.first_name"), ("Hi ~Contact.FirstName~", "lead.first_name"),
        ("Hi <First Name>,", "lead.first_name"), ("Hallo {Vorname},", "lead.first_name"),
        ("[insert link here]", "finish the text"), ("<insert price>", "finish the text"),
        ("See [Link]", "finish the text"),
        ("Hi $FIRSTNAME$", "lead.first_name"), ("Hi ((name))", "lead.first_name"), ("%UNSUBSCRIBE%", "unsubscribe_url"),
        ("<p>Dear {{ lead.x }} [Company]</p>", "lead.company"), ("%%=v(@name)=%%", "another tool"),
    ]

    @Test(arguments: gaps.indices)
    func `a gap of another tool is told with what to write`(index: Int) {
        let (text, word) = Self.gaps[index]
        let made = Fixture.problems([Self.guide: "---\nsubject: Hi\n---\n\n" + text + "\n"])
        Self.expect(made, Self.guide, word, text)
        #expect(made.first?.place?.line == 5)
    }

    /// Mistakes in front matter.
    private static let heads: [(String, String)] = [
        ("subjct: x", "subject"), ("subject: a\nsubject: b", "also on line"), ("layout: leter\nsubject: x", "leter"),
        ("subject x", "colon"), ("subject: {{ lead.name", "not closed"), ("subject: {{ x | y }}", "unknown filter"),
        ("subject: Hi\npreheder: x", "preheader"), ("subject: Hi {{ frist_name }}", "frist_name"),
        ("from: ana@x.example\nsubject: Hi", "from"), ("subject: x\nlang: de", "language"),
        ("subject: Smith &amp; Sons", "plain text"), ("subject: **Now**", "plain text"),
        ("subject: \"Hi", "never closed"), ("subject: >", "one line"), ("subject: Hi\n  there", "line above"),
        ("subject: x\nlayout:", "says nothing"), ("subject: x\nlanguage: \"\"", "says nothing"),
        ("subject: x\nlanguage: english", "is no language"), ("subject: Hi %%name%%", "lead.first_name"),
        ("subject: x\npreheader: Hi [[name]]", "lead.first_name"),
    ]

    /// Mistakes in the sequence, as a piece of it and what stands there instead.
    private static let steps: [(String, String, String)] = [
        (#""email": "guide" }"#, #""email": "giude" }"#, "guide"),
        (#""email": "guide" }"#, #""email": "templates/guide.md" }"#, "without \"templates/\""),
        (#""email": "guide" }"#, #""email": "guide.md" }"#, "without their ending"),
        (#""email": "guide" }"#, #""emial": "guide" }"#, "email"),
        (#""email": "guide" }"#, #""email": "guide", "tread": true }"#, "thread"),
        (#""wait": "2 days""#, #""wait": 2"#, "2 days"), (#""wait": "2 days""#, #""wait": "2d""#, "2 days"),
        (#""wait": "2 days""#, #""wait": "2 workdays""#, "2 business days"),
        (#""wait": "2 days""#, #""wait": "1 month""#, "30 days"),
        (#""wait": "2 days""#, #""wait": "two days""#, "such as"), (#""wait": "2 days""#, #""wiat": "2 days""#, "wait"),
        (#""up_to": "3 business days","#, #""up_to": "0 days","#, "no time"),
        (#""up_to": "3 business days","#, "", "up_to"),
        (#""wait_for": "click""#, #""wait_for": "reply""#, "exit"),
        (#""wait_for": "click""#, #""wait_for": "clik""#, "click"),
        (
            #"[ { "on": "reply", "escalate": "desk", "reason": "replied" } ]"#,
            #"[ { "on": "reply", "reason": "replied" } ]"#, "escalate"
        ),
        (#""escalate": "desk", "reason": "replied""#, #""escalate": "dekk", "reason": "replied""#, "desk"),
        (
            #""close": "seat", "message": "book", "up_to": "7 days""#,
            #""close": "seat", "message": "guide", "up_to": "7 days""#, "link"
        ),
        (
            #""close": "seat", "message": "book", "up_to": "7 days""#,
            #""close": "seta", "message": "book", "up_to": "7 days""#, "seat"
        ),
        (
            #""close": "seat", "message": "book", "up_to": "7 days""#,
            #""close": "seat", "message": "book", "up_to": "0 days""#, "no time"
        ),
        (#""email": "nudge", "thread""#, #""email": "guide", "thread""#, "again"),
        (#"{ "id": "rest", "wait": "2 days" },"#, #"{ "id": "rest", "email": "nudge" },"#, "right after"),
        (#"{ "id": "guide", "email": "guide" },"#, #"{ "id": "guide", "email": "book" },"#, "no deal"),
        (#""lead.score >= 60""#, #""lead.score >= '60'""#, "quotes"),
        (#""lead.score >= 60""#, #""lead.country == Germany""#, "'Germany'"),
        (#""lead.score >= 60""#, #""lead.fit >= 40""#, "add up to 30"),
        (#""lead.score >= 60""#, #""lead.score => 60""#, "="),
        (#""lead.score >= 60""#, #""score >= 60""#, "lead.score"),
        (#""basis": "consent""#, #""basis": "consnet""#, "consent"),
        (#""basis": "consent","#, "", "basis"), (#""mailbox": "ana""#, #""mailbox": "anna""#, "ana"),
        (#""offer": "seat","#, #""offer": "saet","#, "seat"), (#""days": "mon-fri""#, #""days": "Mo-Fr""#, "mon-fri"),
        (#""hours": "09:00-17:30""#, #""hours": "9 to 5""#, "09:00-17:30"),
        (#""holidays": "us""#, #""holidays": "uk""#, "us"),
        (#""lead.score >= 60""#, #""lead.score between 1 and 5""#, "two comparisons"),
        (#""lead.score >= 60""#, #""not lead.vip""#, "group"), (#""lead.score >= 60""#, #""!lead.vip""#, "group"),
        (#""lead.score >= 60""#, #""lead.country in ['DE']""#, "joined with `or`"),
        (#""lead.score >= 60""#, #""lead.score is 60""#, "=="),
        (#""lead.score >= 60""#, #""lead.tags includes 'vip'""#, "contains"),
        (#""lead.score >= 60""#, #""lead.score > 1 AND lead.vip""#, "`and`"),
        (#""lead.score >= 60""#, #""(lead.score > 1) and lead.vip""#, "no brackets"),
        (#""lead.score >= 60""#, #""{{ lead.score }} >= 60""#, "no braces"),
        (#""lead.score >= 60""#, #""lead.budget >= 2000 EUR""#, "minor units"),
        (#""lead.score >= 60""#, #""lead.score >= 1,000""#, "1000"),
        (#""lead.score >= 60""#, #""lead.score >= 60%""#, "alone"),
        (#""lead.score >= 60""#, #""lead.created < today""#, "`now`"),
        (#""lead.score >= 60""#, #""lead.vip == yes""#, "true"),
        (#""lead.score >= 60""#, #""lead.Score >= 60""#, "lead.score"),
        (#""lead.score >= 60""#, #""lead.tags == 'vip'""#, "lead.tags contains 'vip'"),
        (#""lead.score >= 60""#, #""lead.score""#, "always holds"),
        (#""lead.score >= 60""#, #""lead.email contains 'gmail.com' or 'web.de'""#, "alone always holds"),
        (#""lead.score >= 60""#, #""lead.score >= 60 and lead.score < 40""#, "never holds"),
        (#""lead.score >= 60""#, #""lead.country == 'DE' and lead.country == 'AT'""#, "never holds"),
        (#""lead.score >= 60""#, #""60 < lead.fit""#, "add up to 30"),
        (#""lead.score >= 60""#, #""lead.fit > 30""#, "add up to 30"),
        (#""lead.score >= 60""#, #""lead.score >= 'high'""#, "is a number"),
        (#""lead.score >= 60""#, #""lead.renewal < 'yesterday'""#, "is no date"),
        (#""lead.budget >= 2000""#, #""lead.compnay == 'x'""#, "lead.company"),
        (#""wait": "2 days""#, #""wait": "until lead.frist_name""#, "lead.first_name"),
        (#""wait": "2 days""#, #""wait": "0 days""#, "no time"),
        (#""after": "1 day""#, #""after": "0 days""#, "right behind"),
        (#""set": { "stage": "warm" }"#, #""set": { "stage": "{{ lead.x }}" }"#, "only messages are rendered"),
        (#""email": "guide" }"#, #""email": "guide", "thread": true }"#, "is the first"),
        (#""webhook": "crm""#, #""webhook": "cmr""#, "crm"),
        (#""enroll": "coaching""#, #""enroll": "coachin""#, "coaching"),
        (#""id": "mark""#, #""id": "note""#, "note"), (#""end": true"#, #""end": ture"#, "ture"),
        (#""end": true"#, #""end": "lose""#, "\"lost\""), (#""end": true"#, #""end": "Lost""#, "\"lost\""),
        (#""end": true"#, #""end": "win""#, "\"won\""), (#""end": true"#, #""end": "closed_won""#, "\"won\""),
        (#""title": "Coaching","#, #""title": "Coaching""#, "comma"),
        (#""title": "Coaching""#, #""title": “Coaching”"#, "typographic"),
        (#""title": "Coaching""#, #""title": 'Coaching'"#, "JSON quotes"),
        (#""qualify": true"#, #""qualify": "yes""#, "true"),
        (#""title": "Coaching""#, #""title": "Coaching", "language": "germanisch""#, "language"),
        (#""zone": "lead""#, #""zone": "Europe/Berln""#, "zone"),
        (#""set": { "stage": "warm" }"#, #""set": "warm""#, "object"),
        (#""score": 20"#, #""score": "20""#, "number"),
        (#""chase": [ { "after": "1 day", "message": "guide" } ]"#, #""chase": [ { "message": "guide" } ]"#, "after"),
    ]

    /// Mistakes in the other files.
    private static let others: [Mistake] = [
        ("baton.json", #""currency": "EUR""#, #""currency": "EUX""#, "baton.json", "EUR"),
        ("baton.json", #""currency": "EUR""#, #""currency": "€""#, "baton.json", "EUR"),
        ("baton.json", #""currency": "EUR""#, #""currency": "eur""#, "baton.json", "EUR"),
        ("baton.json", "Europe/Berlin", "Europe/Berln", "baton.json", "zone"),
        ("baton.json", "Europe/Berlin", "CET+1", "baton.json", "zone"),
        (
            "baton.json", #""host": "smtp.ana.example","#,
            #""host": "smtp.ana.example", "port": 465, "security": "starttls","#, "baton.json", "tls"
        ),
        (
            "baton.json", #""host": "smtp.ana.example","#,
            #""host": "smtp.ana.example", "port": 587, "security": "tls","#, "baton.json", "starttls"
        ),
        ("baton.json", #""host": "smtp.ana.example","#, #""hots": "smtp.ana.example","#, "baton.json", "host"),
        ("baton.json", #"{ "env": "ANA_SMTP" }"#, #""hunter2""#, "baton.json", "secret"),
        ("baton.json", #""from": "ana@ana.example""#, #""from": "ana at ana.example""#, "baton.json", "address"),
        ("baton.json", "https://crm.example/hook", "http://localhost:9000/hook", "baton.json", "allow_local"),
        ("baton.json", "https://crm.example/hook", "crm.example/hook", "baton.json", "https://"),
        (
            "baton.json", #""postal_address": "Ana Coaching, 1 Main Street, Springfield","#, "", "baton.json",
            "postal_address"
        ),
        ("baton.json", #""unsubscribe": "stop@ana.example","#, "", "baton.json", "unsubscribe"),
        ("baton.json", #""default_queue": "desk","#, #""default_queue": "dsek","#, "baton.json", "desk"),
        ("baton.json", #""zone": "Europe/Berlin","#, "", "baton.json", "zone"),
        ("baton.json", #""zone": "Europe/Berlin","#, #""zone": "Europe/Berlin", // ours"#, "baton.json", "comments"),
        (
            "baton.json", #""zone": "Europe/Berlin","#, #""zone": "Europe/Berlin", "langauge": "de","#, "baton.json",
            "language"
        ),
        ("sequences/offers/seat.json", "120000", "1200.00", "sequences/offers/seat.json", "120000"),
        ("sequences/offers/seat.json", "120000", "\"1200,00\"", "sequences/offers/seat.json", "120000"),
        ("sequences/offers/seat.json", "120000", "149", "sequences/offers/seat.json", "14900"),
        ("sequences/offers/seat.json", "?ref={token}", "", "sequences/offers/seat.json", "token"),
        (
            "sequences/offers/seat.json", #", "checkout": "https://pay.example/?ref={token}""#, "",
            "sequences/coaching.json", "checkout"
        ),
        ("sequences/offers/seat.json", #""title": "A seat", "#, "", "sequences/offers/seat.json", "title"),
        ("sequences/offers/seat.json", #""offer": "seat""#, #""offer": "saet""#, "sequences/offers/seat.json", "saet"),
        ("sequences/queues/desk.json", #"["bo"]"#, "[]", "sequences/queues/desk.json", "people"),
        (
            "sequences/queues/desk.json", "4 business hours", "4 working hours", "sequences/queues/desk.json",
            "business hours"
        ),
        ("sequences/calendars/us.json", "2026-12-25", "25.12.2026", "sequences/calendars/us.json", "YYYY-MM-DD"),
        ("sequences/calendars/us.json", "2026-12-25", "2026-02-30", "sequences/calendars/us.json", "day"),
        ("sequences/scoring.json", "lead.size > 20", "lead.size > '20'", "sequences/scoring.json", "quotes"),
        ("sequences/scoring.json", #""points": 30"#, #""point": 30"#, "sequences/scoring.json", "points"),
        ("sequences/scoring.json", "14 days", "14 dyas", "sequences/scoring.json", "14 days"),
        (
            "sequences/policy.json", "offer.value < 5000", "offer.value >= 100000", "sequences/policy.json",
            "never decides"
        ),
        (
            "sequences/policy.json", #""automatic": true"#, #""automatic": true, "human": "desk""#,
            "sequences/policy.json", "either"
        ),
        ("sequences/policy.json", #""human": "desk""#, #""human": "deks""#, "sequences/policy.json", "desk"),
        (
            "sequences/policy.json", "offer.value >= 100000", "offer.vlaue >= 100000", "sequences/policy.json",
            "offer.value"
        ),
        ("baton.json", "Europe/Berlin", "berlin", "baton.json", "Europe/Berlin"),
        ("baton.json", "Europe/Berlin", "europe/berlin", "baton.json", "Europe/Berlin"),
        ("baton.json", #""zone""#, #""timezone""#, "baton.json", "\"zone\""),
        ("baton.json", "smtp.ana.example", "smtp.ana.example:587", "baton.json", "the port has its own key"),
        (
            "baton.json", #""host": "smtp.ana.example","#, #""host": "smtp.ana.example", "port": 993,"#, "baton.json",
            "reading mail"
        ),
        ("baton.json", "smtp.ana.example", "imap.ana.example", "baton.json", "smtp.ana.example"),
        ("baton.json", #""env": "ANA_SMTP""#, #""env": "$ANA_SMTP""#, "baton.json", "without $"),
        ("baton.json", #""env": "ANA_SMTP""#, #""env": "${ANA_SMTP}""#, "baton.json", "\"ANA_SMTP\""),
        ("baton.json", #""env": "ANA_SMTP""#, #""env": "hunter 2!""#, "baton.json", "the secret itself"),
        (
            "baton.json", #""url": "https://crm.example/hook""#,
            #""url": "https://crm.example/hook", "secret": { "env": "$CRM" }"#, "baton.json", "\"CRM\""
        ),
        ("baton.json", "https://crm.example/hook", "https://10.1.2.3/hook", "baton.json", "allow_local"),
        ("baton.json", "https://crm.example/hook", "https://crm.local/hook", "baton.json", "allow_local"),
        ("baton.json", "https://crm.example/hook", "http://crm.example/hook", "baton.json", "https://"),
        ("baton.json", "Ana Coaching, 1 Main Street, Springfield", "Your address here", "baton.json", "street"),
        ("baton.json", "Ana Coaching, 1 Main Street, Springfield", "TODO", "baton.json", "street"),
        ("sequences/offers/seat.json", "{token}", "{{token}}", "sequences/offers/seat.json", "{token}"),
        ("sequences/offers/seat.json", "120000", "0", "sequences/offers/seat.json", "14900"),
        ("sequences/queues/desk.json", #"["bo"]"#, #"["bo", "bo"]"#, "sequences/queues/desk.json", "twice"),
        ("sequences/queues/desk.json", "4 business hours", "0 hours", "sequences/queues/desk.json", "no time"),
        ("sequences/calendars/us.json", #""2026-12-25", "2027-01-01""#, "", "sequences/calendars/us.json", "no day"),
        (
            "sequences/policy.json", "offer.value < 5000", "offer.value >= 200000", "sequences/policy.json",
            "never decides"
        ),
        (
            "sequences/policy.json", "offer.value < 5000", "offer.value >= 100000 and lead.size > 3",
            "sequences/policy.json", "never decides"
        ),
        ("sequences/more/win.json", "", "{}", "sequences/more/win.json", "not read"),
        ("sequences/win.JSON", "", "{}", "sequences/win.JSON", "not read"),
        ("templates/hello.markdown", "", "x", "templates/hello.markdown", "not read"),
        ("templates/hello.htm", "", "x", "templates/hello.htm", "not read"),
        ("templates/crm.json", "", #"{ "name": {{ lead.email }}, }"#, "templates/crm.json", "comma"),
        ("templates/crm.json", "", #"{ name: "x" }"#, "templates/crm.json", "double quotes"),
        ("templates/partials/a.md", "", "{% render 'a' %}", "templates/partials/a.md", "itself"),
        (
            "templates/languages/de.json", "", #"{ "language": "de", "months": ["Jan"] }"#,
            "templates/languages/de.json", "12"
        ),
    ]

    @Test(arguments: bodies.indices)
    func `a slip in a message is told at its file`(index: Int) {
        let (text, word) = Self.bodies[index]
        Self.expect(Fixture.problems([Self.guide: "---\nsubject: Hi\n---\n\n" + text + "\n"]), Self.guide, word, text)
    }

    @Test(arguments: heads.indices)
    func `a slip in front matter is told at its file`(index: Int) {
        let (text, word) = Self.heads[index]
        Self.expect(Fixture.problems([Self.guide: "---\n" + text + "\n---\nHello\n"]), Self.guide, word, text)
    }

    @Test(arguments: [
        "subject: Hi\n\nHello", "+++\nsubject = 'Hi'\n+++\nHello", "----\nsubject: Hi\n----\nHello",
        "—--\nsubject: Hi\n---\nHello",
    ])
    func `a head that is not read is told where it stands`(text: String) {
        Self.expect(Fixture.problems([Self.guide: text + "\n"]), Self.guide, "three dashes", text)
    }

    @Test(arguments: ["subject: \"\"", "subject: ''", "subject:", "subject:   "])
    func `a subject that says nothing is none`(head: String) {
        Self.expect(Fixture.problems([Self.guide: "---\n\(head)\n---\nHello\n"]), Self.guide, "no subject", head)
    }

    @Test(arguments: steps.indices)
    func `a slip in a sequence is told at its file`(index: Int) {
        let (old, new, word) = Self.steps[index]
        Self.expect(Fixture.problems(Self.sequence, replacing: old, with: new), Self.sequence, word, new)
    }

    @Test(arguments: others.indices)
    func `a slip in any other file is told at its file`(index: Int) {
        let mistake = Self.others[index]
        let problems =
            mistake.old.isEmpty
            ? Fixture.problems([mistake.file: mistake.new])
            : Fixture.problems(mistake.file, replacing: mistake.old, with: mistake.new)
        Self.expect(problems, mistake.told, mistake.word, mistake.new)
    }

    @Test func `a fault in a layout or a partial is told there, and the message is not said to be missing`() {
        let layout = Fixture.problems([
            Self.guide: "---\nsubject: x\nlayout: l\n---\nHi\n",
            "templates/layouts/l.html": "\n{{ content }}\n{{ nope | x }}",
        ])
        #expect(layout.map { "\($0)" } == ["templates/layouts/l.html:3:11: error: unknown filter `x`"])
        let partial = Fixture.problems([
            Self.guide: "---\nsubject: x\n---\nHi {% render 'p' %}\n",
            "templates/partials/p.md": "---\nnote: x\n---\n\n{% if %}",
        ])
        #expect(partial.first?.file == "templates/partials/p.md" || partial.first?.file == Self.guide)
        let twice = Fixture.problems([
            Self.guide: "---\nsubject: x\nlayout: l\n---\nHi\n",
            "templates/layouts/l.html": "{{ content }}{{ content }}",
        ])
        #expect(twice.map(\.file) == ["templates/layouts/l.html"])
        let lawless = Fixture.problems([
            Self.guide: "---\nsubject: x\nlayout: l\n---\nHi\n", "templates/layouts/l.html": "{{ content }}",
        ])
        #expect(lawless.map(\.severity) == [.warning, .warning])
    }

    @Test func `a sound home is told nothing of`() { #expect(Fixture.problems([:]) == []) }

    /// Homes of other styles, none of which has anything wrong.
    @Test(arguments: [
        "Hello {{ lead.first_name | default: 'there' }},\n\n{% render 'sig' %}",
        "# Hi\n\n> {{ lead.a }}\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "{% if lead.a > 20 %}x{% endif %}", "[x](https://x.example/?c={{ lead.a }})", "[mail](mailto:ana@x.example)",
        "[{{ lead.a }}]({{ lead.b }})",
        "![x](https://x.example/i.png)", "<img src=\"{{ lead.photo }}\" alt=\"x\">", "{{ lead.a | date: \"long\" }}",
        "{{ \"now\" | date: \"%Y\" }}",
        "{{ offer.price | money }}", "{{ offer.price | times: 0.9 | round | money }}",
        "{% comment %}TODO{% endcomment %}x", "<!-- TODO -->\n\nx",
        "- [x] done\n- [ ] open", "a [note] in brackets, {braces} and 50% NAME", "`{name}`s are { not } names",
        "{% raw %}{name}{% endraw %} x",
        "{% assign x = 1 %}{{ x }}", "{% for t in lead.tags %}- {{ t }}\n{% endfor %}",
        "{% capture a %}x{% endcapture %}{{ a }}",
        "Grüße aus Köln “und” anderswo", "{% unless lead.a == blank %}x{% endunless %}",
        "x {{ sender.name }} {{ sequence.title }}",
        "{{ words.unsubscribe }} {{ language }}", "{% case lead.a %}{% when 'x' %}y{% else %}z{% endcase %}",
        "[up](#top) text",
        "1. a\n2. b\n\n---\n\n```\ncode\n```", "{% if lead.a and lead.b or lead.c %}x{% endif %}",
        "Todo lists help. An xxxl shirt.", "<< Bonjour >> dit-elle",
        "[name] is told below\n\n[name]: https://x.example",
        "50% of names, 20% of emails", "a ## name ## b", "`{name}` and `[[name]]`\n\n```\n${name} %%x%%\n```",
        "<name-tag>x</name-tag>", "x[name]y and [a link][name]\n\n[name]: https://x.example",
        "see [1] (page 7) and [x] (done)", "`[us]()` and `[us] (https://x.example)`",
        "```\n[us] (https://x.example)\n```", "[us](https://x.example) (https://x.example)",
        "https://x.example/?a[email]=1", "## Name\n\nx-name-y", "subject to change: all of it",
    ])
    func `what is right is not objected to`(body: String) {
        let problems = Fixture.problems([
            Self.guide: "---\nsubject: Hi\n---\n\n" + body + "\n", "templates/partials/sig.md": "Best,\nAna\n",
        ])
        #expect(problems == [])
    }

    private static func expect(_ problems: [Problem], _ file: String, _ word: String, _ made: String) {
        let found = problems.contains { problem in
            problem.file == file && ("\(problem.cause)".contains(word) || problem.hint?.contains(word) == true)
        }
        #expect(found, "\(made): \(problems.map { "\($0) | \($0.hint ?? "")" })")
    }
}
