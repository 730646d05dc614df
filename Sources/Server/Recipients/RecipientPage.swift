import Values

extension PageRenderer {
    /// A page for those who get our mails or fill in our forms: a sentence or two, and at most one button.
    func recipient(
        _ title: String, _ text: String, _ words: RecipientWords, at now: Moment, status: Int = 200,
        note: String? = nil, button: String? = nil, action: String = "", choices: [(value: String, label: String)] = [],
        more: String? = nil, moreAddress: String = ""
    ) throws -> Reply {
        let page: Object = [
            "lang": .string(words.language), "title": .string(title), "css": .string(Asset.address("baton.css")),
            "icon": .string(Asset.address("icon.svg")), "brand": .string(words.brand),
        ]
        let values: Object = [
            "page": .object(page), "text": .string(text), "note": .string(note ?? ""), "button": .string(button ?? ""),
            "action": .string(action),
            "choices": .array(choices.map { ["value": .string($0.value), "label": .string($0.label)] }),
            "more": .string(more ?? ""), "more_address": .string(moreAddress),
        ]
        return try reply("recipient", values, at: now, status: status)
    }
}
