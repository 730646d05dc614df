extension Refusal {
    private static let survey = "https://github.com/sisimai/set-of-emails"
    private static let standard = "https://www.rfc-editor.org/rfc/rfc7504"

    /// What reports and letters say of an address, beyond what servers say while somebody listens: in words only, for a
    /// report's status is often the reporting program's guess.
    static let letters: [Row] = [
        Row(
            .words, "a group that may be closed", .us, .policy, at: [.report],
            words: [
                "group you tried to contact", "permission to post messages to the group", "groups.google.com/support",
                "el grupo con el que has intentado", "グループにメッセージを投稿する権限", "groups.google.com",
                "le groupe que vous avez tenté", "die gruppe, die sie kontaktieren",
            ], source: "https://support.google.com/groups"),
        Row(
            .words, "takes no mail", .address, .hostUnknown, at: [.report], codes: ["521", "556"], source: standard),
        Row(
            .words, "takes no mail, in words", .address, .hostUnknown, at: .addressed,
            words: [
                "domain does not accept mail", "host does not accept mail", "host/domain does not accept mail",
                "domain does not receive mail", "mail receiving disabled", "name server: .: host not found",
                "does not accept any mail", "server does not accept mail", "smtp protocol returned a permanent error",
            ], source: standard),
        Row(
            .words, "name not found for good", .address, .hostUnknown, at: [.report], statuses: ["5.x.x", "none"],
            words: [
                "type=a: host not found", "type=mx: host not found", "type=aaaa: host not found",
                "mail domain mentioned in email address is unknown", "domain name not found", "domain is not valid",
                "all relevant mx records point to non-existent hosts", "all host address lookups failed permanently",
                "couldn't find any host named", "couldn't find any host by that name", "no such host",
                "name or service not known", "domain must exist", "remote domain doesnt exist",
                "remote domain doesn't exist", "domain couldn't be found", "domain isn't valid", "unknown domain name",
                "host name lookup failed permanently", "nxdomain", "domain of recipient is invalid",
                "recipient's domain name is not valid", "non-existent domain", "non-existing domain", "no dns entry",
                "invalid host name", "unroutable domain", "unrouteable domain", "domain nicht gefunden",
            ], source: survey),
        Row(
            .words, "no such user, reported", .address, .userUnknown, at: .addressed,
            words: [
                "not listed in domino directory", "not listed in public name", "not listed in the domino",
                "recipient name is not recognized", "address not present in directory",
                "bad destination mailbox address",
                "bad address syntax: user", "resolver.adr.recipnotfound", "resolver.adr.exrecipnotfound",
                "resolver.adr.recipientnotfound", "resolver.fwd.notfound", "no such person at this address",
                "no account by that name", "no mail box available", "no mailbox found", "no mailbox by that",
                "no mailbox called", "no mailbox named", "no mailbox with that", "no user by that name",
                "no user called",
                "there is no one at this address", "no one at this address", "is not a valid mailbox",
                "not a valid recipient", "not a valid user", "not a known", "is not an active address",
                "user missing home directory", "unknown virtual user", "not in my validrcptto", "badrcptto",
                "recipient is not local", "not a local address", "recipient not exist", "recipient is not exist",
                "recipients was undeliverable", "user lookup success but no user record", "no user record found",
                "email name is not found", "email address could not be found", "address could not be found",
                "address couldn't be found", "wrong or no longer valid", "no longer a valid",
                "no longer accepts mail", "no longer in use",
                "no longer on server", "mailbox not present", "mailbox invalid", "invalid mailbox path",
                "account not found", "no valid recipients", "destination addresses were unknown",
                "utilisateur inconnu", "destinataire inconnu", "destinataire invalide", "nessun utente simile",
                "utente sconosciuto", "empfänger unbekannt", "unbekannter empfänger", "unbekannter benutzer",
                "existiert nicht", "usuario desconocido", "usuario no encontrado", "el usuario no existe",
                "onbekende gebruiker", "usuário não existe", "usuario inexistente", "nieznany adresat",
                "nie ma takiego", "пользователь не найден", "нет такого пользователя", "несуществующ",
                "收件人不存在", "用户不存在", "該当するユーザ", "宛先不明", "存在しない", "directory-based edge",
                "recipient cannot be found", "recipient could not be found", "user cannot be found",
                "addressee unknown", "unknown addressee",
                "no such alias", "alias not found",
                "unknown to this", "not our user", "unknown in local", "unknown in virtual",
                "spectator does not exist", "invalid final delivery userid", "unknown email address",
                "bad recipient", "recipient invalid", "recipient is invalid", "the recipient is unknown",
                "invalid or unknown", "no such local", "no such name", "not found on this server",
                "user or domain does not", "username unknown", "mailbox name not allowed", "dd not a valid",
                "recipient not ok", "recipient rejected: user", "account unavailable", "account has been deleted",
                "mailbox has been removed", "account was deleted", "account has been closed", "account closed",
                "deactivated mailbox", "no recipient here", "not recognised",
                "not recognized here", "rcp-p1", "ofr_416", "[416]", "unknown person", "recipient address rejected.",
                "person unknown",
            ], source: survey),
        Row(
            .words, "no such user, in a letter", .address, .userUnknown, at: [.report],
            words: [
                "does not exist", "doesn't exist", "do not exist", "doesnt exist", "invalid address", "address invalid",
                "undeliverable to", "user doesn", "not registered", "unregistered", "no longer exists",
                "no longer available", "no longer valid", "n'existe pas", "n’existe pas", "inesistente", "inexistente",
                "adresse inexistante", "utilisateur inexistant", "aux lettres inconnue", "adresse inconnue",
                "usuário desconhecido", "destinatário desconhecido", "nie istnieje", "neexistuje", "nem létezik",
                "finnes ikke", "findes ikke", "finns inte", "nu există", "bestaat niet", "gebruiker onbekend",
                "benutzer nicht gefunden", "benutzer unbekannt", "empfänger nicht gefunden", "postfach nicht gefunden",
                "адресат не найден", "ящик не найден", "не существует", "не існує", "kullanıcı bulunamadı",
                "δεν υπάρχει", "存在しません", "不存在", "查无此", "존재하지",
            ], source: survey),
        Row(
            .words, "moved, reported", .address, .moved, at: [.report],
            words: [
                "has been replaced by", "has a new address", "please use the new address", "address was changed to",
            ],
            source: survey),
        Row(
            .words, "mailbox full, reported", .address, .mailboxFull, at: [.report],
            words: [
                "exceeded the local limit", "mailbox exceeds allowed size", "mailbox quota", "quota is exceeded",
                "exceeds the quota", "storage limit", "boîte pleine", "boite pleine", "mailbox voll",
                "postfach ist voll", "postfach voll", "casella piena", "buzón lleno", "buzon lleno", "caixa cheia",
                "mailbox too large", "exceeded the maximum", "容量", "一杯のため", "переполнен", "overfull",
                "too many messages in",
                "account is over", "maildir over", "not enough storage", "no space for", "inbox full", "ofr_417",
            ], source: survey),
    ]
}
