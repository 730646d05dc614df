import Testing

@testable import Scheduler

/// Whose company an address belongs to.
@Suite struct AccountTests {
    @Test(arguments: [
        ("ann@acme.example", "acme.example"), ("ann@mail.acme.example", "acme.example"),
        ("ann@acme.co.uk", "acme.co.uk"), ("ann@eu.mail.acme.co.uk", "acme.co.uk"), ("ann@acme.com.br", "acme.com.br"),
        ("ann@acme.or.at", "acme.or.at"), ("ann@acme.uk.com", "acme.uk.com"), ("ann@team.acme.io", "acme.io"),
        ("ann@acme.de", "acme.de"),
    ])
    func `the account is the registrable domain`(address: String, account: String) {
        #expect(Account.domain(of: address) == account)
    }

    @Test(arguments: [
        "ann@gmail.com", "ann@googlemail.com", "ann@yahoo.co.uk", "ann@yahoo.co.jp", "ann@hotmail.fr", "ann@outlook.de",
        "ann@gmx.ch", "ann@web.de", "ann@t-online.de", "ann@comcast.net", "ann@btinternet.com", "ann@seznam.cz",
        "ann@wp.pl", "ann@qq.com", "ann@vip.qq.com", "ann@docomo.ne.jp", "ann@privaterelay.appleid.com",
        "ann@localhost",
        "ann@co.uk", "nobody",
    ])
    func `who shares a provider's domain, or has none, is of no account`(address: String) {
        #expect(Account.domain(of: address) == nil)
    }
}
