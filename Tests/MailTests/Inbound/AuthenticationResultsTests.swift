import Mail
import Testing

@Suite struct AuthenticationResultsTests {
    private func verdict(_ headers: String...) -> InboundMail.Authentication {
        let head = headers.map { "Authentication-Results: \($0)\r\n" }.joined()
        return InboundMail(Array((head + "From: a@b.example\r\n\r\nHello").utf8)).dmarc(by: "MX.example.com")
    }

    @Test(arguments: [
        ("mx.example.com; dmarc=fail (p=NONE) header.from=b.example", InboundMail.Authentication.fail),
        ("mx.example.com 1; spf=pass smtp.mailfrom=x; dmarc=pass", .pass),
        ("mx.example.com;\r\n\tspf=pass;\r\n\tDMARC=FAIL action=none", .fail),
        ("(our own) mx.example.com; dmarc/1=fail", .fail),
        ("mx.example.com; dmarc=none", .unsaid), ("mx.example.com; none", .unsaid),
        ("mx.example.com.evil.example; dmarc=pass", .unsaid), ("other.example; dmarc=fail", .unsaid),
        ("mx.example.com; spf=fail reason=\"dmarc=fail\"", .unsaid),
        ("mx.example.com; spf=pass smtp.mailfrom=\"; dmarc=pass\"@b.example; dmarc=fail", .fail),
        ("mx.example.com; spf=pass (; dmarc=pass); dmarc=fail", .fail), ("", .unsaid), ("\"; dmarc=fail", .unsaid),
    ])
    func `only our own server is believed, and only what it says itself`(
        header: String, verdict: InboundMail.Authentication
    ) {
        #expect(self.verdict(header) == verdict)
    }

    @Test func `of several the topmost that speaks of it counts: one beneath may be the sender's own`() {
        #expect(verdict("mx.example.com; dmarc=fail", "mx.example.com; dmarc=pass") == .fail)
        #expect(verdict("mx.example.com; dmarc=pass", "mx.example.com; dmarc=fail") == .pass)
        #expect(verdict("evil.example; dmarc=pass", "mx.example.com; dkim=pass", "mx.example.com; dmarc=fail") == .fail)
    }
}
