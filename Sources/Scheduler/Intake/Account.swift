/// The company behind a business address.
enum Account {
    /// The registrable domain of an address: `acme.example` of `ann@mail.acme.example`; nil for a free-mail provider.
    static func domain(of address: String) -> String? {
        let host = String(address.afterLastAt)
        let labels = host.utf8.split(separator: UInt8(ascii: "."))
        guard let top = labels.last, labels.count > 1 else { return nil }
        func last(_ count: Int) -> String { String(host[labels[labels.count - count].startIndex...]) }
        let isBelowCountry = top.count == 2 && registries.contains(String(Substring(labels[labels.count - 2])))
        let isSplit = isBelowCountry || joint.contains(last(2))
        // A registry itself is nobody's company.
        guard !isSplit || labels.count > 2 else { return nil }
        let domain = last(isSplit ? 3 : 2)
        guard !freeMail.contains(domain), !freeMail.contains(host) else { return nil }
        return families.contains(domain.prefix { $0 != "." }.description) ? nil : domain
    }

    /// What stands before a country's own domain where companies register one level lower, such as `co.uk` and `com.br`.
    private static let registries: Set<String> = [
        "ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "gv", "ind", "info", "ltd", "me", "mil", "ne",
        "net",
        "nom", "or", "org", "plc", "sch",
    ]
    /// Domains of one owner below which anybody registers.
    private static let joint: Set<String> = ["eu.com", "de.com", "uk.com", "us.com", "co.com", "com.de"]

    /// Providers with one name in many countries: `yahoo.co.uk`, `hotmail.fr`.
    private static let families: Set<String> = [
        "aol", "gmail", "gmx", "googlemail", "hotmail", "icloud", "live", "msn", "outlook", "protonmail", "rocketmail",
        "tutanota", "yahoo", "yandex", "ymail",
    ]

    /// Providers whose domain says nothing of where somebody works: free mail, and the mail of those who sell the line.
    private static let freeMail: Set<String> = [
        // The world over.
        "me.com", "mac.com", "mail.com", "fastmail.com", "fastmail.fm", "hey.com", "proton.me", "pm.me", "zoho.com",
        "zohomail.com", "zohomail.eu", "tuta.com", "tuta.io", "hushmail.com", "inbox.com", "email.com", "usa.com",
        "gmx.net",
        "mailbox.org", "posteo.de", "posteo.net", "disroot.org", "riseup.net", "duck.com", "privaterelay.appleid.com",
        "windowslive.com", "passport.com", "runbox.com", "mailfence.com", "startmail.com", "skiff.com", "lycos.com",
        // North America.
        "comcast.net", "xfinity.com", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "cox.net",
        "charter.net",
        "spectrum.net", "earthlink.net", "optonline.net", "frontier.com", "juno.com", "netzero.net", "rogers.com",
        "shaw.ca", "telus.net", "sympatico.ca", "bell.net", "videotron.ca",
        // Great Britain and Ireland.
        "btinternet.com", "btopenworld.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com",
        "blueyonder.co.uk",
        "plus.com", "eircom.net", "tiscali.co.uk",
        // German, Austrian, Swiss.
        "web.de", "t-online.de", "freenet.de", "arcor.de", "vodafone.de", "vodafonemail.de", "mail.de", "email.de",
        "kabelmail.de",
        "online.de", "magenta.de", "1und1.de", "unitybox.de", "ewe.net", "aon.at", "a1.net", "chello.at", "bluewin.ch",
        "hispeed.ch",
        "sunrise.ch",
        // Romance languages.
        "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "neuf.fr", "bbox.fr", "numericable.fr",
        "libero.it",
        "virgilio.it", "tiscali.it", "alice.it", "tim.it", "tin.it", "fastwebnet.it", "email.it", "telefonica.net",
        "terra.es",
        "sapo.pt", "uol.com.br", "bol.com.br", "terra.com.br", "ig.com.br", "globo.com", "skynet.be", "telenet.be",
        "proximus.be",
        // The north and the Netherlands.
        "ziggo.nl", "kpnmail.nl", "planet.nl", "hetnet.nl", "xs4all.nl", "home.nl", "telia.com", "bredband.net",
        "online.no",
        "mail.dk", "stofanet.dk", "luukku.com", "kolumbus.fi", "elisanet.fi", "saunalahti.fi",
        // The east.
        "mail.ru", "bk.ru", "inbox.ru", "list.ru", "rambler.ru", "ya.ru", "ukr.net", "i.ua", "meta.ua", "wp.pl",
        "o2.pl",
        "onet.pl", "onet.eu", "op.pl", "interia.pl", "interia.eu", "gazeta.pl", "poczta.fm", "tlen.pl", "seznam.cz",
        "email.cz", "centrum.cz", "post.cz", "volny.cz", "azet.sk", "zoznam.sk", "centrum.sk", "freemail.hu",
        "citromail.hu",
        "indamail.hu", "abv.bg", "mail.bg", "inbox.lv", "mail.ee", "otenet.gr", "in.gr",
        // Asia and the Pacific.
        "qq.com", "vip.qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com",
        "139.com",
        "189.cn", "aliyun.com", "naver.com", "hanmail.net", "daum.net", "kakao.com", "nate.com", "docomo.ne.jp",
        "ezweb.ne.jp",
        "softbank.ne.jp", "nifty.com", "biglobe.ne.jp", "rediffmail.com", "indiatimes.com", "bigpond.com",
        "bigpond.net.au",
        "optusnet.com.au", "iinet.net.au", "tpg.com.au", "xtra.co.nz", "walla.co.il", "walla.com", "mynet.com",
    ]
}

extension String {
    /// What stands behind the last `@`; all of it where there is none.
    var afterLastAt: Substring {
        guard let at = utf8.lastIndex(of: UInt8(ascii: "@")) else { return self[...] }
        return self[utf8.index(after: at)...]
    }
}
