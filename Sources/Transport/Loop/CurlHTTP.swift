import CCurl

/// What a transfer posts by libcurl's own HTTP, and what comes back: head and body are each counted, because a server
/// need not announce a length and libcurl's own limit needs one.
final class CurlHTTP {
    private unowned let transfer: CurlTransfer
    /// How many bytes of a head, and of a body, are taken.
    private let mostBytes: Int
    private(set) var body: [UInt8] = []
    /// Whether there was more than `body` holds.
    private(set) var isTooLong = false
    private var headBytes = 0
    private var lines: UnsafeMutablePointer<curl_slist>?

    init(_ transfer: CurlTransfer, mostBytes: Int) {
        self.transfer = transfer
        self.mostBytes = mostBytes
        transfer.set(CURLOPT_FOLLOWLOCATION, 0)
        transfer.set(CURLOPT_USERAGENT, "Baton")
        hear()
    }

    deinit { curl_slist_free_all(lines) }

    /// What the next start sends; the answer before it is forgotten.
    func post(_ content: [UInt8], head: [String]) {
        forget()
        curl_slist_free_all(lines)
        lines = nil
        // Waiting for "100 Continue" would cost a round trip.
        for line in head + ["Expect:"] { lines = curl_slist_append(lines, line) ?? lines }
        _ = ccurl_set_list(transfer.easy, CURLOPT_HTTPHEADER, lines)
        _ = ccurl_set_offset(transfer.easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(content.count))
        content.withUnsafeBytes { bytes in
            // No content has no address; libcurl copies nothing from this one.
            guard let start = bytes.baseAddress else { return transfer.set(CURLOPT_COPYPOSTFIELDS, "") }
            transfer.set(CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: start))
        }
    }

    /// Lets go of an answer that was read.
    func forget() {
        body = []
        headBytes = 0
        isTooLong = false
    }

    private func hear() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_write(transfer.easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            let http = Unmanaged<CurlHTTP>.fromOpaque(user).takeUnretainedValue()
            return http.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }
        transfer.set(CURLOPT_WRITEDATA, me)
        _ = ccurl_set_write(transfer.easy, CURLOPT_HEADERFUNCTION) { _, size, count, user in
            guard let user else { return 0 }
            let http = Unmanaged<CurlHTTP>.fromOpaque(user).takeUnretainedValue()
            http.headBytes += size * count
            return http.headBytes <= http.mostBytes ? size * count : 0
        }
        transfer.set(CURLOPT_HEADERDATA, me)
    }

    private func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        isTooLong = isTooLong || body.count + bytes.count > mostBytes
        if !isTooLong { body.append(contentsOf: bytes) }
        return !isTooLong
    }
}
