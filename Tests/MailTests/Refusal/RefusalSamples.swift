@testable import Mail

/// Refusals as servers word them, one for each row of the table at least: stage, answer, what it is about, and the rule.
enum RefusalSamples {
    struct Sample: Sendable {
        let stage: Refusal.Stage
        let code: Int?
        let enhanced: String?
        let text: String
        let subject: Refusal.Subject
        let rule: String
    }

    static let all: [Sample] = lines.split(separator: "\n").compactMap(read)

    private static func read(_ line: Substring) -> Sample? {
        let parts = line.split(separator: "|").map { $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() }
            .map { String($0) }
        guard parts.count == 4, let stage = Refusal.Stage(rawValue: parts[0]),
            let subject = Refusal.Subject(rawValue: parts[2])
        else { return nil }
        var words = parts[1].split(separator: " ", omittingEmptySubsequences: false)[...]
        let code = words.first.flatMap { Int($0) }
        if code != nil { words = words.dropFirst() }
        let first = words.first.map(String.init) ?? ""
        let isStatus =
            first.split(separator: ".").count == 3 && first.split(separator: ".").allSatisfy { Int($0) != nil }
        return Sample(
            stage: stage, code: code, enhanced: isStatus ? first : nil,
            text: words.joined(separator: " "), subject: subject, rule: parts[3])
    }

    /// How many lines there are, so that one that cannot be read is missed.
    static let count = lines.split(separator: "\n").count

