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
    ]
}
