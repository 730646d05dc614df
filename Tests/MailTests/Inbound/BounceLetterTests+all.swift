extension BounceLetterTests {
    static let all = read(
        #"""
        === qmail | hard | bo@lead.example
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.org
        To: ana@example.com
        Subject: failure notice

        Hi. This is the qmail-send program at mx.example.org.
        I'm afraid I wasn't able to deliver your message to the following addresses.
        This is a permanent error; I've given up. Sorry it didn't work out.

        <bo@lead.example>:
        192.0.2.1 does not like recipient.
        Remote host said: 550 5.1.1 <bo@lead.example>: Recipient address rejected: User unknown
        Giving up on 192.0.2.1.

        --- Below this line is a copy of the message.

        Return-Path: <ana@example.com>
        To: bo@lead.example
        === exim | hard | bo@lead.example
        Return-Path: <>
        From: Mail Delivery System <Mailer-Daemon@mx.example.org>
        To: ana@example.com
        Subject: Mail delivery failed: returning message to sender

        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one or more of its
        recipients. This is a permanent error. The following address(es) failed:

          bo@lead.example
            Unrouteable address

        ------ This is a copy of the message, including all the headers. ------

        To: bo@lead.example
        === exim delay | soft | bo@lead.example
        Return-Path: <>
        From: Mail Delivery System <Mailer-Daemon@mx.example.org>
        To: ana@example.com
        Subject: Warning: message 1aB delayed 24 hours

        This message was created automatically by mail delivery software.
        A message that you sent has not yet been delivered to one or more of its
        recipients after more than 24 hours on the queue on mx.example.org.

        The address to which the message has not yet been delivered is:

          bo@lead.example
            host mx.lead.example [192.0.2.1]: Connection timed out

        No action is required on your part. Delivery attempts will continue.
        === exchange 5.5 | hard | bo@lead.example
        From: System Administrator <postmaster@mx.example.org>
        To: ana@example.com
        Subject: Undeliverable: Hello

        Your message

          To:      bo@lead.example
          Subject: Hello
          Sent:    Thu, 29 Apr 2010 16:51:51 -0500

        did not reach the following recipient(s):

        bo@lead.example on Thu, 29 Apr 2010 16:51:51 -0500
            The recipient name is not recognized
          The MTS-ID of the original message is: c=us;a= ;p=x;l=y
            MSEXCH:IMS:X:Y:Z 0 (000C05A6) Unknown Recipient
        === domino | hard | bo@lead.example
        From: Postmaster@mx.example.org
        To: ana@example.com
        Subject: DELIVERY FAILURE: User bo (bo@lead.example) not listed in Domino Directory

        Your message

          Subject: Hello

        was not delivered to:

          bo@lead.example

        because:

          User bo (bo@lead.example) not listed in Domino Directory
        === notes | hard | bo@lead.example
        From: NotesAdmin@mx.example.org
        To: ana@example.com
        Subject: DELIVERY FAILURE: User not listed in public Name & Address Book

        ------- Failure Reasons  --------

        User not listed in public Name & Address Book
        bo@lead.example

        ------- Returned Message --------

        Received: from x
        To: bo@lead.example
        === imail | hard | bo@lead.example
        From: "Postmaster" <postmaster@mx.example.org>
        To: ana@example.com
        Subject: Undeliverable Mail

        Unknown user: bo@lead.example


        Original message follows.

        To: bo@lead.example
        === imail full | soft | bo@lead.example
        From: "Postmaster" <postmaster@mx.example.org>
        To: ana@example.com
        Subject: Undeliverable Mail

        User mailbox exceeds allowed size: bo@lead.example

        Original message follows.
        === mailmarshal | hard | bo@lead.example
        From: "MailMarshal" <postmaster@mx.example.org>
        To: ana@example.com
        Subject: Undeliverable Mail: "Hello"

        Your message:
           From:    ana@example.com
           Subject: Hello

        Could not be delivered because of

        550 5.1.1 User unknown

        The following recipients were affected:
            bo@lead.example

        Additional Information
        ======================
        Original Sender:    <ana@example.com>
        Sender-MTA:         <192.0.2.1>
        === mailfoundry | hard | bo@lead.example
        From: <>
        To: ana@example.com
        Subject: Message delivery has failed

        Unable to deliver message to: <bo@lead.example>
        Delivery failed for the following reason:
        Server mx.lead.example[192.0.2.222] failed with: 550 <bo@lead.example> No such user here

        This has been a permanent failure.  No further delivery attempts will be made.

        This is a copy of the original message:
        === x6 | hard | bo@lead.example
        From: <postmaster@mx.example.org>
        To: ana@example.com
        Subject: Failed mail notification

        We had trouble delivering your message. Full details follow:

        Subject: 'Hello'
        Date: 'Thu, 29 Apr 2012 23:34:45 +0900'

        1 error(s):

        SMTP Server <mx.lead.example> rejected recipient <bo@lead.example>
          (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]Received: from x
        === surfcontrol | hard | bo@lead.example
        From: "Mail Administrator" <postmaster@mx.example.org>
        To: ana@example.com
        Subject: SuperScout: Your message could not be sent.

        Your message could not be sent.
        A transcript of the attempts to send the message follows.
        The number of attempts made: 1
        Addressed To: bo@lead.example

        Thu 29 Apr 2010 23:34:45 +0900
        Failed to send to identified host,
        bo@lead.example: [192.0.2.5], 550 bo@lead.example... No such user

        --- Message non-deliverable.
        === yandex | hard | bo@lead.example
        Return-Path: <>
        From: mailer-daemon@yandex.ru
        To: ana@example.com
        Subject: Undelivered Mail Returned to Sender
        X-Failed-Recipients: bo@lead.example

        550 5.7.1 No such user!; sending smtp
        === zoho | hard | bo@lead.example
        Return-Path: <>
        From: mailer-daemon@mail.zoho.com
        To: ana@example.com
        Subject: Undelivered Mail Returned to Sender

        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

        bo@lead.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <bo@lead.example>... User Unknown


        Received:from mail.zoho.com
        === gmail | hard | bo@lead.example
        Return-Path: <>
        From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
        To: ana@example.com
        Subject: Delivery Status Notification (Failure)
        X-Failed-Recipients: bo@lead.example

        Delivery to the following recipient failed permanently:

             bo@lead.example

        Technical details of permanent failure:
        Google tried to deliver your message, but it was rejected by the server for the recipient domain lead.example by mx.lead.example. [192.0.2.1].

        The error that the other server returned was:
        550 550 5.1.1 <bo@lead.example>: Recipient address rejected: User unknown (state 14).

        ----- Original message -----

        To: bo@lead.example
        === gmail dns | hard | bo@lead.example
        Return-Path: <>
        From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
        To: ana@example.com
        Subject: Delivery Status Notification (Failure)
        X-Failed-Recipients: bo@lead.example

        Delivery to the following recipient failed permanently:

             bo@lead.example

        Technical details of permanent failure:
        DNS Error: Domain name not found

        ----- Original message -----
        === gmail spam | soft | bo@lead.example
        Return-Path: <>
        From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
        To: ana@example.com
        Subject: Delivery Status Notification (Failure)
        X-Failed-Recipients: bo@lead.example

        Message blocked

        Your message to bo@lead.example has been blocked. See technical details below for more information.

        The response from the remote server was:
        550 5.7.1 Message rejected as spam by Content Filtering.
        === yahoo | hard | bo@yahoo.example
        Return-Path: <>
        From: MAILER-DAEMON@yahoo.com
        To: ana@example.com
        Subject: Failure Notice

        Sorry, we were unable to deliver your message to the following address.

        <bo@yahoo.example>:
        Remote host said:
        554 delivery error: dd This user doesn't have a yahoo.example account (bo@yahoo.example) [0]
         [RCPT_TO]

        --- Below this line is a copy of the message.

        To: bo@yahoo.example
        === mxlogic | hard | bo@lead.example
        From: Mail Delivery System <mxl@mx.example.org>
        To: ana@example.com
        Subject: Mail delivery failed: returning message to sender

        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address failed:

          <bo@lead.example>: 550 5.1.1 <bo@lead.example>... User Unknown

        Included is a copy of the message header:
        -----------------------------------------
        To: bo@lead.example
        === verizon | hard | 9999999@vtext.example
        From: post_master@vtext.com
        To: ana@example.com
        Subject: Undeliverable Message

        Message could not be delivered to mobile.
          Error: No valid recipients for this MM

        Return-Path: x
        >>>>>RCPT TO:<9999999@vtext.example>
        """#)
}
