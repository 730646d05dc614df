import CCurl

/// What this machine's libcurl is and can do.
package struct LibraryFacts: Sendable, Hashable {
    package var version: String
    /// Its TLS library, with version; empty where it has none.
    package var tls: String
    /// What Baton needs and this library lacks, each as a person would look for it.
    package var lacks: [String]

    /// Asks the library.
    package static func read() -> LibraryFacts {
        let facts = curl_version_info(CURLVERSION_TENTH).pointee
        let version = facts.version.map { String(cString: $0) } ?? "?"
        var lacks: [String] = []
        if facts.version_num < LibCurl.oldest { lacks.append("libcurl 7.85 or later") }
        if facts.features & CURL_VERSION_SSL == 0 { lacks.append("TLS") }
        // Without it a slow name server would stop everything else.
        if facts.features & CURL_VERSION_ASYNCHDNS == 0 { lacks.append("AsynchDNS") }
        var protocols: Set<String> = []
        var entry = facts.protocols
        while let name = entry?.pointee {
            protocols.insert(String(cString: name))
            entry = entry?.advanced(by: 1)
        }
        lacks += ["smtp", "smtps", "https"].filter { !protocols.contains($0) }
        return LibraryFacts(
            version: version, tls: facts.ssl_version.map { String(cString: $0) } ?? "", lacks: lacks)
    }
}
