import Testing
import Values

@Suite struct TextTests {
    @Test func `white space of every kind goes from the ends`() {
        #expect(" \u{A0}\ta b\r\n\u{3000}".trimmed == "a b")
        #expect("a b".trimmed == "a b")
        #expect("".trimmed == "")
        #expect("é ".trimmed == "é")
        #expect(" \r\n\t".trimmed == "")
    }

    @Test func `a row of flags is trimmed as any text, however long`() {
        let flags = String(repeating: "\u{1F1E9}\u{1F1EA}", count: 100_000)
        #expect("  \(flags) ".trimmed.utf8.count == flags.utf8.count)
        #expect(flags.trimmed.utf8.count == flags.utf8.count)
    }

    @Test(arguments: [
        ("E-Mail Address", "emailaddress"), ("Prénom", "prenom"), ("Größe", "grosse"), ("Имя", "имя"),
        ("ŁÓDŹ", "lodz"), ("Cafe\u{301} 2", "cafe2"), ("電話", "電話"), ("", ""), (" -_/", ""), ("İstanbul", "istanbul"),
    ])
    func `spellings of one word fold to the same`(text: String, folded: String) { #expect(text.folded == folded) }

    @Test func `texts that look alike have the same bytes`() {
        #expect(Array("Cafe\u{301}".composed.utf8) == Array("Caf\u{E9}".utf8))
        #expect("plain".composed == "plain")
    }
}
