import CCurl
import Glibc

/// libcurl itself, started once and only when a carrier is made: a dry run never comes here.
enum LibCurl {
    /// The first version with `PROTOCOLS_STR`.
    static let oldest: UInt32 = 0x07_55_00

    private static let started: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    static func start() throws(TransportError) {
        let facts = curl_version_info(CURLVERSION_TENTH).pointee
        guard started == CURLE_OK, facts.version_num >= oldest else {
            throw .library(version: facts.version.map { String(cString: $0) } ?? "")
        }
    }

    static func text(_ code: CURLcode) -> String {
        code == CURLE_USE_SSL_FAILED ? "the server offers no STARTTLS" : String(cString: curl_easy_strerror(code))
    }
}

/// An easy handle with the object that owns it, reached from libcurl's callbacks.
class CurlTransfer {
    let easy: UnsafeMutableRawPointer
    /// Whether `mayReach` refused an address, and let one pass, since the last start.
    private var (wasRefused, wasAllowed) = (false, false)
    /// Whether there were addresses, and none of them may be connected to.
    var wasForbidden: Bool { wasRefused && !wasAllowed }

    init?() {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        set(CURLOPT_PRIVATE, Unmanaged.passUnretained(self).toOpaque())
        // Signals belong to the process, not to a library on this thread.
        set(CURLOPT_NOSIGNAL, 1)
        // Else giving up on a name would wait for the resolver's thread, and everything on this thread with it.
        set(CURLOPT_QUICK_EXIT, 1)
        // An environment variable of a shell must not choose where mail and secrets go.
        set(CURLOPT_PROXY, "")
        // Older ones are broken (RFC 8996), and a libcurl built with leave would still take them.
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        _ = ccurl_set_open_socket(easy) { user, _, address in
            guard let user, let address else { return CURL_SOCKET_BAD }
            return Unmanaged<CurlTransfer>.fromOpaque(user).takeUnretainedValue().open(address)
        }
        set(CURLOPT_OPENSOCKETDATA, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { curl_easy_cleanup(easy) }

    /// The multi handle says how it ended; for a `CONNECT_ONLY` transfer, how connecting did.
    func done(_ code: CURLcode) {}

    /// Ties a `CONNECT_ONLY` connection to this handle: libcurl takes one whose bytes it does not see for an unused one,
    /// and closes it when it grows old and another begins; the descriptor would be somebody else's then.
    func hold() {
        var (nothing, count) = (UInt8(0), 0)
        _ = curl_easy_recv(easy, &nothing, 0, &count)
    }

    /// Whether this transfer may connect to what its host name was resolved to, which no name can lie about.
    func mayReach(_ address: NetworkAddress?) -> Bool { true }

    /// A start follows, with addresses of its own.
    func forgetAddresses() { (wasRefused, wasAllowed) = (false, false) }

    /// The socket libcurl would have made, but closed in child processes.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
        guard mayReach(NetworkAddress(address)) else {
            wasRefused = true
            return CURL_SOCKET_BAD
        }
        wasAllowed = true
        let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return Glibc.socket(address.pointee.family, type, address.pointee.protocol)
    }

    func set(_ option: CURLoption, _ value: Int) { _ = ccurl_set_long(easy, option, value) }
    func set(_ option: CURLoption, _ value: String) { _ = ccurl_set_string(easy, option, value) }
    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) { _ = ccurl_set_pointer(easy, option, value) }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        _ = ccurl_get_long(easy, info, &value)
        return value
    }

    func offset(_ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        _ = ccurl_get_offset(easy, info, &value)
        return Int64(value)
    }

    var socket: Int32 {
        var socket: curl_socket_t = -1
        _ = ccurl_get_socket(easy, &socket)
        return socket
    }
}