    private static let lines = """
        sender | 550 5.4.5 Daily user sending limit exceeded. For more information go to support.google.com x-gsmtp | rate | google: sending quota
        dot | 550 5.7.0 Daily SMTP relay sending limit exceeded for customer | rate | google: relay limit
        login | 454 4.7.0 Too many login attempts, please try again later. gsmtp | rate | google: too many logins
        login | 534 5.7.9 Application-specific password required. gsmtp | account | google: application password
        login | 535 5.7.8 Username and Password not accepted. p=BadCredentials gsmtp | account | google: login
        sender | 550 5.7.1 Invalid credentials for relay [203.0.113.9]. The IP address isn't registered | us | google: relay not registered
        recipient | 450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages | address | google: recipient's rate
        recipient | 550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages | address | google: recipient's rate, for good
        report | 552 5.2.2 The recipient's inbox is out of storage space and inactive. p=OverQuotaPerm | address | google: recipient is over quota
        recipient | 550 5.1.1 The email account that you tried to reach does not exist. p=NoSuchUser | address | google: no such account
        recipient | 550 5.2.1 The email account that you tried to reach is disabled. p=DisabledUser | address | google: account disabled
        dot | 421 4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address | rate | google: unusual rate
        dot | 550 5.7.1 Gmail has detected that this message is suspicious due to the very low reputation of the sending domain | us | google: domain's reputation
        dot | 550 5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy | us | google: unauthenticated
        dot | 550 5.7.25 The IP address sending this message does not have a PTR record setup | us | google: reverse name
        sender | 550 5.7.29 This mail has been rejected since it was not sent over a TLS connection | us | google: needs TLS
        dot | 550 5.7.1 Our system has detected that this message is likely unsolicited mail | message | google: likely unsolicited
        dot | 552 5.7.0 This message was blocked because its content presents a potential security issue | message | google: blocked content
        sender | 451 4.3.0 Mail server temporarily rejected message. Temporary System Problem. gsmtp | server | google: server busy
        dot | 554 5.2.252 SendAsDenied; login@example.com not allowed to send as ana@example.com; STOREDRV.Submission | account | microsoft: not allowed to send as
        dot | 550 5.7.60 SMTP; Client does not have permissions to send as this sender | account | microsoft: not allowed to send as
        dot | 554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message | rate | microsoft: own submission quota
        dot | 554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded | account | microsoft: own mailbox full
        sender | 432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending | rate | microsoft: concurrent connections
        sender | 530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful | account | microsoft: not authenticated
        login | 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant | account | microsoft: not authenticated
        dot | 550 5.1.8 Access denied, bad outbound sender | account | microsoft: tenant may not send
        recipient | 550 5.7.705 Access denied, tenant has exceeded threshold | account | microsoft: tenant may not send
        recipient | 550 5.7.64 TenantAttribution; Relay Access Denied | us | microsoft: relay
        recipient | 550 5.4.1 Recipient address rejected: Access denied. AS(201806281) | address | microsoft: no such recipient
        report | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup | address | microsoft: no such recipient
        report | 554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException | address | microsoft: recipient full
        report | 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required | address | microsoft: recipient takes no strangers
        report | 550 5.2.121 RESOLVER.RST.RecipientThrottled; recipient's per hour message receive limit exceeded | address | microsoft: recipient's rate
        sender | 550 5.7.606 Access denied, banned sending IP [203.0.113.9]. To request removal visit sender.office.com | us | microsoft: blocked network
        dot | 550 5.7.515 Access denied, sending domain EXAMPLE.COM doesn't meet the required authentication level | us | microsoft: authentication of the domain
        sender | 451 4.7.500 Server busy. Please try again later from [203.0.113.9]. (S77714) | rate | microsoft: too fast
        dot | 550 5.7.1 Message rejected because message was detected as spam by content filter | message | microsoft: spam
        dot | 552 5.3.4 Message size exceeds fixed maximum message size. MSGSIZE | message | microsoft: too large
        report | 550 5.4.300 Message expired -> 451 4.7.0 Temporary server error | server | microsoft: delivery expired
        report | 550 5.4.310 DNS domain example.org does not exist [Message=InfoDomainNonexistent] | address | microsoft: domain without mail
        recipient | 550 5.1.1 User unknown | address | exchange: no such user here
        recipient | 550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain | us | microsoft: relay
        sender | 452 4.3.1 Insufficient system resources (UsedDiskSpace) | server | exchange: back pressure
        login | 535 5.7.1 Unrecognized authentication type | account | exchange: login
        hello | 501 5.5.4 Invalid domain name | us | exchange: helo
        dot | 454 Throttling failure: Maximum sending rate exceeded. | rate | ses: sending rate
        dot | 454 Throttling failure: Daily message quota exceeded. | rate | ses: daily quota
        dot | 454 Throttling failure: limit on messages | rate | ses: throttled
        dot | 554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: ana@example.com | account | ses: identity not verified
        dot | 554 Message rejected: Sending paused for this account. | account | ses: account paused
        login | 535 Authentication Credentials Invalid | account | ses: login
        report | 550 5.1.1 Amazon SES has suppressed sending to this address because it is on the Amazon SES suppression list | address | ses: recipient suppressed
        dot | 451 Temporary service failure | server | ses: unavailable
        dot | 550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved | account | sendgrid: sender not verified
        login | 451 Authentication failed: Maximum credits exceeded | rate | sendgrid: credits
        login | 535 Authentication failed: The provided authorization grant is invalid, expired, or revoked | account | sendgrid: login
        recipient | 450 too frequent connects from 203.0.113.9, please try again later. | rate | sendgrid: too frequent
        report | 550 5.1.1 Bounced Address | address | sendgrid: dropped address
        report | 421 Message from (203.0.113.9) temporarily deferred | server | sendgrid: temporarily deferred
        dot | 550 5.7.1 Sandbox subdomains are for test purposes only. Please add your own domain | account | mailgun: domain may not send
        dot | 550 Recipient limit exceeded | rate | mailgun: recipient limit
        report | 605 Not delivering to a user who marked your messages as spam | address | mailgun: previously bounced
        dot | 421 Domain example.com is on probation | rate | mailgun: probation
        dot | 550 400 The 'From' address you supplied (ana@example.com) is not a Sender Signature on your account | account | postmark: sender signature
        dot | 550 406 You tried to send to recipients that have been marked as inactive. Found inactive addresses: mara@lindgrove.example | address | postmark: inactive recipient
        dot | 550 412 While your account is pending approval, all recipient addresses must share the domain | account | postmark: account
        dot | 450 429 Rate Limit Exceeded | rate | postmark: rate
        greeting | 421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user complaints | us | yahoo: deferred for complaints
        greeting | 553 5.7.1 [BL21] Connections will not be accepted from 203.0.113.9 | us | yahoo: blocked for complaints
        greeting | 421 4.7.1 [IPTS04] Connection refused, resources temporarily unavailable | rate | yahoo: too many at once
        recipient | 554 delivery error: dd This user doesn't have a yahoo.com account (mara@yahoo.com) | address | yahoo: no such account
        dot | 554 delivery error: dd This mailbox is disabled (554.30) | address | yahoo: mailbox disabled
        dot | 552 mailbox over quota | address | yahoo: mailbox full
        dot | 554 5.7.9 Message not accepted for policy reasons: failed DMARC (AUTH) | us | yahoo: blocked for complaints
        dot | 550 5.7.9 This mail has been blocked because the sender is unauthenticated (AUTH) | us | yahoo: authentication of the domain
        login | 535 5.7.0 (#AUTH005) Too many bad auth attempts. | account | yahoo: login
        recipient | 550 5.7.1 Request failed; limit reached (#MBR1212) | rate | yahoo: own limit
        sender | 550 Requested action not taken: mailbox unavailable Sender address is not allowed. | account | gmx: sender not ours
        dot | 450 Requested mail action not taken: mailbox unavailable Mail send limit exceeded. | rate | words: our quota
        report | 450 4.0.0 Mail send limit exceeded. | rate | gmx: send limit
        greeting | 554 gmx.net (mxgmx104) Nemesis ESMTP Service not available No SMTP service IP address is block listed. | us | gmx: blocked network
        dot | 554 Transaction failed Reject due to policy restrictions. | us | gmx: policy
        recipient | 550 Reject due to SPF policy. | us | gmx: domain's records
        recipient | 550 Requested action not taken: mailbox unavailable | address | gmx: no such mailbox
        login | 535 Authentication credentials invalid | account | ses: login
        login | 535 5.7.0 Bitte aktivieren Sie POP3/IMAP in Ihrem Postfach | account | gmx: access disabled
        sender | 421 4.4.2 Message submission rate for this client has exceeded the configured limit | rate | microsoft: concurrent connections
        dot | 432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded [Hostname=AM0PR01] | rate | microsoft: concurrent connections
        greeting | 421 Rate limit reached. Please try again later | rate | ionos: rate
        login | 535 Authentication Failure: SMTP AUTH Failed with the Remote Server | account | ionos: login
        recipient | 550 Quota Exceeded | address | ionos: recipient full
        dot | 550 5.4.6 Unusual sending activity detected. Please try after sometime. | rate | zoho: unusual activity
        recipient | 553 Relaying disallowed as ana@example.com | account | zoho: relaying as
        login | 554 5.1.8 Sender Address Blocked | account | zoho: sender blocked
        report | 550 5.4.5 Daily sending limit reached | rate | zoho: sending limit
        report | 541 5.4.1 Mail rejected by destination domain | address | zoho: recipient's filter
        recipient | 553 5.7.1 <ana@example.com>: Sender address rejected: not logged in | account | proton: not logged in as the sender
        recipient | 550 5.5.1 Protocol error | us | proton: name not fully qualified
        login | 535 5.7.8 Error: authentication failed: Invalid authentication mechanism | account | proton: token
        recipient | 550 5.1.1 <mara@proton.me>: Recipient address rejected: Address does not exist | address | proton: no such address
        dot | 554 5.7.1 You have too many messages sent today | rate | proton: sending limit
        sender | 550 5.7.1 This account is blocked for spam | account | ovh: blocked for spam
        sender | 553 sorry, that domain isn't allowed to be relayed thru this MTA (#5.7.1) | account | ovh: not to be relayed
        report | 550 too many mails sent from this account | rate | ovh: sending limit
        login | 450 4.7.1 sasl_rate_limit per 3600 | rate | gandi: login rate
        recipient | 554 5.7.1 blocked you maybe infected | us | gandi: infected
        dot | 554 5.7.1 Reject for policy reason. RULE3_2 | message | gandi: content rule
        recipient | 450 4.7.1 Greylisted for 300 seconds | message | gandi: greylisted
        recipient | 554 5.7.1 <mara@lindgrove.example>: Relay access denied | us | postfix: relay access
        recipient | 504 5.5.2 <laptop>: Helo command rejected: need fully-qualified hostname | us | postfix: helo
        recipient | 554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied | us | postfix: client host
        recipient | 554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org | us | postfix: block list
        recipient | 550 5.7.1 You must be authenticated to send | account | postfix: login needed
        recipient | 553 5.7.1 <ana@example.com>: Sender address rejected: not owned by user login@example.com | account | postfix: sender not owned
        recipient | 450 4.1.8 <ana@example.com>: Sender address rejected: Domain not found | us | postfix: sender domain
        recipient | 554 5.7.1 <ana@example.com>: Sender address rejected: Access denied | account | postfix: sender refused
        sender | 450 4.7.1 Error: too much mail from 203.0.113.9 | rate | postfix: connection or message rate
        recipient | 450 4.7.1 too many messages | rate | postfix: connection or message rate
        recipient | 452 4.5.3 Error: too many recipients | message | postfix: recipients of one message
        recipient | 450 4.2.0 <mara@lindgrove.example>: Recipient address rejected: Greylisted | message | postfix: greylisted
        recipient | 550 5.1.1 <mara@lindgrove.example>: Recipient address rejected: User unknown in virtual mailbox table | address | exchange: no such user here
        recipient | 550 5.0.0 <mara@lindgrove.example>: Recipient address rejected: User unknown in local recipient table | address | postfix: recipient unknown
        recipient | 450 4.1.1 <mara@lindgrove.example>: Recipient address rejected: unverified address: Address verification in progress | address | postfix: recipient not verified yet
        recipient | 450 4.1.2 <mara@lindgrove.example>: Recipient address rejected: Domain not found | address | postfix: recipient domain
        sender | 452 4.3.1 Insufficient system storage | server | postfix: out of storage
        recipient | 451 4.3.5 Server configuration problem | server | postfix: trouble of its own
        dot | 552 5.3.4 Error: message file too big | message | postfix: too large
        login | 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6 | account | postfix: login
        login | 535 5.7.8 Error: SASL LOGIN authentication failed: generic failure | account | postfix: login
        login | 454 4.7.0 Temporary authentication failure: Connection lost to authentication server | server | ses: unavailable
        login | 454 4.7.0 Connection lost to authentication server | server | postfix: login trouble of its own
        tls | 454 4.7.0 TLS not available due to local problem | server | postfix: no TLS for now
        recipient | 550 relay not permitted | us | exim: relay
        recipient | 550 Sender verify failed | us | exim: sender verify
        report | 550 Verification failed for <ana@example.com> No such user here Sender verify failed | us | exim: sender verify
        report | 550 5.1.1 <ana@example.com>: Sender address rejected: User unknown in virtual alias table | us | postfix: sender unknown
        report | 550 5.2.1 Mailbox cannot be accessed at this time | server | words: not at this time
        report | 550 Requested action not taken: mailbox unavailable invalid DNS MX or A/AAAA resource record | us | gmx: domain's records
        report | 550 Пользователь не найден | address | words: no such user, reported
        report | 550 Cette boîte n'existe pas | address | words: no such user, in a letter
        recipient | 550 Domain example.com has exceeded the max emails per hour (100/100 (100%)) allowed. Message discarded. | rate | words: our quota
        recipient | 550 Domain example.com has exceeded the max defers and failures per hour (5/5 (100%)) allowed. | rate | exim: hourly limit
        recipient | 550 Unrouteable address | address | exim: no route
        recipient | 550 all relevant MX records point to non-existent hosts | address | exim: no route to the domain
        greeting | 421 Too many concurrent SMTP connections; please try again later. | rate | exim: too many connections
        greeting | 421 too many connections from your host | rate | postfix: connection or message rate
        recipient | 451 Temporary local problem - please try later | server | exim: trouble of its own
        login | 535 Incorrect authentication data | account | exim: login
        recipient | 550 5.7.1 Authentication required | account | exim: login needed
        hello | 501 Syntactically invalid HELO argument(s) | us | exim: name of the client
        sender | 552 Message size exceeds maximum permitted | message | exim: too large
        dot | 550 5.7.1 Outgoing quota of this account is used up | rate | words: our quota
        recipient | 452 4.2.2 The mailbox of mara is full | address | words: mailbox full
        dot | 552 5.2.2 Mailbox of mara@lindgrove.example is full | address | words: mailbox full
        dot | 554 5.4.6 Too many hops | message | words: loop
        recipient | 451 4.7.1 Please slow down | rate | words: too fast
        greeting | 421 You connect too often: too many | rate | words: too fast
        recipient | 450 4.2.0 mailbox busy, try again later | message | words: later
        recipient | 550 Login required before sending | account | words: login
        dot | 550 5.2.1 The account has been suspended due to sending volume | account | words: our account
        sender | 554 Sending has been blocked: spam from your account | account | words: our account
        login | 535 Your account has been suspended | account | words: account suspended
        recipient | 550 You are not permitted to send on behalf of ana@example.com | account | words: sender
        recipient | 550 relaying to that domain is prohibited | us | words: relaying
        report | 550 The reverse DNS of your server does not fit | us | words: our name
        greeting | 554 Your address is on our blacklist | us | words: our address is on a list
        recipient | 550 No such recipient here | address | words: no such user
        recipient | 550 unknown domain in the address | address | words: no such host
        recipient | 551 Mara has moved | address | words: moved
        recipient | 550 The mailbox is deactivated: mailbox is inactive | address | words: mailbox disabled
        report | 550 5.7.1 rejected by policy | us | words: policy of the door
        sender | 550 rejected by policy | account | words: policy on the sender
        recipient | 550 5.7.1 rejected by policy | message | words: policy
        dot | 552 message too large for us | message | words: too large
        dot | 554 a virus was found | message | words: content
        report | message has been in the queue too long | server | words: too old
        report | 4.4.1 Connection refused | server | words: network
        recipient | 451 internal error | server | words: system
        recipient | 550 mailbox unavailable | address | words: mailbox unavailable
        report | Recipient address rejected: Access denied | address | words: mailbox unavailable, reported
        sender | 550 5.7.9 no | account | standard: login
        login | 454 4.7.0 no | server | standard: login, for now
        login | 432 4.7.12 A password transition is needed | account | standard: password transition
        recipient | 421 4.7.0 closing | rate | standard: too fast
        sender | 550 5.4.5 no | rate | standard: our quota
        recipient | 501 5.1.3 bad address syntax | address | standard: malformed address
        recipient | 550 5.1.1 no | address | standard: no such user
        dot | 550 5.1.1 no | address | standard: no such user
        report | 5.1.2 no | address | standard: no such host
        recipient | 551 5.1.6 gone elsewhere | address | standard: moved
        recipient | 550 5.2.1 no | address | standard: mailbox disabled
        recipient | 452 4.2.2 no | address | standard: mailbox full
        dot | 554 5.2.2 no | address | standard: mailbox full
        sender | 552 5.3.4 no | message | standard: too large
        recipient | 452 4.5.3 no | message | standard: too many recipients
        recipient | 553 5.1.8 no | account | standard: sender's address
        report | 5.1.8 no | us | standard: sender's address, reported
        report | 5.4.7 no | server | standard: too old
        recipient | 450 4.4.3 no | server | standard: network
        dot | 452 4.3.1 no | server | standard: out of storage
        sender | 451 4.3.0 no | server | standard: system
        dot | 554 5.6.0 no | message | standard: content
        greeting | 554 5.7.1 no | us | standard: policy of the door
        sender | 550 5.7.1 no | account | standard: policy on the sender
        recipient | 451 4.7.1 no | message | standard: asked to come again
        dot | 450 4.7.28 no | rate | standard: policy, for now
        recipient | 550 5.7.1 no | message | standard: policy
        dot | 530 no | account | standard: login refused
        login | 454 no | server | standard: login throttled
        hello | 550 no | us | standard: refused at the door
        connect | 554 no | us | standard: refused at the door
        dot | 421 closing | server | standard: service closing
        sender | 550 no | account | standard: sender refused
        dot | 552 no | message | standard: too large, bare
        recipient | 552 no | address | standard: mailbox full, bare
        recipient | 450 come back | message | standard: come again
        recipient | 452 no | server | standard: out of storage, bare
        recipient | 550 no | address | standard: recipient refused
        sender | 555 5.5.4 no such parameter | message | standard: protocol
        data | 503 bad sequence | message | standard: protocol
        recipient | 455 no | server | standard: any other, for now
        greeting | 450 no | server | standard: any other, for now
        dot | 554 transaction failed | message | standard: any other
        report | We're writing to let you know that the group you tried to contact may not exist | us | words: a group that may be closed
        report | 521 5.3.2 Recipient address refused | address | words: takes no mail
        report | 5.1.10 Domain does not accept mail | address | words: takes no mail, in words
        report | 5.4.4 Host or domain name not found. Name service error for name=x.example type=MX: Host not found | address | words: name not found for good
        report | 5.0.0 User nora@x.example not listed in Domino Directory | address | words: no such user, reported
        report | The address nora@x.example does not exist | address | words: no such user, in a letter
        report | The address has been replaced by mara@x.example | address | words: moved, reported
        report | The recipient's mailbox exceeded the local limit. | address | words: mailbox full, reported
        report | returned to sender | address | standard: reported without a reason
        """
}
