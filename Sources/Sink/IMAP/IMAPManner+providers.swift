extension IMAPManner {
    /// What providers and servers offer, and how they say it, as logs of their users quote it; each names where.
    static let providers: [String: Habit] = [
        "google": google, "microsoft": microsoft, "exchange": exchange, "yahoo": yahoo, "gmx": gmx, "ionos": ionos,
        "icloud": icloud, "dovecot": dovecot, "courier": courier, "netease": netease,
    ]

    /// Tells what it can do in a line of its own before the OK, and keeps what was sent below `[Gmail]`
    /// (jstedfast/MailKit issue 1396, modern-email/defects issue 18).
    private static let google: Habit = { manner in
        manner.greeting = "Gimap ready for requests from 203.0.113.9 x2mb241876667wmk"
        manner.greetsWithOffers = false
        manner.offers = words(
            "IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 XYZZY SASL-IR AUTH=XOAUTH2 AUTH=PLAIN "
                + "AUTH=PLAIN-CLIENTTOKEN AUTH=OAUTHBEARER")
        manner.offersLater = words(
            "IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 UIDPLUS COMPRESS=DEFLATE ENABLE MOVE "
                + "CONDSTORE ESEARCH UTF8=ACCEPT LIST-EXTENDED LIST-STATUS LITERAL- SPECIAL-USE APPENDLIMIT=35651584")
        manner.telling = .beforeOK
        manner.welcome = "ana@gmail.com authenticated (Success)"
        (manner.sent, manner.trash) = ("[Gmail]/Sent Mail", "[Gmail]/Trash")
    }

    /// Says nothing of itself unless it is asked, and offers MOVE after the login only (jstedfast/MailKit issue 1494).
    private static let microsoft: Habit = { manner in
        manner.greeting = "The Microsoft Exchange IMAP4 service is ready. [RgBSADIAUAAyADgAMQBDAEEAMAAwADQAMQAu]"
        manner.greetsWithOffers = false
        manner.offers = words(
            "IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+")
        manner.offersLater = words(
            "IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CLIENTACCESSRULES "
                + "CLIENTNETWORKPRESENCELOCATION BACKENDAUTHENTICATE CHILDREN IDLE NAMESPACE LITERAL+")
        manner.telling = .nowhere
        manner.welcome = "AUTHENTICATE completed."
        (manner.sent, manner.trash) = ("Sent Items", "Deleted Items")
    }

    /// Exchange in one's own house has no SASL-IR (jstedfast/MailKit issue 638).
    private static let exchange: Habit = { manner in
        microsoft(&manner)
        manner.greeting = "The Microsoft Exchange IMAP4 service is ready."
        manner.offers = words(
            "IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=NTLM AUTH=GSSAPI UIDPLUS MOVE ID CHILDREN IDLE NAMESPACE LITERAL+")
        manner.offersLater = words(
            "IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=NTLM AUTH=GSSAPI UIDPLUS MOVE ID XPROXY3 CHILDREN IDLE NAMESPACE LITERAL+")
    }

    /// zone-eu/wildduck pull request 943, jstedfast/MailKit issue 221.
    private static let yahoo: Habit = { manner in
        manner.greeting = "IMAP4rev1 Hello"
        manner.offers = words(
            "IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER ID MOVE NAMESPACE XYMHIGHESTMODSEQ UIDPLUS "
                + "LITERAL+ CHILDREN UNSELECT X-MSG-EXT OBJECTID IDLE ENABLE UIDONLY X-ALL-MAIL X-UIDONLY LIST-EXTENDED "
                + "LIST-STATUS SPECIAL-USE PARTIAL APPENDLIMIT=41697280")
        manner.offersLater = manner.offers.filter { !$0.hasPrefix("AUTH=") && $0 != "SASL-IR" }
        manner.telling = .nowhere
        manner.welcome = "AUTHENTICATE completed - Mailbox size in bytes is 2624334830"
    }

    /// GMX and web.de, one platform, with German names of its folders (jstedfast/MailKit issue 215).
    private static let gmx: Habit = { manner in
        manner.greeting = "IMAP server ready H migmx107 0MEoRJ-1u9Gbw0BNV"
        manner.offers = words(
            "IMAP4rev1 CHILDREN ENABLE ID IDLE LIST-EXTENDED LIST-STATUS LITERAL- MOVE NAMESPACE SASL-IR SORT SPECIAL-USE "
                + "THREAD=ORDEREDSUBJECT UIDPLUS UNSELECT WITHIN AUTH=LOGIN AUTH=PLAIN")
        manner.offersLater = manner.offers.filter { !$0.hasPrefix("AUTH=") }
        manner.telling = .nowhere
        manner.welcome = "LOGIN completed"
        (manner.sent, manner.trash) = ("Gesendet", "Gel&APY-scht")
    }

    /// The same platform under another name (the greeting in the tests of Enough-Software/enough_mail).
    private static let ionos: Habit = { manner in
        gmx(&manner)
        manner.greeting = "IMAP server ready H mieue009 1MbRjt-1tSyBE0xk3"
        (manner.sent, manner.trash) = ("Gesendete Objekte", "Papierkorb")
    }

    /// Knows a mail's parts by their new names only: to RFC822 it answers nothing (nextcloud/mail issue 3401,
    /// polo2ro/imapbox pull request 58).
    private static let icloud: Habit = { manner in
        manner.greeting = "(2109B29-d3afe4d5aba6) pv33p00im-iscream021.me.com"
        manner.offers = words("XAPPLEPUSHSERVICE IMAP4 IMAP4rev1 SASL-IR AUTH=ATOKEN AUTH=PLAIN")
        manner.offersLater = words(
            "XAPPLEPUSHSERVICE IMAP4 IMAP4rev1 CONDSTORE ENABLE QRESYNC QUOTA NAMESPACE UIDPLUS CHILDREN BINARY UNSELECT "
                + "SORT CATENATE URLAUTH LANGUAGE ESEARCH ESORT THREAD=ORDEREDSUBJECT THREAD=REFERENCES CONTEXT=SEARCH "
                + "CONTEXT=SORT WITHIN SASL-IR SEARCHRES METADATA ID XMSEARCH X-SUN-SORT ANNOTATE-EXPERIMENT-1 "
                + "X-UNAUTHENTICATE X-SUN-IMAP XUM1 MULTISEARCH IDLE LIST-STATUS")
        manner.telling = .nowhere
        manner.welcome = "user ana authenticated"
        manner.knowsOldNames = false
        (manner.sent, manner.trash) = ("Sent Messages", "Deleted Messages")
    }

    /// Offers little before the login, and tells the rest in its OK (nextcloud/mail issue 5636).
    private static let dovecot: Habit = { manner in
        manner.greeting = "Dovecot (Ubuntu) ready."
        manner.offers = words(
            "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN AUTH=LOGIN")
        manner.offersLater = words(
            "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT SORT=DISPLAY THREAD=REFERENCES THREAD=REFS "
                + "THREAD=ORDEREDSUBJECT MULTIAPPEND URL-PARTIAL CATENATE UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED "
                + "I18NLEVEL=1 CONDSTORE QRESYNC ESEARCH ESORT SEARCHRES WITHIN CONTEXT=SEARCH LIST-STATUS BINARY MOVE "
                + "SNIPPET=FUZZY PREVIEW=FUZZY LITERAL+ NOTIFY SPECIAL-USE")
        manner.separator = "."
    }

    /// No AUTH= unless somebody sets it, no SASL-IR, and every folder below INBOX (docs.gitlab.com, incoming email).
    private static let courier: Habit = { manner in
        manner.greeting =
            "Courier-IMAP ready. Copyright 1998-2011 Double Precision, Inc.  See COPYING for distribution information."
        manner.offers = words(
            "IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE ACL ACL2=UNION"
        )
        manner.offersLater = manner.offers
        manner.telling = .nowhere
        manner.welcome = "LOGIN Ok."
        (manner.separator, manner.prefix) = (".", "INBOX.")
    }

    /// NetEase (163.com, 126.com) opens nothing before an ID (pimalaya/himalaya issue 651).
    private static let netease: Habit = { manner in
        manner.greeting = "Coremail System IMap Server Ready(163com[10774b260cc7a37d26d71b52404dcf5c])"
        manner.greetsWithOffers = false
        manner.offers = words("IMAP4rev1 XLIST SPECIAL-USE ID LITERAL+ XAPPLEPUSHSERVICE UIDPLUS X-CM-EXT-1")
        manner.offersLater = manner.offers
        manner.telling = .nowhere
        manner.welcome = "LOGIN completed"
        manner.wantsID = true
        (manner.sent, manner.trash) = ("&XfJT0ZAB-", "&XfJSIJZk-")
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
