import CCurl

/// One multi handle, driven by the loop's epoll and alarms.
///
/// Connections are shared within one multi handle only, so what may not share a connection gets its own.
final class CurlMulti: Watcher {
    /// Nil only when memory is out; libcurl then refuses each transfer.
    private let handle: UnsafeMutableRawPointer?
    private unowned let loop: NetLoop
    private let alarm: Alarm

    init(loop: NetLoop, streams: Int = 10, connections: Int = 512) {
        handle = curl_multi_init()
        self.loop = loop
        alarm = Alarm()
        alarm.onRing { [unowned self] in ready(CURL_SOCKET_TIMEOUT, 0) }
        let me = Unmanaged.passUnretained(self).toOpaque()
        ccurl_multi_set_socket(handle) { _, socket, what, user, _ in
            guard let user else { return 0 }
            Unmanaged<CurlMulti>.fromOpaque(user).takeUnretainedValue().watch(socket, what)
            return 0
        }
        ccurl_multi_set_pointer(handle, CURLMOPT_SOCKETDATA, me)
        ccurl_multi_set_timer(handle) { _, milliseconds, user in
            guard let user else { return 0 }
            Unmanaged<CurlMulti>.fromOpaque(user).takeUnretainedValue().wait(milliseconds)
            return 0
        }
        ccurl_multi_set_pointer(handle, CURLMOPT_TIMERDATA, me)
        // More streams than this on one HTTP/2 connection cost libcurl more CPU than another connection.
        ccurl_multi_set_long(handle, CURLMOPT_MAX_CONCURRENT_STREAMS, streams)
        // Left alone, libcurl keeps four for each transfer under way, and closes the rest whenever few are.
        ccurl_multi_set_long(handle, CURLMOPT_MAXCONNECTS, connections)
    }

    deinit {
        alarm.cancel()
        // The loop may be going too, and must not be called while it does.
        ccurl_multi_set_socket(handle, nil)
        ccurl_multi_set_timer(handle, nil)
        curl_multi_cleanup(handle)
    }

    func add(_ transfer: CurlTransfer) {
        if curl_multi_add_handle(handle, transfer.easy) != CURLM_OK { transfer.done(CURLE_FAILED_INIT) }
    }

    func remove(_ transfer: CurlTransfer) { curl_multi_remove_handle(handle, transfer.easy) }

    /// Something happened at a socket, or time is up.
    func ready(_ socket: Int32, _ events: UInt32) {
        var mask: Int32 = 0
        if events & EPOLLIN.rawValue != 0 { mask |= CURL_CSELECT_IN }
        if events & EPOLLOUT.rawValue != 0 { mask |= CURL_CSELECT_OUT }
        if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { mask |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        curl_multi_socket_action(handle, socket, mask, &running)
        tellDone()
    }

    private func tellDone() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(handle, &left)?.pointee {
            guard message.msg == CURLMSG_DONE, let easy = message.easy_handle else { continue }
            var owner: UnsafeMutableRawPointer?
            ccurl_get_private(easy, &owner)
            guard let owner else { continue }
            Unmanaged<CurlTransfer>.fromOpaque(owner).takeUnretainedValue().done(message.data.result)
        }
    }

    private func watch(_ socket: Int32, _ what: Int32) {
        switch what {
        case CURL_POLL_IN: loop.watch(socket, EPOLLIN.rawValue, self)
        case CURL_POLL_OUT: loop.watch(socket, EPOLLOUT.rawValue, self)
        case CURL_POLL_INOUT: loop.watch(socket, EPOLLIN.rawValue | EPOLLOUT.rawValue, self)
        default: loop.unwatch(socket)
        }
    }

    private func wait(_ milliseconds: Int) {
        loop.alarms.set(alarm, milliseconds < 0 ? .never : loop.now + Int64(milliseconds))
    }
}
