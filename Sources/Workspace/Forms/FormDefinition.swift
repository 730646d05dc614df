/// A form that people fill in on a web page, as `sequences/forms/NAME.json` declares it; it is posted to `/f/NAME`.
package struct FormDefinition: Sendable, Hashable {
    package var name: String
    package var title: String
    /// In the order they are shown; `email` is always among them.
    package var fields: [FormField]
    /// The sequence who fills it in is enrolled in; nil for an event alone.
    package var sequence: String?
    /// Where the browser goes afterwards; the server's own page of thanks where nil.
    package var redirect: String?
    /// The lawful basis that filling it in gives; `consent` unless said otherwise.
    package var basis: String
    /// What the lead's first touch is called; the form's name unless said otherwise.
    package var source: String
    /// The language of the page around it, such as `de`: what its visitors are told here is in it. The browser's where nil.
    package var language: String?
    /// A field that people never see: what is written in it tells a machine.
    package var honeypot: String
    /// Seconds a person needs at least between opening the page and sending; 0 asks for none.
    package var leastSeconds: Int
    /// What is taken in an hour from one address.
    package var perAddress: Int
    /// What is taken in an hour altogether; what comes beyond is kept aside for a person.
    package var perHour: Int

    package init(name: String, title: String, fields: [FormField]) {
        self.name = name
        self.title = title
        self.fields = fields
        basis = "consent"
        source = name
        honeypot = "website"
        leastSeconds = 2
        perAddress = 10
        perHour = 300
    }
}

/// One field of a form, and the lead's attribute it fills.
package struct FormField: Sendable, Hashable {
    /// What a field asks for, as HTML knows it.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case text, email, tel, number, url, textarea, select, checkbox
    }
    /// The lead's attribute, and the field's name.
    package var name: String
    package var label: String
    package var kind: Kind
    package var isRequired: Bool
    /// What can be chosen, of a `select`.
    package var options: [String]

    package init(name: String, label: String, kind: Kind = .text, isRequired: Bool = false, options: [String] = []) {
        self.name = name
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.options = options
    }
}
