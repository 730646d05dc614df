// swift-format-ignore-file
// Written by scripts/embed from the files it names; scripts/check holds them equal.

extension StarterPack {
    /// The settings, sequences and rules that `init` writes, by their paths in the home.
    static let settings: [(path: String, contents: String)] = [
        ("baton.json", ###"""
{
  "$schema": "sequences/schema/baton.json",
  "zone": "America/New_York",
  "currency": "USD",
  "postal_address": "Northlight Studio, 48 Harbor Street, Suite 3, Portland, ME 04101, USA",
  "unsubscribe": "unsubscribe@northlight.example",
  "default_queue": "course-desk",
  "mailboxes": {
    "ana": {
      "from": "ana@northlight.example",
      "name": "Ana Ruiz",
      "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" },
      "limits": { "connections": 4 }
    }
  },
  "endpoints": {
    "crm": { "url": "http://127.0.0.1:2580/crm", "allow_local": true }
  }
}

"""###),
        ("sequences/ebook-to-course.json", ###"""
{
  "$schema": "schema/sequence.json",
  "sequence": "ebook-to-course",
  "title": "From the free e-book to the course",
  "basis": "consent",
  "mailbox": "ana",
  "offer": "proposal-course",
  "schedule": { "days": "mon-fri", "hours": "08:30-18:00", "zone": "lead", "holidays": "us" },
  "exits": [
    { "on": "reply", "escalate": "course-desk", "reason": "replied to the e-book mails", "briefing": "ebook/briefing" }
  ],
  "steps": [
    { "id": "book", "email": "ebook/download" },
    { "id": "read", "wait": "2 days" },
    { "id": "first-page", "email": "ebook/first-page" },
    { "id": "interest", "wait_for": "click", "up_to": "3 business days",
      "then": [
        { "id": "reader", "tag": "reader" },
        { "id": "warm", "score": 10 },
        { "id": "case", "email": "ebook/case" }
      ],
      "else": [
        { "id": "short", "email": "ebook/two-minutes", "thread": true }
      ] },
    { "id": "pause", "wait": "2 business days" },
    { "id": "team", "if": "lead.company_size >= 10",
      "then": [ { "id": "team-notes", "email": "ebook/team-notes" } ],
      "else": [ { "id": "solo-notes", "email": "ebook/solo-notes" } ] },
    { "id": "tuesday", "wait": "until tuesday 09:30" },
    { "id": "buy", "close": "proposal-course", "message": "ebook/offer", "up_to": "6 business days",
      "chase": [
        { "after": "2 business days", "message": "ebook/questions" },
        { "after": "5 business days", "message": "ebook/last-note" }
      ],
      "unpaid": [
        { "id": "not-now", "tag": "course-not-now" },
        { "id": "quiet", "wait": "3 weeks" },
        { "id": "goodbye", "email": "ebook/goodbye" },
        { "id": "unsold", "end": "lost" }
      ],
      "recycle": [
        { "id": "later", "enroll": "win-back" }
      ] }
  ]
}

"""###),
        ("sequences/high-ticket-coaching.json", ###"""
{
  "$schema": "schema/sequence.json",
  "sequence": "high-ticket-coaching",
  "title": "Coaching: from the pricing guide to a signed seat",
  "basis": "consent",
  "mailbox": "ana",
  "offer": "coaching-seat",
  "schedule": { "days": "mon-fri", "hours": "09:00-17:30", "zone": "lead", "holidays": "us" },
  "exits": [
    { "on": "reply", "escalate": "coaching-desk", "reason": "replied", "priority": 50,
      "answer_within": "2 business hours", "briefing": "coaching/briefing" }
  ],
  "qualify": true,
  "steps": [
    { "id": "guide", "email": "coaching/guide" },
    { "id": "crm", "webhook": "crm", "body": "coaching/crm", "answer": { "crm_id": "id" } },
    { "id": "rest", "wait": "2 days" },
    { "id": "story", "email": "coaching/client-story" },
    { "id": "looks", "wait_for": "click", "up_to": "3 business days",
      "then": [ { "id": "warm", "score": 20 } ],
      "else": [ { "id": "nudge", "email": "coaching/nudge", "thread": true } ] },
    { "id": "breath", "wait": "2 business days" },
    { "id": "numbers", "email": "coaching/numbers" },
    { "id": "reads", "wait_for": "click", "up_to": "2 business days",
      "then": [ { "id": "warmer", "score": 15 } ] },
    { "id": "fit",
      "if": { "all": [ "lead.score >= 60", { "any": [ "lead.company_size > 20", "lead.budget >= 200000" ] } ] },
      "then": [
        { "id": "seat", "offer": true },
        { "id": "ask", "escalate": "coaching-desk", "reason": "fit and engaged", "priority": 30,
          "answer_within": "4 business hours", "briefing": "coaching/briefing",
          "lost": [ { "id": "heard-no", "tag": "seat-declined" } ],
          "recycle": [ { "id": "later", "enroll": "win-back" } ],
          "missed": [ { "id": "sorry", "email": "coaching/sorry" }, { "id": "grace", "wait": "2 business days" } ] }
      ] },
    { "id": "hour", "close": "pricing-hour", "message": "coaching/hour", "up_to": "7 business days",
      "chase": [ { "after": "3 business days", "message": "coaching/hour-reminder" } ],
      "unpaid": [ { "id": "patience", "enroll": "win-back" }, { "id": "unsold", "end": "lost" } ] }
  ]
}

"""###),
        ("sequences/policy.json", ###"""
{
  "$schema": "schema/policy.json",
  "rules": [
    { "name": "asked for a call",
      "if": { "all": [ "event.name == 'form'", "event.wants == 'call'" ] },
      "human": "coaching-desk", "priority": 80, "answer_within": "1 business hour" },
    { "name": "large company reads the e-book",
      "if": { "all": [ "sequence.name == 'ebook-to-course'", "lead.company_size >= 250", "lead.engagement > 0" ] },
      "human": "coaching-desk", "priority": 40 },
    { "name": "high-value offer, good fit, engaged",
      "if": { "all": [ "offer.value >= 300000", "lead.fit >= 40", "lead.engagement >= 10" ] },
      "human": "coaching-desk", "priority": 60, "answer_within": "4 business hours" },
    { "name": "small deals close by themselves",
      "if": "offer.value < 100000",
      "automatic": true }
  ]
}

"""###),
        ("sequences/scoring.json", ###"""
{
  "$schema": "schema/scoring.json",
  "fit": [
    { "name": "owns the business", "points": 15,
      "if": { "any": [ "lead.role contains 'Founder'", "lead.role contains 'Owner'", "lead.role contains 'Managing'" ] } },
    { "name": "leads a team", "points": 8,
      "if": { "any": [ "lead.role contains 'Director'", "lead.role contains 'Head'", "lead.role contains 'Partner'" ] } },
    { "name": "has a team", "points": 5, "if": "lead.company_size >= 5" },
    { "name": "has more than twenty people", "points": 10, "if": "lead.company_size > 20" },
    { "name": "has the budget for a seat", "points": 15, "if": "lead.budget >= 200000" },
    { "name": "has the budget for two seats", "points": 10, "if": "lead.budget >= 960000" }
  ],
  "engagement": { "click": 15, "form": 25, "reply": 30 },
  "half_life": "14 days"
}

"""###),
        ("sequences/win-back.json", ###"""
{
  "$schema": "schema/sequence.json",
  "sequence": "win-back",
  "title": "Ask once more, a month later",
  "basis": "consent",
  "mailbox": "ana",
  "offer": "pricing-hour",
  "schedule": { "days": "tue-thu", "hours": "09:00-16:00", "zone": "lead", "holidays": "us" },
  "exits": [
    { "on": "reply", "escalate": "coaching-desk", "reason": "came back with a reply", "priority": 60,
      "answer_within": "2 business hours", "briefing": "coaching/briefing" }
  ],
  "steps": [
    { "id": "month", "wait": "30 days" },
    { "id": "question", "email": "win-back/one-question" },
    { "id": "answer", "wait_for": "click", "up_to": "5 business days",
      "then": [
        { "id": "back", "tag": "came-back" },
        { "id": "hour", "close": "pricing-hour", "message": "win-back/hour", "up_to": "5 business days" }
      ],
      "else": [
        { "id": "farewell", "email": "win-back/farewell", "thread": true },
        { "id": "over", "end": "no interest" }
      ] }
  ]
}

"""###),
        ("sequences/calendars/us.json", ###"""
{
  "$schema": "../schema/calendar.json",
  "calendar": "us",
  "title": "Federal holidays of the United States",
  "days": {
    "2026-01-01": "New Year's Day",
    "2026-01-19": "Martin Luther King Jr. Day",
    "2026-02-16": "Washington's Birthday",
    "2026-05-25": "Memorial Day",
    "2026-06-19": "Juneteenth",
    "2026-07-03": "Independence Day, observed",
    "2026-07-04": "Independence Day",
    "2026-09-07": "Labor Day",
    "2026-10-12": "Columbus Day",
    "2026-11-11": "Veterans Day",
    "2026-11-26": "Thanksgiving Day",
    "2026-12-25": "Christmas Day",
    "2027-01-01": "New Year's Day",
    "2027-01-18": "Martin Luther King Jr. Day",
    "2027-02-15": "Washington's Birthday",
    "2027-05-31": "Memorial Day",
    "2027-06-18": "Juneteenth, observed",
    "2027-06-19": "Juneteenth",
    "2027-07-04": "Independence Day",
    "2027-07-05": "Independence Day, observed",
    "2027-09-06": "Labor Day",
    "2027-10-11": "Columbus Day",
    "2027-11-11": "Veterans Day",
    "2027-11-25": "Thanksgiving Day",
    "2027-12-24": "Christmas Day, observed",
    "2027-12-25": "Christmas Day",
    "2027-12-31": "New Year's Day, observed",
    "2028-01-01": "New Year's Day",
    "2028-01-17": "Martin Luther King Jr. Day",
    "2028-02-21": "Washington's Birthday",
    "2028-05-29": "Memorial Day",
    "2028-06-19": "Juneteenth",
    "2028-07-04": "Independence Day",
    "2028-09-04": "Labor Day",
    "2028-10-09": "Columbus Day",
    "2028-11-10": "Veterans Day, observed",
    "2028-11-11": "Veterans Day",
    "2028-11-23": "Thanksgiving Day",
    "2028-12-25": "Christmas Day"
  }
}

"""###),
        ("sequences/forms/ebook.json", ###"""
{
  "$schema": "../schema/form.json",
  "form": "ebook",
  "title": "Send me the e-book",
  "sequence": "ebook-to-course",
  "fields": [
    { "name": "email", "label": "E-mail" },
    { "name": "first_name", "label": "First name", "required": true },
    { "name": "company", "label": "Company" }
  ]
}

"""###),
        ("sequences/hooks/stripe.json", ###"""
{
  "$schema": "../schema/hook.json",
  "hook": "stripe",
  "preset": "stripe",
  "secrets": [ { "env": "STRIPE_WEBHOOK_SECRET" } ]
}

"""###),
        ("sequences/offers/coaching-seat.json", ###"""
{
  "$schema": "../schema/offer.json",
  "offer": "coaching-seat",
  "title": "A coaching seat, twelve weeks",
  "price": 480000,
  "checkout": "https://pay.northlight.example/seat?ref={token}"
}

"""###),
        ("sequences/offers/pricing-hour.json", ###"""
{
  "$schema": "../schema/offer.json",
  "offer": "pricing-hour",
  "title": "One hour on your prices",
  "price": 39000,
  "checkout": "https://pay.northlight.example/hour?ref={token}"
}

"""###),
        ("sequences/offers/proposal-course.json", ###"""
{
  "$schema": "../schema/offer.json",
  "offer": "proposal-course",
  "title": "Proposals that get signed",
  "price": 24900,
  "checkout": "https://pay.northlight.example/course?ref={token}"
}

"""###),
        ("sequences/queues/coaching-desk.json", ###"""
{
  "$schema": "../schema/queue.json",
  "queue": "coaching-desk",
  "title": "Coaching: people who may take a seat",
  "people": [ "Maria", "Jonas" ],
  "answer_within": "4 business hours",
  "hours": { "days": "mon-fri", "hours": "09:00-17:30", "zone": "workspace", "holidays": "us" }
}

"""###),
        ("sequences/queues/course-desk.json", ###"""
{
  "$schema": "../schema/queue.json",
  "queue": "course-desk",
  "title": "Course: replies and odd payments",
  "people": [ "Priya" ],
  "answer_within": "1 business day",
  "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "workspace", "holidays": "us" }
}

"""###),
        ("sequences/schema/baton.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Workspace",
  "description": "The workspace: its zone and money, who sends, and where things are called.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "zone",
    "currency"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "zone": {
      "description": "IANA zone of business time where a lead's is unknown.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "Europe/Berlin",
        "America/New_York"
      ]
    },
    "currency": {
      "description": "ISO 4217, of policy and totals.",
      "type": "string",
      "pattern": "^[A-Z]{3}$"
    },
    "server": {
      "description": "The HTTP server of `baton run`; nothing listens without it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "listen",
        "base_url"
      ],
      "properties": {
        "listen": {
          "description": "The address it listens at; TLS is the reverse proxy's.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "127.0.0.1:8480",
            "[::1]:8480"
          ]
        },
        "base_url": {
          "description": "The public address of this installation, which links in mails begin with.",
          "type": "string",
          "pattern": "^[hH][tT][tT][pP][sS]?://[^/?#@]+",
          "examples": [
            "https://go.example.com"
          ]
        },
        "trusted_proxies": {
          "description": "The networks whose X-Forwarded-For is believed; none unless named.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "127.0.0.1"
            ]
          ]
        },
        "clicks": {
          "description": "Whether links in mails lead through the server, so that clicks are heard; true unless said otherwise.",
          "type": "boolean"
        },
        "opens": {
          "description": "Whether mails carry an image that tells of their opening; false unless said otherwise.",
          "type": "boolean"
        }
      }
    },
    "postal_address": {
      "description": "The sender's postal address, as it stands under every message.",
      "type": "string",
      "minLength": 1
    },
    "brand": {
      "description": "The name that pages for recipients show, such as the one that an unsubscribe link opens; what the postal address begins with where nothing is said.",
      "type": "string",
      "minLength": 1
    },
    "unsubscribe": {
      "description": "The address that takes unsubscribe requests by mail.",
      "type": "string",
      "pattern": "^[^@\\s]{1,64}@[^@\\s]+$"
    },
    "default_queue": {
      "description": "The queue for replies and payments that nothing else claims.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "authserv_id": {
      "description": "The server whose Authentication-Results are believed, by the name it gives itself.",
      "type": "string",
      "minLength": 1,
      "maxLength": 253
    },
    "authentication": {
      "description": "What becomes of mail of a domain without SPF, DMARC or the key that signs: it goes with a warning (where absent), or waits.",
      "enum": [
        "warn",
        "require"
      ]
    },
    "frequency": {
      "description": "How many mails one lead gets at most, from all sequences together; 4 in any day and 12 in any week where absent.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "per_day": {
          "description": "In any 24 hours.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000
        },
        "per_week": {
          "description": "In any 7 days.",
          "type": "integer",
          "minimum": 1,
          "maximum": 7000
        }
      }
    },
    "keep": {
      "description": "How long what has happened is kept; \"0 days\" keeps nothing.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "messages": {
          "description": "Messages as they were sent; 365 days where absent.",
          "allOf": [
            {
              "$ref": "#/definitions/delay"
            }
          ]
        },
        "log": {
          "description": "The log, of which daily totals stay; for ever where absent.",
          "allOf": [
            {
              "$ref": "#/definitions/delay"
            }
          ]
        }
      }
    },
    "keep_messages": {
      "description": "What \"messages\" of \"keep\" was called before.",
      "allOf": [
        {
          "$ref": "#/definitions/delay"
        }
      ]
    },
    "database": {
      "description": "How the database is worked with; nothing here changes what it holds.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "gather_writes": {
          "description": "Whether a transaction reaches the database's log in few large writes, which costs less processor time; true where absent.",
          "type": "boolean"
        }
      }
    },
    "language": {
      "description": "The language of messages and leads that name none, as BCP 47 has it; English where absent.",
      "type": "string",
      "pattern": "^[A-Za-z]{2}([-_][A-Za-z0-9]{2,4})?$"
    },
    "mailboxes": {
      "description": "Sending identities, by name.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
      },
      "additionalProperties": {
        "$ref": "#/definitions/mailbox"
      }
    },
    "pools": {
      "description": "Mailboxes that share the leads of a sequence, by the pool's name: a list for even shares, an object for weights.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
      },
      "additionalProperties": {
        "anyOf": [
          {
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            }
          },
          {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000
            }
          }
        ]
      }
    },
    "endpoints": {
      "description": "Where webhooks go, by name.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
      },
      "additionalProperties": {
        "$ref": "#/definitions/endpoint"
      }
    },
    "subscribers": {
      "description": "Who is told what happens here, as Standard Webhooks, by name.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
      },
      "additionalProperties": {
        "$ref": "#/definitions/subscriber"
      }
    },
    "notifications": {
      "description": "How the people of the queues hear of new and late cards.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "mailbox": {
          "description": "The mailbox that writes to a card's owner, or to the people of its queue.",
          "type": "string",
          "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
        },
        "slack": {
          "description": "An incoming webhook of Slack, or of anything that takes the same.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "url"
          ],
          "properties": {
            "url": {
              "$ref": "#/definitions/secret"
            },
            "allow_local": {
              "description": "Whether it may be on this machine or network.",
              "type": "boolean"
            }
          }
        }
      }
    }
  },
  "definitions": {
    "mailbox": {
      "description": "Who a message is from, and the server that takes it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "smtp"
      ],
      "properties": {
        "from": {
          "description": "The From address.",
          "type": "string",
          "pattern": "^[^@\\s]{1,64}@[^@\\s]+$"
        },
        "name": {
          "description": "The name beside it.",
          "type": "string",
          "minLength": 1
        },
        "dkim": {
          "description": "The keys that sign what it sends: one, or an RSA key and then an Ed25519 one.",
          "anyOf": [
            {
              "$ref": "#/definitions/signer"
            },
            {
              "type": "array",
              "minItems": 1,
              "maxItems": 2,
              "items": {
                "$ref": "#/definitions/signer"
              }
            }
          ]
        },
        "reply_key": {
          "description": "Answers to each message come to an address of its own, local+KEY@domain; the mailbox must take those in.",
          "type": "boolean"
        },
        "return_path": {
          "description": "Where bounces go; the From address where absent.",
          "type": "string",
          "pattern": "^[^@\\s]{1,64}@[^@\\s]+$"
        },
        "smtp": {
          "description": "The submission server.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "host"
          ],
          "properties": {
            "host": {
              "description": "Name or address.",
              "type": "string",
              "minLength": 1
            },
            "port": {
              "description": "587 for STARTTLS, 465 for TLS.",
              "type": "integer",
              "minimum": 1,
              "maximum": 65535
            },
            "security": {
              "description": "starttls where absent, tls on port 465; plain is for this machine.",
              "enum": [
                "tls",
                "starttls",
                "plain"
              ]
            },
            "user": {
              "description": "Login.",
              "type": "string",
              "minLength": 1
            },
            "secret": {
              "$ref": "#/definitions/secret"
            },
            "oauth": {
              "$ref": "#/definitions/oauth"
            },
            "method": {
              "description": "SASL mechanism; plain where absent, xoauth2 with oauth.",
              "enum": [
                "plain",
                "login",
                "xoauth2",
                "oauthbearer"
              ]
            },
            "helo": {
              "description": "The name given in EHLO.",
              "type": "string",
              "minLength": 1
            },
            "authorities": {
              "description": "A PEM file of authorities to trust instead of the system's.",
              "type": "string",
              "minLength": 1
            },
            "dsn": {
              "description": "Ask for delivery reports (RFC 3461) where the server can; false where absent.",
              "type": "boolean"
            },
            "require_tls": {
              "description": "Send only where TLS is promised on the whole way (RFC 8689); false where absent.",
              "type": "boolean"
            },
            "allow_plain": {
              "description": "Whether plain may go beyond this machine: for a relay in a private network.",
              "type": "boolean"
            }
          },
          "dependencies": {
            "user": {
              "anyOf": [
                {
                  "required": [
                    "secret"
                  ]
                },
                {
                  "required": [
                    "oauth"
                  ]
                }
              ]
            },
            "secret": [
              "user"
            ],
            "oauth": [
              "user"
            ]
          }
        },
        "inbox": {
          "description": "Where its mail comes in, over IMAP: answers, bounces and complaints are heard without anything else.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "host"
          ],
          "properties": {
            "host": {
              "description": "Name or address.",
              "type": "string",
              "minLength": 1
            },
            "port": {
              "description": "993 for TLS, 143 for STARTTLS.",
              "type": "integer",
              "minimum": 1,
              "maximum": 65535
            },
            "security": {
              "description": "tls where absent, starttls on port 143; plain is for this machine.",
              "enum": [
                "tls",
                "starttls",
                "plain"
              ]
            },
            "user": {
              "description": "Login; as under smtp where absent.",
              "type": "string",
              "minLength": 1
            },
            "secret": {
              "$ref": "#/definitions/secret"
            },
            "method": {
              "description": "SASL mechanism; plain where absent.",
              "enum": [
                "plain",
                "login",
                "xoauth2",
                "oauthbearer"
              ]
            },
            "authorities": {
              "description": "A PEM file of authorities to trust instead of the system's.",
              "type": "string",
              "minLength": 1
            },
            "allow_plain": {
              "description": "Whether plain may go beyond this machine: for a relay in a private network.",
              "type": "boolean"
            },
            "folder": {
              "description": "The folder that mail comes into; INBOX where absent.",
              "type": "string",
              "minLength": 1,
              "maxLength": 250
            },
            "sent": {
              "description": "The folder where the provider keeps what was sent: messages of unknown outcome are looked for there.",
              "type": "string",
              "minLength": 1,
              "maxLength": 250
            },
            "every": {
              "description": "The pause between two visits, 10 seconds to one day; 2 minutes where absent.",
              "allOf": [
                {
                  "$ref": "#/definitions/delay"
                }
              ]
            },
            "strangers": {
              "description": "Mail of people nobody knows that answers nothing: leave it to whoever reads the mailbox (where absent), or open a card.",
              "enum": [
                "leave",
                "card"
              ]
            },
            "authserv_id": {
              "description": "The server whose Authentication-Results are believed, by the name it gives itself; that of the home where absent.",
              "type": "string",
              "minLength": 1,
              "maxLength": 253
            }
          }
        },
        "limits": {
          "description": "How fast it may go.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "connections": {
              "description": "At once; where absent, 3 to a mailbox and 10 calls to an endpoint.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1000
            },
            "messages_per_connection": {
              "description": "100 where absent.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000
            },
            "per_minute": {
              "description": "Messages in any 60 seconds.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000000
            },
            "per_hour": {
              "description": "Messages in any 60 minutes.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000000
            },
            "per_day": {
              "description": "Messages in any 24 hours.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1000000000
            },
            "gap": {
              "description": "The pause between two messages: one length, or two between which it is drawn.",
              "anyOf": [
                {
                  "$ref": "#/definitions/delay"
                },
                {
                  "description": "Drawn anew for each message.",
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "at_least",
                    "at_most"
                  ],
                  "properties": {
                    "at_least": {
                      "description": "The shortest pause.",
                      "allOf": [
                        {
                          "$ref": "#/definitions/delay"
                        }
                      ]
                    },
                    "at_most": {
                      "description": "The longest pause.",
                      "allOf": [
                        {
                          "$ref": "#/definitions/delay"
                        }
                      ]
                    }
                  }
                }
              ]
            },
            "ramp_up": {
              "description": "The cap of a day while the mailbox is new; only days on which it sends count.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "start",
                "growth"
              ],
              "properties": {
                "start": {
                  "description": "The cap of its first day.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 1000000000
                },
                "growth": {
                  "description": "What every further day adds: messages, or a percentage.",
                  "anyOf": [
                    {
                      "type": "integer",
                      "minimum": 0,
                      "maximum": 1000000000
                    },
                    {
                      "$ref": "#/definitions/share"
                    }
                  ]
                },
                "ceiling": {
                  "description": "The cap it ends with; per_day where absent.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 1000000000
                }
              }
            },
            "per_domain": {
              "description": "What one recipient domain gets at most.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "per_hour": {
                  "description": "Messages in any 60 minutes.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 1000000000
                },
                "per_day": {
                  "description": "Messages in any 24 hours.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 1000000000
                },
                "domains": {
                  "description": "Domains with caps of their own, by name.",
                  "type": "object",
                  "propertyNames": {
                    "type": "string",
                    "pattern": "^[^@\\s]+\\.[^@\\s]+$"
                  },
                  "additionalProperties": {
                    "$ref": "#/definitions/caps"
                  }
                }
              }
            }
          }
        },
        "guardrails": {
          "description": "The rates at which it stops until a person resumes it; false switches them off.",
          "anyOf": [
            {
              "type": "boolean"
            },
            {
              "description": "What differs from the defaults; false instead of a rate switches that one off.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "bounces": {
                  "description": "Dead addresses; 5% where absent.",
                  "anyOf": [
                    {
                      "$ref": "#/definitions/share"
                    },
                    {
                      "const": false
                    }
                  ]
                },
                "complaints": {
                  "description": "People who called it spam; 0.3% where absent.",
                  "anyOf": [
                    {
                      "$ref": "#/definitions/share"
                    },
                    {
                      "const": false
                    }
                  ]
                },
                "failures": {
                  "description": "Other refusals for good; 20% where absent.",
                  "anyOf": [
                    {
                      "$ref": "#/definitions/share"
                    },
                    {
                      "const": false
                    }
                  ]
                },
                "sample": {
                  "description": "Below so many messages nothing is concluded; 50 where absent.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 1000000
                },
                "window": {
                  "description": "What is older does not count; 7 days where absent.",
                  "allOf": [
                    {
                      "$ref": "#/definitions/delay"
                    }
                  ]
                }
              }
            }
          ]
        },
        "unknown": {
          "description": "What becomes of a message whose answer was lost; go_on where absent.",
          "anyOf": [
            {
              "enum": [
                "go_on",
                "hold"
              ]
            },
            {
              "description": "Send it again under its Message-ID.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "resend"
              ],
              "properties": {
                "resend": {
                  "description": "At most so many times.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 10
                }
              }
            }
          ]
        }
      }
    },
    "signer": {
      "description": "A private key that signs mail (DKIM), and its name in DNS.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "selector",
        "key"
      ],
      "properties": {
        "domain": {
          "description": "The signing domain; that of From where absent.",
          "type": "string",
          "minLength": 1
        },
        "selector": {
          "description": "The key's name in DNS, below _domainkey.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "s2026"
          ]
        },
        "key": {
          "description": "The private key: PEM, or the base64 of an Ed25519 key's 32 bytes.",
          "allOf": [
            {
              "$ref": "#/definitions/secret"
            }
          ]
        }
      }
    },
    "subscriber": {
      "description": "Somebody who is told what happens here.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "url",
        "secret"
      ],
      "properties": {
        "url": {
          "description": "http or https, without user or password.",
          "type": "string",
          "pattern": "^[hH][tT][tT][pP][sS]?://"
        },
        "secret": {
          "$ref": "#/definitions/secret"
        },
        "second_secret": {
          "$ref": "#/definitions/secret"
        },
        "events": {
          "description": "The events it is told of, such as reply, paid or card_opened; all where absent.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "allow_local": {
          "description": "Whether it may be on this machine or network.",
          "type": "boolean"
        },
        "authorities": {
          "description": "A PEM file of authorities to trust instead of the system's.",
          "type": "string",
          "minLength": 1
        }
      }
    },
    "endpoint": {
      "description": "A place webhooks are sent to.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "url"
      ],
      "properties": {
        "url": {
          "description": "http or https, without user or password.",
          "type": "string",
          "pattern": "^[hH][tT][tT][pP][sS]?://"
        },
        "secret": {
          "$ref": "#/definitions/secret"
        },
        "second_secret": {
          "$ref": "#/definitions/secret"
        },
        "allow_local": {
          "description": "Whether it may be on this machine or network.",
          "type": "boolean"
        },
        "authorities": {
          "description": "A PEM file of authorities to trust instead of the system's.",
          "type": "string",
          "minLength": 1
        },
        "limits": {
          "$ref": "#/definitions/mailbox/properties/limits"
        },
        "guardrails": {
          "$ref": "#/definitions/mailbox/properties/guardrails"
        }
      }
    },
    "oauth": {
      "description": "Access tokens instead of a password: how they are got.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "client_id"
      ],
      "properties": {
        "provider": {
          "description": "Whose mailbox it is; with neither, the addresses and the scope are given.",
          "enum": [
            "microsoft",
            "google"
          ]
        },
        "tenant": {
          "description": "Microsoft's directory: its id or domain; common where absent.",
          "type": "string",
          "minLength": 1
        },
        "client_id": {
          "description": "The name under which Baton is registered with the provider.",
          "type": "string",
          "minLength": 1
        },
        "client_secret": {
          "description": "The client's secret, where it has one.",
          "allOf": [
            {
              "$ref": "#/definitions/secret"
            }
          ]
        },
        "grant": {
          "description": "How the first token is got: by a code in any browser (Microsoft's default), by a browser here (Google's), by the application alone, or by a refresh token from elsewhere.",
          "enum": [
            "device",
            "browser",
            "client_credentials",
            "refresh_token"
          ]
        },
        "refresh_token": {
          "description": "The first refresh token, for the grant of that name.",
          "allOf": [
            {
              "$ref": "#/definitions/secret"
            }
          ]
        },
        "scope": {
          "description": "What the tokens allow, separated by spaces; the provider's scope for sending where absent.",
          "type": "string",
          "minLength": 1
        },
        "token_url": {
          "description": "Where tokens are asked for; https, or http on this machine.",
          "type": "string",
          "pattern": "^[hH][tT][tT][pP][sS]?://"
        },
        "device_url": {
          "description": "Where the device flow begins.",
          "type": "string",
          "pattern": "^[hH][tT][tT][pP][sS]?://"
        },
        "authorize_url": {
          "description": "Where a browser is sent.",
          "type": "string",
          "pattern": "^[hH][tT][tT][pP][sS]?://"
        }
      }
    },
    "secret": {
      "description": "Where a secret is found when it is needed.",
      "anyOf": [
        {
          "description": "An environment variable.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "env"
          ],
          "properties": {
            "env": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        {
          "description": "The first line of a file below the home.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "file"
          ],
          "properties": {
            "file": {
              "type": "string",
              "minLength": 1
            }
          }
        }
      ]
    },
    "delay": {
      "description": "A length of time: a number and second, minute, hour, day, week, business hour or business day.",
      "type": "string",
      "pattern": "^[0-9]+ +(business +)?[A-Za-z]+$",
      "examples": [
        "2 days",
        "3 business days",
        "4 business hours",
        "1 week"
      ]
    },
    "caps": {
      "description": "Caps of one domain.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "per_hour": {
          "description": "Messages in any 60 minutes.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000000000
        },
        "per_day": {
          "description": "Messages in any 24 hours.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000000000
        }
      }
    },
    "share": {
      "description": "A percentage.",
      "type": "string",
      "pattern": "^[0-9]{1,3}(\\.[0-9]{1,4})? *%$",
      "examples": [
        "5%",
        "0.3%"
      ]
    }
  }
}

"""###),
        ("sequences/schema/calendar.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Calendar",
  "description": "Days off.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "calendar",
    "days"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "calendar": {
      "description": "The name, as the file is called.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "title": {
      "description": "What people call it.",
      "type": "string",
      "minLength": 1
    },
    "days": {
      "description": "Dates, or dates with the names of the days.",
      "anyOf": [
        {
          "type": "array",
          "items": {
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
          }
        },
        {
          "type": "object",
          "propertyNames": {
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
          },
          "additionalProperties": {
            "type": "string",
            "minLength": 1
          }
        }
      ]
    }
  }
}

"""###),
        ("sequences/schema/form.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Form",
  "description": "A form that people fill in on a web page; it is posted to /f/NAME.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "form",
    "title",
    "fields"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "form": {
      "description": "The name, as the file is called and its URL ends.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "title": {
      "description": "What people read above it.",
      "type": "string",
      "minLength": 1
    },
    "fields": {
      "description": "In the order they are shown; email is always asked.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/field"
      }
    },
    "sequence": {
      "description": "The sequence that who fills it in is enrolled in.",
      "type": "string",
      "minLength": 1
    },
    "redirect": {
      "description": "Where the browser goes afterwards.",
      "type": "string",
      "pattern": "^[hH][tT][tT][pP][sS]?://"
    },
    "language": {
      "description": "The language of the page around it, such as de: what its visitors are told is in it; the browser's otherwise.",
      "type": "string",
      "pattern": "^[A-Za-z]{2}([-_][A-Za-z0-9]{2,4})?$"
    },
    "basis": {
      "description": "The lawful basis it gives; consent unless said otherwise.",
      "type": "string",
      "enum": [
        "consent",
        "contract",
        "legitimate_interest"
      ]
    },
    "source": {
      "description": "What the lead's first touch is called; the form's name unless said otherwise.",
      "type": "string",
      "minLength": 1
    },
    "honeypot": {
      "description": "A field that people never see; website unless said otherwise.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "least_seconds": {
      "description": "The least time a person needs; 2 unless said otherwise, 0 asks for none.",
      "type": "integer",
      "minimum": 0,
      "maximum": 600
    },
    "per_address": {
      "description": "What is taken in an hour from one address; 10 unless said otherwise.",
      "type": "integer",
      "minimum": 1,
      "maximum": 100000
    },
    "per_hour": {
      "description": "What is taken in an hour altogether; more is kept aside for a person. 300 unless said otherwise.",
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000
    }
  },
  "definitions": {
    "field": {
      "description": "One field, and the lead's attribute it fills.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "description": "The attribute.",
          "type": "string",
          "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
        },
        "label": {
          "description": "What people read beside it.",
          "type": "string",
          "minLength": 1
        },
        "kind": {
          "description": "What it asks for; text unless said otherwise.",
          "type": "string",
          "enum": [
            "text",
            "email",
            "tel",
            "number",
            "url",
            "textarea",
            "select",
            "checkbox"
          ]
        },
        "required": {
          "description": "Whether it must be filled in.",
          "type": "boolean"
        },
        "options": {
          "description": "What can be chosen, of a select.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    }
  }
}

"""###),
        ("sequences/schema/hook.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Inbound hook",
  "description": "A service that tells us things over HTTP, at /h/NAME: how its calls are proven, and what they mean.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "hook",
    "secrets"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "hook": {
      "description": "The name, as the file is called and its URL ends.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "preset": {
      "description": "What is known of a service: scheme, id and rules.",
      "type": "string",
      "enum": [
        "cal_com",
        "calendly",
        "generic",
        "lemon_squeezy",
        "paddle",
        "stripe",
        "tally",
        "typeform"
      ]
    },
    "scheme": {
      "description": "How a call is proven.",
      "anyOf": [
        {
          "type": "string",
          "enum": [
            "cal_com",
            "calendly",
            "lemon_squeezy",
            "paddle",
            "standard_webhooks",
            "stripe",
            "typeform"
          ]
        },
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "hmac": {
              "description": "The header with the HMAC-SHA256 of the body.",
              "type": "string",
              "pattern": "^[A-Za-z0-9-]{1,64}$",
              "examples": [
                "X-Signature"
              ]
            },
            "token": {
              "description": "The header that holds the secret itself.",
              "type": "string",
              "pattern": "^[A-Za-z0-9-]{1,64}$",
              "examples": [
                "Authorization"
              ]
            },
            "encoding": {
              "description": "How the HMAC is written; hex unless said otherwise.",
              "type": "string",
              "enum": [
                "hex",
                "base64"
              ]
            },
            "prefix": {
              "description": "What stands before the HMAC.",
              "type": "string",
              "minLength": 1,
              "examples": [
                "sha256="
              ]
            }
          }
        }
      ]
    },
    "secrets": {
      "description": "One secret, or two while one replaces the other.",
      "type": "array",
      "minItems": 1,
      "maxItems": 2,
      "items": {
        "$ref": "#/definitions/secret"
      }
    },
    "tolerance": {
      "description": "How far a signed time may be off; 5 minutes unless said otherwise.",
      "type": "string",
      "pattern": "^[0-9]+ +[A-Za-z]+$",
      "examples": [
        "5 minutes"
      ]
    },
    "id": {
      "description": "The signed parts that tell one call from another; the hash of the body where absent.",
      "anyOf": [
        {
          "type": "string",
          "minLength": 1
        },
        {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      ]
    },
    "rules": {
      "description": "The first rule whose condition holds says what a call means; those of a preset are asked last.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/rule"
      }
    }
  },
  "definitions": {
    "rule": {
      "description": "What a call means.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "when": {
          "description": "A Liquid comparison on the body; every call fits where absent.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "data.payment_status == 'paid'"
          ]
        },
        "ignore": {
          "description": "The call is known and means nothing.",
          "type": "boolean"
        },
        "event": {
          "description": "The event it becomes.",
          "type": "string",
          "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",
          "examples": [
            "paid",
            "refund",
            "form"
          ]
        },
        "email": {
          "description": "The lead's address.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "token": {
          "description": "The token of the checkout link, which names deal and lead.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "amount": {
          "description": "What was paid or given back.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "less": {
          "description": "What is taken off the amount, where a service tells running totals.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "units": {
          "description": "Whether the amount counts cents or is written as 49.00; minor unless said otherwise.",
          "type": "string",
          "enum": [
            "minor",
            "major"
          ]
        },
        "currency": {
          "description": "ISO 4217.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "offer": {
          "description": "The offer that was paid.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "reference": {
          "description": "The service's name of the payment, by which a later refund is matched.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "details": {
          "description": "Further values of the event.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/definitions/sources"
          }
        },
        "lead": {
          "description": "Values of the lead; a new address becomes one.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/definitions/sources"
          }
        },
        "ask_without_token": {
          "description": "Whether a call without its token asks a person.",
          "type": "boolean"
        },
        "after": {
          "description": "How long the event is kept back, for something later may take it back.",
          "type": "string",
          "pattern": "^[0-9]+ +[A-Za-z]+$",
          "examples": [
            "15 minutes"
          ]
        },
        "about": {
          "description": "What the kept event is about, such as a booking.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        },
        "takes_back": {
          "description": "What this call takes back.",
          "allOf": [
            {
              "$ref": "#/definitions/sources"
            }
          ]
        }
      }
    },
    "sources": {
      "description": "A way down the body, a fixed value, or several of which the first that is there counts.",
      "anyOf": [
        {
          "type": "string",
          "minLength": 1,
          "examples": [
            "data.object.id",
            "answers[field.ref=email].email"
          ]
        },
        {
          "$ref": "#/definitions/constant"
        },
        {
          "type": "array",
          "items": {
            "anyOf": [
              {
                "type": "string",
                "minLength": 1
              },
              {
                "$ref": "#/definitions/constant"
              }
            ]
          }
        }
      ]
    },
    "constant": {
      "description": "A fixed value.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "value"
      ],
      "properties": {
        "value": {
          "description": "The value."
        }
      }
    },
    "secret": {
      "description": "Where a secret is found when it is needed.",
      "anyOf": [
        {
          "description": "An environment variable.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "env"
          ],
          "properties": {
            "env": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        {
          "description": "The first line of a file below the home.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "file"
          ],
          "properties": {
            "file": {
              "type": "string",
              "minLength": 1
            }
          }
        }
      ]
    }
  }
}

