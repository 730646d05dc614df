// Mail: a message as bytes, and bytes as a message. Pure: RFC 5321 addresses, RFC 5322 and MIME out and in, bounces
// (RFC 3464), complaints (RFC 5965), automatic answers (RFC 3834), and the text DKIM signs (RFC 6376).
//
// What enters: an `Address` from any text, a `Message` value whose bodies are UTF-8 bytes, or the raw bytes of mail
// that came back. What leaves: bytes with CRLF line ends only, or a `MailError` naming the field and the place, and
// then not one byte; `InboundMail` with what it is: a reply, an automatic answer, a bounce or a complaint.
// What it never does: open a socket or file, read a clock, draw a random number, hold a key, or crash on hostile input:
// whatever comes in is bounded in parts, depth and bytes.
//
//     Address/   one address, checked and in normal form; international domains as A-labels
//     Message/   the value, its writer, and the wire form SMTP carries
//     Inbound/   the bounded MIME reader and what a mail that came back means: reports, programs, people, their own words
//     Refusal/   what a server's "no" is about, as one table for every stage and for bounces
//     DKIM/      canonical forms and the signature header; the caller brings hash and key
