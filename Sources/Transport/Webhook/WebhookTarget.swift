import CCurl
import Ports

/// What every request to an endpoint in clear begins with; nil for whatever is better left to libcurl's own HTTP.
struct WebhookTarget {
    /// From the space after the method to the end of the last field that never changes.
    let head: [UInt8]

    /// Takes `http` URLs with an ASCII host, read by the same parser that libcurl connects by.
    init?(url text: String) {
        guard let url = curl_url() else { return nil }
        defer { curl_url_cleanup(url) }
        guard curl_url_set(url, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
            Self.part(url, CURLUPART_SCHEME) == "http", Self.part(url, CURLUPART_ZONEID) == nil,
            let host = Self.part(url, CURLUPART_HOST), let path = Self.part(url, CURLUPART_PATH)
        else { return nil }
        let port = Self.part(url, CURLUPART_PORT).map { ":\($0)" } ?? ""
        let query = Self.part(url, CURLUPART_QUERY).map { "?\($0)" } ?? ""
        let isPlain = "\(host)\(port)\(path)\(query)".utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard isPlain, path.hasPrefix("/"), !host.isEmpty else { return nil }
        head = Array(
            """
             \(path)\(query) HTTP/1.1\r\nHost: \(host)\(port)\r\nUser-Agent: Baton\r\nAccept: */*\r\n\
            Content-Type: application/json\r\nwebhook-id:\u{20}
            """.utf8)
    }

    private static func part(_ url: OpaquePointer, _ part: CURLUPart) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    /// Writes a whole request: its method, the fields that change, and the body.
    func write(_ request: WebhookRequest, to wire: inout [UInt8]) {
        wire.removeAll(keepingCapacity: true)
        wire.reserveCapacity(head.count + request.parcel.body.count + 512)
        wire.append(contentsOf: request.parcel.method.utf8)
        wire.append(contentsOf: head)
        wire.append(contentsOf: request.parcel.id.utf8)
        wire.append(contentsOf: "\r\nwebhook-timestamp: ".utf8)
        wire.append(contentsOf: String(request.timestamp).utf8)
        if let signature = request.signature {
            wire.append(contentsOf: "\r\nwebhook-signature: ".utf8)
            wire.append(contentsOf: signature.utf8)
        }
        wire.append(contentsOf: "\r\nContent-Length: ".utf8)
        wire.append(contentsOf: String(request.parcel.body.count).utf8)
        wire.append(contentsOf: "\r\n\r\n".utf8)
        wire.append(contentsOf: request.parcel.body)
    }
}