"""###),
        ("sequences/schema/offer.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Offer",
  "description": "Something that is sold.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "offer",
    "title",
    "price"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "offer": {
      "description": "The name, as the file is called.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "title": {
      "description": "What people call it.",
      "type": "string",
      "minLength": 1
    },
    "price": {
      "description": "In minor units: 24900 is 249.00.",
      "type": "integer",
      "minimum": 0,
      "maximum": 1000000000000
    },
    "currency": {
      "description": "ISO 4217; the workspace's where absent.",
      "type": "string",
      "pattern": "^[A-Z]{3}$"
    },
    "policy_value": {
      "description": "Its worth in the workspace's currency, where the price is in another.",
      "type": "integer",
      "minimum": 0,
      "maximum": 1000000000000
    },
    "checkout": {
      "description": "Where it is paid; {token} becomes the deal's own, so that the payment finds it.",
      "type": "string",
      "pattern": "^[hH][tT][tT][pP][sS]?://.*\\{token\\}",
      "examples": [
        "https://pay.example.com/seat?ref={token}"
      ]
    }
  }
}

"""###),
        ("sequences/schema/policy.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Policy",
  "description": "Which deals close by themselves and which go to a person: the first rule that holds decides.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "rules"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "rules": {
      "description": "In order.",
      "type": "array",
      "items": {
        "description": "A rule and where it leads.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "if"
        ],
        "properties": {
          "name": {
            "description": "What explanations call it.",
            "type": "string",
            "minLength": 1
          },
          "if": {
            "$ref": "#/definitions/rule"
          },
          "automatic": {
            "const": true
          },
          "human": {
            "description": "The queue that gets the lead.",
            "type": "string",
            "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
          },
          "priority": {
            "description": "Higher is sooner; 0 where absent.",
            "type": "integer",
            "minimum": 0,
            "maximum": 100
          },
          "answer_within": {
            "$ref": "#/definitions/delay"
          }
        },
        "oneOf": [
          {
            "required": [
              "automatic"
            ]
          },
          {
            "required": [
              "human"
            ]
          }
        ]
      }
    }
  },
  "definitions": {
    "rule": {
      "description": "A Liquid comparison such as lead.score >= 60, or a group of them.",
      "anyOf": [
        {
          "type": "string",
          "minLength": 1,
          "examples": [
            "lead.score >= 60",
            "lead.company_size > 20",
            "lead.tags contains 'vip'"
          ]
        },
        {
          "description": "Every one must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "all"
          ],
          "properties": {
            "all": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/rule"
              }
            }
          }
        },
        {
          "description": "One of them must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "any"
          ],
          "properties": {
            "any": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/rule"
              }
            }
          }
        },
        {
          "description": "It must not hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "not"
          ],
          "properties": {
            "not": {
              "$ref": "#/definitions/rule"
            }
          }
        }
      ]
    },
    "delay": {
      "description": "A length of time: a number and second, minute, hour, day, week, business hour or business day.",
      "type": "string",
      "pattern": "^[0-9]+ +(business +)?[A-Za-z]+$",
      "examples": [
        "2 days",
        "3 business days",
        "4 business hours",
        "1 week"
      ]
    }
  }
}

