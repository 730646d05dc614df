import Engine
import Ports
import Testing
import Values

@Suite struct MessageContentTests {
    @Test(arguments: [
        Plan.Content.mail(MailStep(template: "hello")), .mail(MailStep(template: "hello", thread: true)),
        .webhook(WebhookStep(endpoint: "crm")),
        .webhook(
            WebhookStep(
                endpoint: "crm", method: "PUT", template: "crm/body",
                answer: ["score": Path(root: "result", [.name("a.b \"c\""), .index(3)]), "x": Path(root: "x", [])])),
    ])
    func `what is kept comes back the same`(content: Plan.Content) {
        #expect(Plan.Content(content.columns) == content)
    }

    @Test(arguments: [
        Plan.Content.Columns(kind: 3, template: "hello"), Plan.Content.Columns(kind: 2, template: nil),
        Plan.Content.Columns(kind: 2, template: nil, webhook: ["endpoint": "crm", "method": "PUT"]),
        Plan.Content.Columns(
            kind: 2, template: nil, webhook: ["endpoint": "crm", "method": "PUT", "answer": ["x": [1]]]),
    ])
    func `what is none is refused`(columns: Plan.Content.Columns) {
        #expect(Plan.Content(columns) == nil)
    }
}
