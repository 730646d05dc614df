/// The company behind a business address.
enum Account {
    /// Providers whose domain says nothing of where somebody works.
    private static let freeMail: Set<String> = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
        "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de",
        "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "zoho.com",
        "mail.com", "fastmail.com", "hey.com", "orange.fr", "free.fr", "laposte.net", "libero.it", "naver.com",
    ]

    /// The address's domain, or nil for a free-mail provider.
    static func domain(of address: String) -> String? {
        guard let domain = address.split(separator: "@").last.map(String.init) else { return nil }
        return freeMail.contains(domain) ? nil : domain
    }
}
