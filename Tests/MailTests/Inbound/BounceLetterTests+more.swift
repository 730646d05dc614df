extension BounceLetterTests {
    static let more = read(
        #"""
        === no mailbox called | hard | bo@lead.example
        Return-Path: <>
        From: Mail Delivery Subsystem <postmaster@mx.lead.example>
        To: ana@example.com
        Subject: Delivery failure

        Your message to <bo@lead.example> could not be delivered.

        Reason: There is no mailbox called bo here.

        ---- Original headers ----
        From: ana@example.com
        To: bo@lead.example
        === not yet | soft | bo@lead.example
        Return-Path: <>
        From: Mail Delivery System <mailer-daemon@mx.lead.example>
        To: ana@example.com
        Subject: Delayed Mail (still being retried)

        Your message could not be delivered yet to <bo@lead.example>.
        It will be retried until it is five days old.

        <bo@lead.example>: connect to mx.lead.example[192.0.2.1]:25: Connection timed out
        === gmx | hard | bo@lead.example
        Return-Path: <>
        From: MAILER-DAEMON@gmx.example
        To: ana@example.com
        Subject: Mail delivery failed: returning message to sender

        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one or more of
        its recipients. This is a permanent error. The following address
        failed:

        "bo@lead.example":
        SMTP error from remote server after RCPT command:
        host: mx.lead.example
        5.1.1 <bo@lead.example>... User Unknown

        --- The header of the original message is following. ---

        To: bo@lead.example
        === kundenserver | soft | bo@lead.example
        Return-Path: <>
        From: mailer-daemon@kundenserver.example
        To: ana@example.com
        Subject: Mail delivery failed: returning message to sender

        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one or more of
        its recipients. The following addresses failed:

        <bo@lead.example>

        For the following reason:

        Mail size limit exceeded. For explanation visit
        http://postmaster.example/en/error-messages?ip=192.0.2.1

        --- The header of the original message is following. ---
        === fml | soft |
        From: MemberShip <list-admin@lists.example.org>
        To: ana@example.com
        Subject: NOT MEMBER article from ana@example.com (list ML)

        You are not a member of this mailing list.
        Your mail is rejected.
        === courier | hard | bo@lead.example
        Return-Path: <>
        From: "Courier mail server at mx.example.org" <@>
        To: ana@example.com
        Subject: NOTICE: mail delivery status.

        This is a delivery status notification from mx.example.org,
        running the Courier mail server, version 0.65.2.

        The original message was received on Sat, 11 Dec 2010 12:19:57 +0900
        from [127.0.0.1]

        ---------------------------------------------------------------------------

                                   UNDELIVERABLE MAIL

        Your message to the following recipients cannot be delivered:

        <bo@lead.example>:
            mx.lead.example [192.0.2.1]:
        >>> RCPT TO:<bo@lead.example>
        <<< 550 5.1.1 <bo@lead.example>... User Unknown

        ---------------------------------------------------------------------------
        === facebook | hard | bo@facebook.example
        Return-Path: <>
        From: Mail Delivery <mailer-daemon@mx.facebook.example>
        To: ana@example.com
        Subject: Sorry, your message could not be delivered

        This message was created automatically by Facebook.

        Sorry, your message could not be delivered to the following recipients:

        bo@facebook.example

        550 5.1.1 RCP-P1 http://postmaster.facebook.example/response_codes?ip=192.0.2.1#rcp
        === trendmicro | hard | bo@lead.example
        From: <postmaster@mx.example.org>
        To: ana@example.com
        Subject: Mail Delivery Failure

        Unable to deliver message to <bo@lead.example>

         550 5.1.1 <bo@lead.example>... User Unknown
        === james | hard | bo@lead.example
        From: postmaster@mx.example.org
        To: ana@example.com
        Subject: [BOUNCE]

        Hi. This is the James mail server at mx.example.org.
        I'm afraid I wasn't able to deliver your message to the following addresses.
        This is a permanent error; I've given up. Sorry it didn't work out.  Below
        I include the list of recipients and the reason why I was unable to deliver
        your message.

        bo@lead.example

        550 - Requested action not taken: no such user here
        === biglobe | soft | bo@lead.example
        From: postmaster@biglobe.example
        To: ana@example.com
        Subject: Returned mail:

           ----- The following addresses had delivery problems -----
        <bo@lead.example>

           ----- Non-delivered information -----
        The number of messages in recipient's mailbox exceeded the local limit.
        === ezweb | either | bo@ezweb.example
        From: Postmaster@ezweb.example
        To: ana@example.com
        Subject: Mail System Error - Returned Mail

        The user(s) account is disabled.

        <bo@ezweb.example>:
        550 5.2.1 mailbox is disabled
        === human delivery problem | none |
        From: Mara <mara@lead.example>
        To: ana@example.com
        Subject: Delivery problem
        In-Reply-To: <x@example.com>

        Hello Ana, our last parcel could not be delivered to us. When do you send it again?
        === human services | none |
        From: Mail Delivery Services GmbH <office@mds.example>
        To: ana@example.com
        Subject: Re: Offer

        Sounds good, send me the contract.
        === human undeliver | none |
        From: Bo <bo@lead.example>
        To: ana@example.com
        Subject: Re: Undelivered Mail Returned to Sender

        I got this strange notice: Undelivered Mail Returned to Sender. Did my answer arrive? user unknown it said.
        === german exchange | hard | bo@lead.example
        From: postmaster@mx.example.org
        To: ana@example.com
        Subject: Unzustellbar: Hallo

        Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten:

        bo@lead.example
        Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.

        #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##
        === outlook plain | hard | bo@lead.example
        From: postmaster@outlook.example
        To: ana@example.com
        Subject: Undeliverable: Hello

        Delivery has failed to these recipients or groups:

        bo@lead.example
        The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.

        Diagnostic information for administrators:

        Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
        === greylist | soft | bo@lead.example
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.org
        To: ana@example.com
        Subject: failure notice

        <bo@lead.example>:
        192.0.2.1 failed after I sent the message.
        Remote host said: 451 4.7.1 Greylisting in action, please come back later
        === challenge | none |
        Return-Path: <>
        From: bo@lead.example
        To: ana@example.com
        Subject: Re: Hello [confirmation required]
        Auto-Submitted: auto-replied

        Your message has been held. Please click the link to verify you are a human and your mail will be delivered.
        === quarantine | none |
        From: quarantine@lead.example
        To: ana@example.com
        Subject: Your message has been quarantined
        Auto-Submitted: auto-generated

        Your message to bo@lead.example is held in quarantine and awaiting release.
        === a full box told as unknown | soft | bo@lead.example
        From: MAILER-DAEMON@gateway.example.org
        To: ana@example.com
        Subject: Returned mail
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b

        Your message was automatically rejected:
        Not enough disk space

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; gateway.example.org

        Final-Recipient: RFC822; bo@lead.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: SMTP; 550 5.1.1 <bo@lead.example>... User Unknown

        --b--
        """#)
}
