import Testing

@testable import Workspace

struct TidyingTests {
    @Test(arguments: [
        ("", "\n"), ("\n", "\n"), (" \n\r\n ", "\n"), ("a", "a\n"), ("a \r\n \n", "a\n"),
        ("\n\n\na\n\n\n\nb\n\nc\nd", "a\n\nb\n\nc\nd\n"), ("a\n \n\n\nb", "a\n \n\nb\n"),
        ("a\r\n\r\n\r\n\r\nb", "a\r\n\r\n\r\rb\n"), ("é\n\n\nü\n", "é\n\nü\n"),
    ])
    func `a text is left with one blank line between paragraphs and one break at its end`(
        given: String, tidy: String
    ) {
        #expect(String(decoding: MessageTemplate.tidied(Array(given.utf8)), as: UTF8.self) == tidy)
    }
}