"""###),
        ("sequences/schema/queue.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Queue",
  "description": "A human queue: who works it and how soon they answer.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "queue",
    "title"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "queue": {
      "description": "The name, as the file is called.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "title": {
      "description": "What people call it.",
      "type": "string",
      "minLength": 1
    },
    "people": {
      "description": "Who works it, in turn.",
      "type": "array",
      "minItems": 1,
      "items": {
        "anyOf": [
          {
            "type": "string",
            "minLength": 1
          },
          {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "name"
            ],
            "properties": {
              "name": {
                "description": "Who.",
                "type": "string",
                "minLength": 1
              },
              "weight": {
                "description": "How many cards of a round go here; 1 where absent.",
                "type": "integer",
                "minimum": 1,
                "maximum": 100
              },
              "capacity": {
                "description": "The most cards of this queue that are worked at once; as many as come where absent.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000
              },
              "hours": {
                "description": "When this person is on duty; always where absent.",
                "allOf": [
                  {
                    "$ref": "#/definitions/schedule"
                  }
                ]
              }
            }
          }
        ]
      }
    },
    "answer_within": {
      "description": "Time to the first touch, in business time; one business day where absent.",
      "allOf": [
        {
          "$ref": "#/definitions/delay"
        }
      ]
    },
    "lost_reasons": {
      "description": "Codes of why a lead is lost, and what people read; Baton's own list where absent.",
      "type": "object",
      "additionalProperties": {
        "type": "string",
        "minLength": 1
      }
    },
    "recycle_reasons": {
      "description": "Codes of why a lead is given back, and what people read; Baton's own list where absent.",
      "type": "object",
      "additionalProperties": {
        "type": "string",
        "minLength": 1
      }
    },
    "hours": {
      "description": "Business hours; Monday to Friday, nine to five where absent.",
      "allOf": [
        {
          "$ref": "#/definitions/schedule"
        }
      ]
    }
  },
  "definitions": {
    "schedule": {
      "description": "When messages may leave and business time runs. What is not said is open.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "days": {
          "description": "Weekdays, such as mon-fri or mon, wed, sat-sun.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "mon-fri",
            "tue-thu",
            "every day"
          ]
        },
        "hours": {
          "description": "Opening and closing times of one day.",
          "type": "string",
          "minLength": 1,
          "pattern": "^ *[0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2} *(, *[0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2} *)*$",
          "examples": [
            "09:00-17:30",
            "09:00-12:00, 13:00-17:30"
          ]
        },
        "zone": {
          "description": "Whose clock counts: lead, workspace, or an IANA zone.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "lead",
            "workspace",
            "Europe/Berlin"
          ]
        },
        "holidays": {
          "description": "A calendar of sequences/calendars, or several.",
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          ]
        }
      }
    },
    "delay": {
      "description": "A length of time: a number and second, minute, hour, day, week, business hour or business day.",
      "type": "string",
      "pattern": "^[0-9]+ +(business +)?[A-Za-z]+$",
      "examples": [
        "2 days",
        "3 business days",
        "4 business hours",
        "1 week"
      ]
    }
  }
}

"""###),
        ("sequences/schema/scoring.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Scoring",
  "description": "How a lead's score is made.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "fit": {
      "description": "Points for what the lead is.",
      "type": "array",
      "items": {
        "description": "A rule on the lead and its points.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "if",
          "points"
        ],
        "properties": {
          "name": {
            "description": "What explanations call it.",
            "type": "string",
            "minLength": 1
          },
          "if": {
            "$ref": "#/definitions/rule"
          },
          "points": {
            "type": "integer",
            "minimum": -1000,
            "maximum": 1000
          }
        }
      }
    },
    "engagement": {
      "description": "Points for what the lead does, by event.",
      "type": "object",
      "propertyNames": {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
      },
      "additionalProperties": {
        "type": "integer",
        "minimum": -1000,
        "maximum": 1000
      }
    },
    "half_life": {
      "description": "The time in which engagement fades to half; without it, never.",
      "allOf": [
        {
          "$ref": "#/definitions/delay"
        }
      ]
    }
  },
  "definitions": {
    "rule": {
      "description": "A Liquid comparison such as lead.score >= 60, or a group of them.",
      "anyOf": [
        {
          "type": "string",
          "minLength": 1,
          "examples": [
            "lead.score >= 60",
            "lead.company_size > 20",
            "lead.tags contains 'vip'"
          ]
        },
        {
          "description": "Every one must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "all"
          ],
          "properties": {
            "all": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/rule"
              }
            }
          }
        },
        {
          "description": "One of them must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "any"
          ],
          "properties": {
            "any": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/rule"
              }
            }
          }
        },
        {
          "description": "It must not hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "not"
          ],
          "properties": {
            "not": {
              "$ref": "#/definitions/rule"
            }
          }
        }
      ]
    },
    "delay": {
      "description": "A length of time: a number and second, minute, hour, day, week, business hour or business day.",
      "type": "string",
      "pattern": "^[0-9]+ +(business +)?[A-Za-z]+$",
      "examples": [
        "2 days",
        "3 business days",
        "4 business hours",
        "1 week"
      ]
    }
  }
}

