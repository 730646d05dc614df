/// One line of an SMTP dialogue, without its end and with every secret taken out.
package struct DialogueLine: Sendable, Hashable {
    package var isFromServer: Bool
    package var text: String

    package init(isFromServer: Bool, text: String) {
        self.isFromServer = isFromServer
        self.text = text
    }
}
