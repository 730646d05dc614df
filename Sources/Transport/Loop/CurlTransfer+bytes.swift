import CCurl
import Glibc

/// The bytes of a connection that libcurl made and gave up (`CONNECT_ONLY`).
extension CurlTransfer {
    /// Bytes read, 0 at the end or on an error, -1 when there is nothing now.
    func receive(into buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, isEncrypted: Bool) -> Int {
        if isEncrypted {
            var count = 0
            switch curl_easy_recv(easy, buffer.baseAddress, buffer.count, &count) {
            case CURLE_OK: return count
            case CURLE_AGAIN: return -1
            default: return 0
            }
        }
        // In clear libcurl would only look the connection up and call recv itself.
        let count = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
        return count >= 0 ? count : errno == EAGAIN || errno == EINTR ? -1 : 0
    }

    /// Bytes written, 0 when there is no room now, -1 on an error.
    func transmit(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, isEncrypted: Bool) -> Int {
        guard let start = bytes.baseAddress else { return -1 }
        if isEncrypted {
            var count = 0
            switch curl_easy_send(easy, start, bytes.count, &count) {
            case CURLE_OK: return count
            case CURLE_AGAIN: return 0
            default: return -1
            }
        }
        let count = send(descriptor, start, bytes.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
        return count > 0 ? count : errno == EAGAIN || errno == EINTR ? 0 : -1
    }
}
