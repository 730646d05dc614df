/// Templates that come with the product, for what a home needs and need not write itself: a file of the same name in
/// `templates/` goes before them.
enum ShippedTemplates {
    /// The mail that asks for the confirmation of a double opt-in.
    static let optIn = "opt-in"

    /// The files of one, as if they stood in the home.
    static let optInFiles: [String: String] = [
        "templates/opt-in.md": """
        ---
        subject: Please confirm your address
        preheader: One click, and it begins.
        ---
        Hello{% if lead.first_name %} {{ lead.first_name }}{% endif %},

        somebody, most likely you, asked us to write to {{ lead.email }}: “{{ sequence.title }}”.

        [Yes, I want these mails]({{ opt_in.url }})

        If it was not you, do nothing. You will hear no more from us.

        {{ sender.name }}
        """,
        "templates/opt-in.de.md": """
        ---
        subject: Bitte bestätigen Sie Ihre Adresse
        preheader: Ein Klick, und es geht los.
        ---
        Guten Tag{% if lead.first_name %} {{ lead.first_name }}{% endif %},

        jemand, vermutlich Sie, hat uns gebeten, an {{ lead.email }} zu schreiben: „{{ sequence.title }}“.

        [Ja, ich möchte diese E-Mails]({{ opt_in.url }})

        Waren Sie das nicht, dann tun Sie nichts. Sie hören nichts weiter von uns.

        {{ sender.name }}
        """,
    ]
}
