// swift-format-ignore-file
// Written by scripts/embed from the files it names; scripts/check holds them equal.

extension StarterPack {
    /// The messages that `init` writes, by their paths in the home.
    static let messages: [(path: String, contents: String)] = [
        ("templates/coaching/briefing.md", ###"""
---
subject: {{ lead.first_name | default: lead.email }}{% if lead.company %}, {{ lead.company }}{% endif %}
layout: none
---
**{{ lead.first_name | default: "First name unknown," }} {{ lead.last_name | default: "last name unknown" }}**, {{ lead.role | default: "role unknown" }}{% if lead.company %}, {{ lead.company }}{% endif %}{% if lead.company_size %} ({{ lead.company_size }} people){% endif %}. {{ lead.country | default: "Country unknown" }}{% if lead.zone %}, {{ lead.zone }}{% endif %}. Write to {{ lead.email }}.

- Stated budget: {% if lead.budget %}{{ lead.budget | money }}{% else %}not given{% endif %}
- Score {{ lead.score }}: fit {{ lead.fit }}, engagement {{ lead.engagement }}
- Came through: {{ lead.recent_conversion | default: lead.source | default: "unknown" }}
- In the CRM: {{ lead.crm_id | default: "not yet" }}

{% if lead.budget >= 960000 %}There is room for two seats; ask who else sets prices there.{% elsif lead.budget >= 200000 %}A seat ({{ offer.price | money: offer.currency }}) is in reach; talk about the result before the price.{% else %}No budget stated. Find out what a price rise would be worth to them before naming ours.{% endif %}

They have read the pricing guide{% if lead.tags contains "came-back" %}, went quiet, and came back by themselves after a month{% endif %}. Open with their question, not with our story.

"""###),
        ("templates/coaching/client-story.md", ###"""
---
subject: What changed at a firm of thirty
preheader: They raised prices by a fifth and lost one client.
---
Hi {{ lead.first_name }},

Last year I worked with an engineering office of about thirty people{% if lead.company_size > 20 %}, roughly the size of {{ lead.company | default: "yours" }}{% endif %}. Full books, thin margin, and a partner who negotiated every fee himself.

In twelve weeks we did three things: we wrote down what each kind of job is worth to the client, we took the partner out of the first price conversation, and we raised fees by a fifth. One client left. The margin doubled, which is arithmetic rather than magic.

[The whole story, with the numbers](https://northlight.example/thirty-people)

{{ sender.name }}

"""###),
        ("templates/coaching/crm.json", ###"""
{
  "email": "{{ lead.email }}",
  "first_name": "{{ lead.first_name | default: "" }}",
  "last_name": "{{ lead.last_name | default: "" }}",
  "company": "{{ lead.company | default: "" }}",
  "source": "{{ sequence.name }}",
  "score": {{ lead.score }}
}

"""###),
        ("templates/coaching/guide.md", ###"""
---
subject: The pricing guide you asked for
preheader: Start with the table on page 4.
---
Hi {{ lead.first_name | default: "there" }},

Here is [What a Good Price Sounds Like](https://northlight.example/pricing-guide.pdf), 18 pages.

Start with the table on page 4: what clients say when a price is too high, too low, or merely unexplained. The three sound more alike than you'd think, and the cure is different each time.

If you tell me which of the three you hear most, I can point you to the right chapter. Just reply.

{{ sender.name }}

"""###),
        ("templates/coaching/hour-reminder.md", ###"""
---
subject: The hour, once more
preheader: And what people usually bring to it.
---
Hi {{ lead.first_name }},

What people bring to the hour, so you can tell whether it's for you: a fee they are afraid to say out loud; a client who has paid 2019 prices since 2019; a price list with eleven lines that should have three.

If one of them is yours: [{{ offer.title }}]({{ deal.checkout_url }}), {{ offer.price | money: offer.currency }}. If not, no harm done.

{{ sender.name }}

"""###),
        ("templates/coaching/hour.md", ###"""
---
subject: One hour on your prices
preheader: One price list, one hour, one page of notes.
---
Hi {{ lead.first_name }},

Twelve weeks of coaching is more than most people need. If you have one question about your prices, an hour is usually enough.

You send me a price list or a proposal beforehand. We talk for an hour. Afterwards you get a page of notes with what I would change and in which order. It costs **{{ offer.price | money: offer.currency }}**.

[Take an hour]({{ deal.checkout_url }})

If, after ten minutes, we find that I can't help, we stop and you don't pay.

{{ sender.name }}

"""###),
        ("templates/coaching/nudge.md", ###"""
---
subject: The short version
preheader: Four sentences, no link.
---
Hi {{ lead.first_name }},

In case the long story came on a busy day, here it is in short. They knew their costs to the cent and their value not at all. Once they could say what a job was worth to the client, the price stopped being a matter of courage. Everything else was practice.

What is your price a matter of, at the moment?

{{ sender.name }}

"""###),
        ("templates/coaching/numbers.md", ###"""
---
subject: What a price rise is worth{% if lead.company %} at {{ lead.company }}{% endif %}
preheader: A five-line calculation you can do on paper.
---
Hi {{ lead.first_name }},

A calculation worth doing before any talk about coaching:

1. Write down last year's revenue from projects.
2. Take a tenth of it. That is what ten percent more on every price would have brought.
3. Subtract the clients you honestly believe you would have lost.
4. What is left is almost entirely profit, because the work is the same.
5. Compare it with what you'd spend to get there.

If line 4 is smaller than you expected, prices aren't your problem, and you've just saved yourself some money. If it is larger, [this page shows how the twelve weeks work](https://northlight.example/twelve-weeks) and what they cost ({{ offer.price | money: offer.currency }}).

{{ sender.name }}

"""###),
        ("templates/coaching/sorry.md", ###"""
---
subject: We owe you a call
preheader: Our mistake, and what you can do about it.
---
Hi {{ lead.first_name }},

One of us should have been in touch by now and wasn't. That is our mistake, not a sales technique.

If you'd still like to talk, reply with two times that suit you{% if lead.zone %} ({{ lead.zone }} time is fine){% endif %} and you'll have a confirmation the same day.

{{ sender.name }}

"""###),
        ("templates/ebook/briefing.md", ###"""
---
subject: {{ lead.first_name | default: lead.email }}{% if lead.company %} ({{ lead.company }}){% endif %}
layout: none
---
**{{ lead.first_name | default: "First name unknown," }} {{ lead.last_name | default: "last name unknown" }}**, {{ lead.role | default: "role unknown" }}{% if lead.company %}, {{ lead.company }}{% endif %}{% if lead.company_size %} ({{ lead.company_size }} people){% endif %}. {{ lead.country | default: "Country unknown" }}{% if lead.zone %}, {{ lead.zone }}{% endif %}.

Came for the e-book. Score {{ lead.score }}: fit {{ lead.fit }}, engagement {{ lead.engagement }}.

{% if deal.state == "open" %}The course ({{ offer.price | money: offer.currency }}) has been offered and is unpaid; the link they have: {{ deal.checkout_url }}{% else %}The course has not been offered yet.{% endif %}

Answer the question they asked before anything else. Offer the course only where it is the answer.

"""###),
        ("templates/ebook/case.md", ###"""
---
subject: Three options, one signature
preheader: How a two-person studio stopped being asked for discounts.
---
Hi {{ lead.first_name | default: "there" }},

You looked at the first pages, so here is what came after them for one reader.

Lena runs a two-person design studio. Her proposals had one price, and every second client asked for a lower one. She changed one thing: three options, the middle one being what she would have proposed anyway, each with a different *result* rather than a different number of hours.

Nobody has asked her for a discount since spring. They ask which option she would take.

[Her page, with the prices left in](https://northlight.example/lena)

{{ sender.name }}

"""###),
        ("templates/ebook/download.md", ###"""
---
subject: Your copy of The Plain Proposal
preheader: 41 pages. If you only have ten minutes, read page 9.
---
Hi {{ lead.first_name | default: "there" }},

Here is the book you asked for: [The Plain Proposal (PDF, 41 pages)](https://northlight.example/plain-proposal.pdf).

If you only have ten minutes today, read page 9. It is the one-page proposal we send ourselves, with the reason for every line beside it.

Over the next two weeks I'll write to you a few times about the parts readers ask me about most. Hit reply whenever you like; I read what comes in.

{{ sender.name }}

"""###),
        ("templates/ebook/first-page.md", ###"""
---
subject: The first line of a proposal
preheader: Most of them open with the wrong company's name.
---
Hi {{ lead.first_name | default: "there" }},

Take the last proposal {% if lead.company %}{{ lead.company }}{% else %}you{% endif %} sent out and read only its first line.

If it begins with who *you* are, you are in good company: most of the proposals people send me do. The client already knows who you are. What they don't know is whether you understood them.

So write their problem first, in their words, with their number in it: "You lose about nine hours a week re-typing orders." Then the price has something to be compared with.

I put [three before-and-after first pages](https://northlight.example/first-pages) online. They take five minutes to read.

{{ sender.name }}

"""###),
        ("templates/ebook/goodbye.md", ###"""
---
subject: One proposal, read by me
preheader: Send me the next one before you send it to them.
---
Hi {{ lead.first_name | default: "there" }},

A last note, then I'll leave your inbox alone.

If you have a proposal going out in the next weeks that matters to you, reply with it. I'll read the first page and tell you the one thing I would change. No charge and no pitch; I learn from them too.

{{ sender.name }}

"""###),
        ("templates/ebook/last-note.md", ###"""
---
subject: My last mail about the course
preheader: The link stays the same; I just stop mentioning it.
---
Hi {{ lead.first_name | default: "there" }},

This is the last time I bring up the course. No countdown: [the link]({{ deal.checkout_url }}) keeps working and the price stays {{ offer.price | money: offer.currency }}.

If now is a bad time, that's an answer too. The book is yours either way.

{{ sender.name }}

"""###),
        ("templates/ebook/offer.md", ###"""
---
subject: The course behind the book
preheader: Six lessons, your own proposal as the exercise.
---
Hi {{ lead.first_name | default: "there" }},

The book says what a good proposal looks like. *{{ offer.title }}* is where you write one: six lessons of about forty minutes, with a real proposal of your own as the exercise. At the end of each lesson you change it, and at the end of the sixth you send it.

It costs **{{ offer.price | money: offer.currency }}**, once. If you started this week at a lesson every other day, you'd be done by {{ "now" | date: "%s" | plus: 1036800 | date: "%B %-d" }}.

[See the lessons and enroll]({{ deal.checkout_url }})

If it doesn't earn its price with the first proposal you send afterwards, write to me within 60 days and you get the money back.

{{ sender.name }}

"""###),
        ("templates/ebook/questions.md", ###"""
---
subject: Two questions about the course
preheader: Do I have the time, and is it for my trade?
---
Hi {{ lead.first_name | default: "there" }},

The two questions I'm asked before people enroll:

**Do I have the time?** Forty minutes a lesson, no dates, no live calls. Most people take two weeks; some take two months.

**Is it for my trade?** It was written for people who sell their work project by project: design, software, consulting, architecture, translation. If you sell from a price list, save your money.

If your question is another one, reply and ask it. Otherwise, [here is the course]({{ deal.checkout_url }}), for {{ offer.price | money: offer.currency }}.

{{ sender.name }}

"""###),
        ("templates/ebook/solo-notes.md", ###"""
---
subject: The proposal you write at ten at night
preheader: Half of it was finished before you began.
---
Hi {{ lead.first_name | default: "there" }},

When it's only you, proposals get written after the day's work, and it shows.

A trick that costs nothing: at the end of the first call, say back what you understood, and ask whether you may use those words in writing. Most people say yes. The first third of your proposal is then done before you open a document, in the client's own words.

[How to say it without sounding like a form](https://northlight.example/say-it-back)

{{ sender.name }}

"""###),
        ("templates/ebook/team-notes.md", ###"""
---
subject: When several people write the proposals
preheader: A template keeps the layout. It doesn't keep the thinking.
---
Hi {{ lead.first_name | default: "there" }},

With {{ lead.company_size | default: "a number of" }} people{% if lead.company %} at {{ lead.company }}{% endif %}, I suppose you don't write every proposal yourself.

The usual answer is a template. It keeps the layout the same and lets the thinking drift: after a year every section is still there and nobody knows what it is for.

What has held up better in the teams I've seen is a checklist of five questions that a colleague, not the author, answers from the draft. If the colleague can't find the answer, neither will the client.

[The five questions, on one page](https://northlight.example/five-questions)

{{ sender.name }}

"""###),
        ("templates/ebook/two-minutes.md", ###"""
---
subject: Two minutes, if that's what you have
preheader: One line to change in your next proposal.
---
Hi {{ lead.first_name | default: "there" }},

Books sit in download folders. That's fine. Here is the one thing worth taking out of this one:

> Write the client's problem first, in their words, with their number in it.

Everything else in the forty-one pages follows from that line. Try it in the next proposal you send, and tell me what happened.

{{ sender.name }}

"""###),
        ("templates/languages/de.json", ###"""
{
  "language": "de",
  "names": ["german", "deutsch"],
  "direction": "ltr",
  "months": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  "short_months": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
  "weekdays": ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
  "short_weekdays": ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
  "half_days": ["vorm.", "nachm."],
  "long_date": "%-d. %B %Y",
  "short_date": "%d.%m.%Y",
  "decimal_mark": ",",
  "group_mark": ".",
  "currency_sign": "after",
  "currency_signs": { "EUR": "€" },
  "words": { "unsubscribe": "Abmelden" }
}

"""###),
        ("templates/languages/en.json", ###"""
{
  "language": "en",
  "names": ["english"],
  "direction": "ltr",
  "months": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  "short_months": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  "weekdays": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  "short_weekdays": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  "half_days": ["AM", "PM"],
  "long_date": "%-d %B %Y",
  "short_date": "%-d %b %Y",
  "decimal_mark": ".",
  "group_mark": ",",
  "currency_sign": "after",
  "words": { "unsubscribe": "Unsubscribe" }
}

"""###),
        ("templates/win-back/farewell.md", ###"""
---
subject: Then I'll leave it there
preheader: No more mails from me about this.
---
Hi {{ lead.first_name | default: "there" }},

No answer is an answer, and I'll leave it there. You won't hear from me about prices again unless you write first; this address reaches me.

I wish {{ lead.company | default: "you" }} a good year.

{{ sender.name }}

"""###),
        ("templates/win-back/hour.md", ###"""
---
subject: Thank you for answering
preheader: Something smaller than twelve weeks.
---
Hi {{ lead.first_name | default: "there" }},

Thank you for the click. If it is still on your list, there is something smaller than twelve weeks: [{{ offer.title | downcase }}]({{ deal.checkout_url }}). You send me one price list, we talk for an hour, you get a page of notes. {{ offer.price | money: offer.currency }}.

And if it's sorted: well done, and I'd love to hear how.

{{ sender.name }}

"""###),
        ("templates/win-back/one-question.md", ###"""
---
subject: One question, a month later
preheader: Which of these two is nearer the truth?
---
Hi {{ lead.first_name | default: "there" }},

A month ago the timing wasn't right. One question, and each answer is a link, so it costs you one click:

[We sorted out our prices ourselves](https://northlight.example/answers/sorted)

[It is still on the list](https://northlight.example/answers/still-on-the-list)

Either is good to know.

{{ sender.name }}

"""###),
    ]
}
