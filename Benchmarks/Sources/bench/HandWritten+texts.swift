/// The fixed texts of the mail, between its fields.
extension HandWritten {
    static let afterTitle: StaticString = """
        </title></head>
        <body style="margin:0;padding:0;background:#f5f5f2;font-family:Georgia,serif;color:#222">
        <div style="display:none;max-height:0;overflow:hidden">
        """
    static let afterPreheader: StaticString = """
        .</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
        <table role="presentation" width="600" cellpadding="0" cellspacing="0" \
        style="background:#ffffff;padding:32px">
        <tr><td>
        <p style="margin:0 0 16px">Hi 
        """
    static let afterGreeting: StaticString = """
        ,</p>
        <p style="margin:0 0 16px">when you took our guide for 
        """
    static let afterNote: StaticString = """
         people ask for the same thing sooner or later, and the answer is rarely the one they expect.</p>

        """
    static let large: StaticString = """
        <p style="margin:0 0 16px">For a team of your size we usually begin with a half-day workshop on site. \
        Nobody has to prepare anything; we bring the numbers from your own guide along and look at them \
        together.</p>

        """
    static let small: StaticString = """
        <p style="margin:0 0 16px">For a small team like yours a single call is enough. It takes half an \
        hour.</p>

        """
    static let beforeEnds: StaticString = """
        <p style="margin:0 0 16px">Here is what others in your position chose, with the prices that hold for you \
        until 
        """
    static let beforeItems: StaticString = """
        :</p>
        <table role="presentation" width="100%" cellpadding="8" cellspacing="0" style="border-collapse:collapse">

        """
    static let afterReferrer: StaticString = """
         asked me to say hello, by the way. They started with the smallest of these a year ago.</p>

        """
    static let afterLink: StaticString = """
        " style="background:#1d5c4a;color:#ffffff;padding:12px 20px;text-decoration:none;border-radius:4px">See \
        the dates for 
        """
    static let afterCity: StaticString = """
        </a></p>
        <p style="margin:0 0 16px">If none of this fits, answer with one line and tell me what would. I read \
        every answer myself, and I would rather lose a sale than sell you something you do not need.</p>
        <p style="margin:0">
        """
    static let beforeSignedUp: StaticString = """
        </p>
        </td></tr></table>
        <p style="font-size:12px;color:#888;margin:16px">You get this because you asked for it on 
        """
    static let end: StaticString = """
        " style="color:#888">Unsubscribe</a></p>
        </td></tr></table>
        </body>
        </html>

        """
}