"""###),
        ("sequences/schema/sequence.json", ###"""
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Sequence",
  "description": "What happens to a lead, step by step.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "sequence",
    "title",
    "basis",
    "steps"
  ],
  "properties": {
    "$schema": {
      "description": "Where this schema lies, for editors.",
      "type": "string"
    },
    "sequence": {
      "description": "The name, as the file is called.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "title": {
      "description": "What people call it.",
      "type": "string",
      "minLength": 1
    },
    "basis": {
      "description": "The lawful basis a lead must have to be enrolled (GDPR Article 6).",
      "enum": [
        "consent",
        "contract",
        "legitimate_interest"
      ]
    },
    "mailbox": {
      "description": "The mailbox of baton.json that writes; the only one where absent.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "offer": {
      "description": "The offer of steps that say true, and of deal.* in templates.",
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
    },
    "schedule": {
      "$ref": "#/definitions/schedule"
    },
    "exits": {
      "description": "Events that end the sequence early. Unsubscribe, complaint, bounce and payment always do.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/exit"
      }
    },
    "goal": {
      "description": "What finishes it with success; winning the deal where absent.",
      "allOf": [
        {
          "$ref": "#/definitions/trigger"
        }
      ]
    },
    "qualify": {
      "description": "Ask the policy after every event whether a person should take over.",
      "type": "boolean"
    },
    "language": {
      "description": "The language of its messages where neither they nor the lead say, as BCP 47 has it.",
      "type": "string",
      "pattern": "^[A-Za-z]{2}([-_][A-Za-z0-9]{2,4})?$"
    },
    "opt_in": {
      "description": "Double opt-in: one mail asks for a confirmation, and nothing else is sent before it.",
      "anyOf": [
        {
          "enum": [
            "double"
          ]
        },
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "message": {
              "description": "The message that asks, below templates/; the one that comes with the product where absent.",
              "type": "string",
              "minLength": 1,
              "not": {
                "pattern": "(^|/)\\.|^/|//"
              }
            },
            "up_to": {
              "description": "How long the lead has, such as 14 days; 7 days where absent.",
              "allOf": [
                {
                  "$ref": "#/definitions/delay"
                }
              ]
            }
          }
        }
      ]
    },
    "same_account": {
      "description": "What becomes of a lead when somebody else of its account (the domain of a business address) is heard; nothing where absent.",
      "anyOf": [
        {
          "enum": [
            "exit",
            "pause"
          ]
        },
        {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "then"
          ],
          "properties": {
            "then": {
              "description": "exit ends the run; pause lets it stand still until somebody resumes the lead.",
              "enum": [
                "exit",
                "pause"
              ]
            },
            "on": {
              "description": "What of a colleague counts: reply, booked, paid, won, lost, unsubscribe, complaint and erase where absent.",
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/trigger"
              }
            }
          }
        }
      ]
    },
    "late": {
      "description": "What becomes of late mail whose step does not say; it is sent where absent.",
      "allOf": [
        {
          "$ref": "#/definitions/late"
        }
      ]
    },
    "steps": {
      "description": "The steps, in order.",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/definitions/step"
      }
    }
  },
  "definitions": {
    "steps": {
      "type": "array",
      "items": {
        "$ref": "#/definitions/step"
      }
    },
    "step": {
      "description": "One step: an id, exactly one key that names its kind, and that kind's own keys.",
      "anyOf": [
        {
          "description": "Writes to the lead: a message below templates/, without ending.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "email"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "email": {
              "description": "Writes to the lead: a message below templates/, without ending.",
              "type": "string",
              "minLength": 1,
              "not": {
                "pattern": "(^|/)\\.|^/|//"
              }
            },
            "thread": {
              "description": "Continue the conversation of the last message.",
              "type": "boolean"
            },
            "late": {
              "description": "What becomes of it when it is late; as the sequence says where absent.",
              "allOf": [
                {
                  "$ref": "#/definitions/late"
                }
              ]
            }
          }
        },
        {
          "description": "Calls an endpoint of baton.json with JSON.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "webhook"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "webhook": {
              "description": "Calls an endpoint of baton.json with JSON.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "method": {
              "description": "POST where absent.",
              "enum": [
                "POST",
                "PUT"
              ]
            },
            "body": {
              "description": "A JSON template below templates/; the lead and the step where absent.",
              "type": "string",
              "minLength": 1,
              "not": {
                "pattern": "(^|/)\\.|^/|//"
              }
            },
            "answer": {
              "description": "Attributes of the lead to set, each from a path into the JSON answer.",
              "type": "object",
              "additionalProperties": {
                "type": "string",
                "minLength": 1
              }
            },
            "late": {
              "description": "What becomes of the call when it is late; it is made all the same where absent.",
              "allOf": [
                {
                  "$ref": "#/definitions/late"
                }
              ]
            }
          }
        },
        {
          "description": "Waits: for a time, until a time of day or weekday, or until a date of the lead.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "wait"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "wait": {
              "description": "Waits: for a time, until a time of day or weekday, or until a date of the lead.",
              "type": "string",
              "minLength": 1,
              "examples": [
                "2 days",
                "3 business days",
                "until monday 09:00",
                "3 days before lead.renewal"
              ]
            }
          }
        },
        {
          "description": "Waits for an event, at most up_to.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "wait_for"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "wait_for": {
              "description": "An event: reply, click, paid, form, or a name of your own.",
              "examples": [
                "reply",
                "click",
                "paid",
                "form"
              ],
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "where": {
              "$ref": "#/definitions/rule"
            },
            "up_to": {
              "description": "The longest wait; without it, for ever.",
              "type": "string",
              "minLength": 1,
              "examples": [
                "3 business days"
              ]
            },
            "then": {
              "description": "Steps when the event came.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "else": {
              "description": "Steps when it did not.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            }
          }
        },
        {
          "description": "Chooses by a condition.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "if"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "if": {
              "description": "Chooses by a condition.",
              "allOf": [
                {
                  "$ref": "#/definitions/rule"
                }
              ]
            },
            "then": {
              "description": "Steps when it holds.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "else": {
              "description": "Steps when it does not.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            }
          }
        },
        {
          "description": "Sets attributes of the lead.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "set"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "set": {
              "description": "Sets attributes of the lead.",
              "type": "object",
              "minProperties": 1,
              "propertyNames": {
                "not": {
                  "enum": [
                    "email",
                    "score",
                    "fit",
                    "engagement",
                    "tags",
                    "source",
                    "account",
                    "zone"
                  ]
                }
              },
              "additionalProperties": {
                "type": [
                  "string",
                  "number",
                  "boolean",
                  "null"
                ]
              }
            }
          }
        },
        {
          "description": "Adds tags, or removes them.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "tag"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[^,;|\"\\x00-\\x1f]*[^,;|\"\\s][^,;|\"\\x00-\\x1f]*$"
            },
            "tag": {
              "description": "Adds tags, or removes them.",
              "anyOf": [
                {
                  "type": "string",
                  "pattern": "^[^,;|\"\\x00-\\x1f]*[^,;|\"\\s][^,;|\"\\x00-\\x1f]*$"
                },
                {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "string",
                    "pattern": "^[^,;|\"\\x00-\\x1f]*[^,;|\"\\s][^,;|\"\\x00-\\x1f]*$"
                  }
                },
                {
                  "description": "Tags to add and to remove.",
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "add": {
                      "$ref": "#/definitions/names"
                    },
                    "remove": {
                      "$ref": "#/definitions/names"
                    }
                  },
                  "minProperties": 1
                }
              ]
            }
          }
        },
        {
          "description": "Adds points to the lead's score, or takes them.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "score"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "score": {
              "description": "Adds points to the lead's score, or takes them.",
              "type": "integer",
              "minimum": -1000,
              "maximum": 1000
            }
          }
        },
        {
          "description": "Opens, or finds, the lead's deal for an offer; true is the sequence's own.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "offer"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "offer": {
              "description": "Opens, or finds, the lead's deal for an offer; true is the sequence's own.",
              "anyOf": [
                {
                  "type": "string",
                  "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
                },
                {
                  "const": true
                }
              ]
            }
          }
        },
        {
          "description": "The automatic close: sends the checkout link and waits for the payment. The policy may send it to a person instead.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "close",
            "message",
            "up_to"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "close": {
              "description": "The automatic close: sends the checkout link and waits for the payment. The policy may send it to a person instead.",
              "anyOf": [
                {
                  "type": "string",
                  "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
                },
                {
                  "const": true
                }
              ]
            },
            "message": {
              "description": "The message with the checkout link.",
              "type": "string",
              "minLength": 1,
              "not": {
                "pattern": "(^|/)\\.|^/|//"
              }
            },
            "up_to": {
              "description": "When the offer ends.",
              "allOf": [
                {
                  "$ref": "#/definitions/delay"
                }
              ]
            },
            "chase": {
              "description": "Reminders, in order, each counted from the first message.",
              "type": "array",
              "items": {
                "$ref": "#/definitions/chase"
              }
            },
            "unpaid": {
              "description": "Steps when it was not paid; without them the next step.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "lost": {
              "description": "Steps when the deal is lost; the sequence then finishes.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "missed": {
              "description": "Steps when nobody answered in time; the sequence then goes on.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "recycle": {
              "description": "Steps for a lead that is handed back: for all, or by reason with * for the rest.",
              "anyOf": [
                {
                  "$ref": "#/definitions/steps"
                },
                {
                  "type": "object",
                  "additionalProperties": {
                    "$ref": "#/definitions/steps"
                  }
                }
              ]
            },
            "late": {
              "description": "What becomes of its messages when they are late; as the sequence says where absent. The first is never left out.",
              "allOf": [
                {
                  "$ref": "#/definitions/late"
                }
              ]
            }
          }
        },
        {
          "description": "Hands the lead to a person: a queue of sequences/queues.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "escalate",
            "reason"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "escalate": {
              "description": "Hands the lead to a person: a queue of sequences/queues.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "reason": {
              "description": "Why a person is asked; the salesperson reads it.",
              "type": "string",
              "minLength": 1
            },
            "priority": {
              "description": "Higher is sooner; 0 where absent.",
              "type": "integer",
              "minimum": 0,
              "maximum": 100
            },
            "answer_within": {
              "description": "Time to the first touch, in business time; the queue's own where absent.",
              "allOf": [
                {
                  "$ref": "#/definitions/delay"
                }
              ]
            },
            "briefing": {
              "description": "A template that is rendered for the salesperson.",
              "type": "string",
              "minLength": 1,
              "not": {
                "pattern": "(^|/)\\.|^/|//"
              }
            },
            "lost": {
              "description": "Steps when the deal is lost; the sequence then finishes.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "missed": {
              "description": "Steps when nobody answered in time; the sequence then goes on.",
              "allOf": [
                {
                  "$ref": "#/definitions/steps"
                }
              ]
            },
            "recycle": {
              "description": "Steps for a lead that is handed back: for all, or by reason with * for the rest.",
              "anyOf": [
                {
                  "$ref": "#/definitions/steps"
                },
                {
                  "type": "object",
                  "additionalProperties": {
                    "$ref": "#/definitions/steps"
                  }
                }
              ]
            }
          }
        },
        {
          "description": "Starts another sequence for this lead.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "enroll"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "enroll": {
              "description": "Starts another sequence for this lead.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            }
          }
        },
        {
          "description": "Finishes the sequence, with an outcome or with true.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id",
            "end"
          ],
          "properties": {
            "id": {
              "description": "Unique in this sequence and never changed: messages and reports are named by it.",
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "end": {
              "description": "Finishes the sequence, with an outcome or with true.",
              "anyOf": [
                {
                  "type": "string",
                  "minLength": 1
                },
                {
                  "const": true
                }
              ]
            }
          }
        }
      ]
    },
    "names": {
      "anyOf": [
        {
          "type": "string",
          "pattern": "^[^,;|\"\\x00-\\x1f]*[^,;|\"\\s][^,;|\"\\x00-\\x1f]*$"
        },
        {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "pattern": "^[^,;|\"\\x00-\\x1f]*[^,;|\"\\s][^,;|\"\\x00-\\x1f]*$"
          }
        }
      ]
    },
    "exit": {
      "description": "An event that ends the sequence early, and whether a person is told.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "on"
      ],
      "properties": {
        "on": {
          "description": "An event: reply, click, paid, form, or a name of your own.",
          "examples": [
            "reply",
            "click",
            "paid",
            "form"
          ],
          "type": "string",
          "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
        },
        "where": {
          "$ref": "#/definitions/rule"
        },
        "escalate": {
          "description": "The queue that gets the lead.",
          "type": "string",
          "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
        },
        "reason": {
          "description": "Why a person is asked; the salesperson reads it.",
          "type": "string",
          "minLength": 1
        },
        "priority": {
          "description": "Higher is sooner; 0 where absent.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        },
        "answer_within": {
          "description": "Time to the first touch, in business time; the queue's own where absent.",
          "allOf": [
            {
              "$ref": "#/definitions/delay"
            }
          ]
        },
        "briefing": {
          "description": "A template that is rendered for the salesperson.",
          "type": "string",
          "minLength": 1,
          "not": {
            "pattern": "(^|/)\\.|^/|//"
          }
        }
      }
    },
    "chase": {
      "description": "A reminder.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "after",
        "message"
      ],
      "properties": {
        "after": {
          "description": "Counted from the first message.",
          "allOf": [
            {
              "$ref": "#/definitions/delay"
            }
          ]
        },
        "message": {
          "description": "The reminder.",
          "type": "string",
          "minLength": 1,
          "not": {
            "pattern": "(^|/)\\.|^/|//"
          }
        }
      }
    },
    "trigger": {
      "description": "An event, or an event with a condition on its details.",
      "anyOf": [
        {
          "description": "An event: reply, click, paid, form, or a name of your own.",
          "examples": [
            "reply",
            "click",
            "paid",
            "form"
          ],
          "type": "string",
          "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
        },
        {
          "description": "An event and what its details must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "on"
          ],
          "properties": {
            "on": {
              "description": "An event: reply, click, paid, form, or a name of your own.",
              "examples": [
                "reply",
                "click",
                "paid",
                "form"
              ],
              "type": "string",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
            },
            "where": {
              "$ref": "#/definitions/rule"
            }
          }
        }
      ]
    },
    "rule": {
      "description": "A Liquid comparison such as lead.score >= 60, or a group of them.",
      "anyOf": [
        {
          "type": "string",
          "minLength": 1,
          "examples": [
            "lead.score >= 60",
            "lead.company_size > 20",
            "lead.tags contains 'vip'"
          ]
        },
        {
          "description": "Every one must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "all"
          ],
          "properties": {
            "all": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/rule"
              }
            }
          }
        },
        {
          "description": "One of them must hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "any"
          ],
          "properties": {
            "any": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/definitions/rule"
              }
            }
          }
        },
        {
          "description": "It must not hold.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "not"
          ],
          "properties": {
            "not": {
              "$ref": "#/definitions/rule"
            }
          }
        }
      ]
    },
    "schedule": {
      "description": "When messages may leave and business time runs. What is not said is open.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "days": {
          "description": "Weekdays, such as mon-fri or mon, wed, sat-sun.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "mon-fri",
            "tue-thu",
            "every day"
          ]
        },
        "hours": {
          "description": "Opening and closing times of one day.",
          "type": "string",
          "minLength": 1,
          "pattern": "^ *[0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2} *(, *[0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2} *)*$",
          "examples": [
            "09:00-17:30",
            "09:00-12:00, 13:00-17:30"
          ]
        },
        "zone": {
          "description": "Whose clock counts: lead, workspace, or an IANA zone.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "lead",
            "workspace",
            "Europe/Berlin"
          ]
        },
        "holidays": {
          "description": "A calendar of sequences/calendars, or several.",
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          ]
        }
      }
    },
    "delay": {
      "description": "A length of time: a number and second, minute, hour, day, week, business hour or business day.",
      "type": "string",
      "pattern": "^[0-9]+ +(business +)?[A-Za-z]+$",
      "examples": [
        "2 days",
        "3 business days",
        "4 business hours",
        "1 week"
      ]
    },
    "late": {
      "description": "What becomes of a late message.",
      "anyOf": [
        {
          "description": "Sent when its window is next open, at the mailbox's pace.",
          "const": "send"
        },
        {
          "description": "Treated otherwise once it is so late.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "policy",
            "after"
          ],
          "properties": {
            "policy": {
              "description": "shift: it goes at the same local time of the next open day. skip: left out after a standstill. expire: left out once it is so old, whatever kept it.",
              "enum": [
                "shift",
                "skip",
                "expire"
              ]
            },
            "after": {
              "description": "How late it may be, such as 2 days.",
              "allOf": [
                {
                  "$ref": "#/definitions/delay"
                }
              ]
            }
          }
        }
      ]
    }
  }
}

"""###),
    ]
}
