import Testing

@testable import Mail

struct ReplyTextTests {
    @Test(arguments: [
        ("Yes!\n\nOn Mon, 3 Aug 2026, Ana <ana@example.com> wrote:\n> Hi\n> there\n", "Yes!"),
        ("Ja.\n\nAm 03.08.2026 um 10:00 schrieb Ana:\n> Hallo\n", "Ja."),
        ("Oui\n\nLe lun. 3 août 2026 à 10:00,\nAna <ana@example.com> a écrit :\n\n> Bonjour\n", "Oui"),
        ("> Is it 3?\nYes, three.\n> And then?\nThen four.\n", "Yes, three.\nThen four."),
        ("Fine.\n-- \nBo\n+49 1\n", "Fine."), ("Fine\n-----Original Message-----\nFrom: Ana\n", "Fine"),
        (
            "Gut\n________________________________\nVon: Ana <ana@example.com>\nGesendet: Montag\nAn: Bo\nBetreff: x\n",
            "Gut"
        ),
        ("Ok\n\nFrom: Ana <ana@example.com>\nSent: Monday\nTo: Bo\nSubject: x\n\nHi\n", "Ok"),
        ("My points:\nfirst: yes\n\nsecond: no\n", "My points:\nfirst: yes\n\nsecond: no"),
        ("I have 2 questions:\n> Is it 3?\nYes\n", "I have 2 questions:\nYes"),
        ("Yes!\nOn 3 Aug 2026, Ana wrote:\n> x\n", "Yes!"), ("\n\n", ""), ("> all quoted\n", ""),
    ])
    func `own words stay and quoted ones go`(text: String, own: String) {
        #expect(ReplyText.own(text) == own)
    }

    @Test(arguments: [
        ("<p>Yes &amp; no</p><p>B&#246;</p>", "Yes & no\n\nBö"),
        (
            "<div>Yes<br>please</div><div class=\"gmail_quote\">On … <div>x</div><blockquote>q</blockquote></div>",
            "Yes\nplease"
        ),
        ("<head><title>t</title></head><style>p{}</style><body>a < b</body>", "a < b"),
        ("ok<blockquote>q<blockquote>r</blockquote>s</blockquote> end", "ok\nend"), ("a<!-- > -->b", "ab"),
        ("a<br", "a"), ("&bogus; &#x110000; &", "&bogus; &#x110000; &"),
    ])
    func `HTML becomes the words that are shown`(html: String, text: String) {
        #expect(ReplyText.own(HTMLText.plain(html)) == text)
    }
}
