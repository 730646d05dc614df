import Ports
import Values

extension Provider {
    /// The large ones, by the words of their servers.
    static let large: [Provider] = [
        Provider("gmail", source: "https://support.google.com/mail/answer/22839").with {
            $0.limits = [
                Limit(
                    500, per: .days(1), .sliding,
                    says: .reply(
                        .sender, "550 5.4.5 Daily user sending limit exceeded. For more information go to gsmtp"))
            ]
            $0.connections = (
                10, .reply(.login, "454 4.7.0 Too many login attempts, please try again later. gsmtp")
            )
            $0.noSuchUser = .reply(
                .recipient, "550 5.1.1 The email account that you tried to reach does not exist. p=NoSuchUser")
            $0.full = .reply(
                .recipient, "452 4.2.2 The recipient's inbox is out of storage space. p=OverQuotaTemp - gsmtp")
            $0.troubles = [
                Trouble(
                    .hours(31), for: .minutes(40),
                    .says(
                        .reply(
                            .sender,
                            "451 4.3.0 Mail server temporarily rejected message. Temporary System Problem. gsmtp")))
            ]
            $0.renumbers = [.hours(76)]
        },
        Provider("workspace relay", source: "https://support.google.com/a/answer/2956491").with {
            $0.limits = [
                Limit(
                    2_000, per: .days(1),
                    says: .reply(.sender, "550 5.7.0 Daily SMTP relay sending limit exceeded for customer. gsmtp"))
            ]
            $0.troubles =
                [
                    Trouble(
                        .hours(30), for: .minutes(50),
                        .says(.reply(.greeting, "421 4.7.0 Try again later, closing connection. gsmtp"))),
                    Trouble(
                        .hours(60), for: .hours(1),
                        .says(.reply(.sender, "550 5.7.1 Invalid credentials for relay [203.0.113.9]. gsmtp"))),
                ]
            $0.home.hours = 8..<18
        },
        Provider(
            "microsoft 365",
            source:
                "https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits"
        ).with {
            $0.limits = [
                Limit(
                    30, per: .minutes(1),
                    says: .reply(
                        .dot, "421 4.4.2 Message submission rate for this client has exceeded the configured limit")),
                Limit(
                    10_000, per: .days(1), .sliding,
                    says: .reply(
                        .dot,
                        "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message"
                    )),
            ]
            $0.connections = (
                3,
                .reply(
                    .sender, "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded [Hostname=AM0PR01]")
            )
            $0.latency = .milliseconds(900)
            $0.home.connections = 5
            $0.troubles = [
                Trouble(
                    .hours(34), for: .hours(1),
                    .says(.reply(.login, "535 5.7.3 Authentication unsuccessful [AM0PR01CA0001]"))),
                Trouble(
                    .hours(58), for: .hours(3), .says(.reply(.login, "454 4.7.0 Temporary authentication failure"))),
            ]
            $0.noSuchUser = .reply(
                .recipient, "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)")
            $0.full = .reply(.recipient, "452 4.2.2 Mailbox full; STOREDRV.Deliver; QuotaExceeded")
            $0.renumbers = [.hours(50), .hours(120)]
        },
        Provider(
            "outlook.com", source: "https://support.microsoft.com/office/279ee200-594c-40f0-9ec8-bb6af7735c2e"
        ).with {
            $0.limits = [
                Limit(
                    300, per: .days(1), .sliding,
                    says: .reply(
                        .dot,
                        "550 5.2.2 Submission quota exceeded [Hostname=DB3P189] STOREDRV.Submission"))
            ]
            $0.troubles = Trouble.daily(
                at: 9, for: .minutes(25),
                .says(.reply(.sender, "451 4.7.500 Server busy. Please try again later from [203.0.113.9]. (S77714)")))
            $0.home.limits = "\"per_day\": 1000"
        },
        Provider("yahoo", source: "https://senders.yahooinc.com/smtp-error-codes/").with {
            $0.limits = [
                Limit(
                    100, per: .hours(1),
                    says: .reply(.dot, "550 (#MBR1240) You have exceeded the maximum number of messages")),
                Limit(
                    500, per: .days(1),
                    says: .reply(.dot, "550 (#MBR1241) You have exceeded the maximum number of recipients")),
            ]
            $0.connections = (
                2,
                .reply(
                    .greeting, "421 4.7.0 [IPTS04] Messages from 203.0.113.9 temporarily deferred: too many connections"
                )
            )
            $0.troubles = [
                Trouble(
                    .hours(36), for: .hours(5),
                    .says(
                        .reply(
                            .greeting,
                            "421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user complaints"
                        )))
            ]
            $0.noSuchUser = .reply(
                .recipient, "554 delivery error: dd This user doesn't have a yahoo.com account (mara@yahoo.com)")
            $0.full = .reply(.recipient, "452 mailbox over quota")
        },
    ]
}
