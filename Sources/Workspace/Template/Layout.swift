/// What stands around every message: a page for HTML, a foot for text. `{{ content }}` is where the message goes.
struct Layout: Equatable {
    /// The name messages use; `plain` where they use none.
    let name: String
    /// Relative to the home, or a name in brackets for the built-in ones.
    let file: String
    let source: String

    /// Whether it comes with the product.
    var isBuiltIn: Bool { file.hasPrefix("[") }

    /// Nothing around the message.
    static let bare = Layout(name: "none", file: "[layout none]", source: "{{ content }}")

    /// The layout of messages that name none: a letter that reads like one, in light and dark, on a phone and a desk.
    ///
    /// Nothing sets a text or background colour in the light, so a client's dark mode turns the page whole; the style
    /// sheet only brightens links where it does. Everything a client without style sheets needs stands in line.
    static let plain = Layout(
        name: "plain", file: "[layout plain]",
        source: """
            <!DOCTYPE html>
            <html lang="{{ language }}" dir="{{ direction }}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{{ subject }}</title>
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { a[style*="underline"] { color: #93b4fd !important; } }
            </style>
            </head>
            <body style="margin:0;padding:0;-webkit-text-size-adjust:100%">
            {% if preheader != blank -%}
            <div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all">{{ preheader }}\
            &#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847;</div>
            {% endif -%}
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>\
            <td style="padding:24px 20px;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,\
            sans-serif;font-size:16px;line-height:1.55;overflow-wrap:break-word">
            <div style="max-width:600px">
            {{ content }}
            {% if sender.postal_address != blank or sender.unsubscribe_url != blank -%}
            <p style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid #94a3b8;font-size:13px;line-height:1.5;opacity:0.75">
            {%- if sender.postal_address != blank %}{{ sender.postal_address }}{% endif -%}
            {%- if sender.postal_address != blank and sender.unsubscribe_url != blank %}<br>{% endif -%}
            {%- if sender.unsubscribe_url != blank %}<a href="{{ sender.unsubscribe_url }}" style="color:inherit;text-decoration:underline">{{ words.unsubscribe }}</a>{% endif -%}
            </p>
            {% endif -%}
            </div>
            </td></tr></table>
            </body>
            </html>

            """)

    /// The foot of text parts.
    static let plainText = Layout(
        name: "plain", file: "[layout plain, text]",
        source: """
            {{ content }}
            {% if sender.postal_address != blank or sender.unsubscribe_url != blank %}
            --\u{20}
            {% if sender.postal_address != blank %}{{ sender.postal_address }}
            {% endif %}{% if sender.unsubscribe_url != blank %}{{ words.unsubscribe }}: {{ sender.unsubscribe_url }}
            {% endif %}{% endif %}
            """)
}
