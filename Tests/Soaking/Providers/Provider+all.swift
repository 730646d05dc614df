extension Provider {
    /// All of them, in the order in which they are soaked.
    package static let all: [Provider] = large + hosters + services + programs + web + nasty

    /// The same under another name.
    func renamed(_ name: String) -> Provider {
        var provider = self
        provider.name = name
        return provider
    }

    /// With something of it changed.
    func with(_ change: (inout Provider) -> Void) -> Provider {
        var provider = self
        change(&provider)
        return provider
    }
}
