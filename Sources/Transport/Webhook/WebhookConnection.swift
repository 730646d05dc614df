import CCurl
import Glibc
import Ports
import Values
import Workspace

/// One connection in clear to an endpoint: libcurl connects, as ever through the guard on the resolved address, and
/// `HTTPSession` speaks, at a third of what libcurl's own HTTP costs.
///
/// It outlives its connection: closed by the other side, or unused for too long, it connects again for the next call.
final class WebhookConnection: WebhookCaller, Watcher {
    private unowned let loop: NetLoop
    private let target: WebhookTarget
    private var session = HTTPSession(most: WebhookAnswer.mostBytes)
    /// The request, kept until it is answered: a connection that proves dead is replaced once.
    private var wire: [UInt8] = []
    private var written = 0
    private var descriptor: Int32 = -1
    /// Whether libcurl has the transfer, connecting or connected.
    private var isAdded = false
    /// Whether an earlier call used this connection.
    private var isReused = false
    private var isBlocked = false
    private var isCalling = false
    private let alarm = Alarm()

    init?(target: WebhookTarget, route: WebhookRoute, loop: NetLoop) {
        self.loop = loop
        self.target = target
        super.init(route: route, limits: loop.limits)
        set(CURLOPT_CONNECT_ONLY, 1)
        alarm.onRing { [unowned self] in timeIsUp() }
    }

    deinit { alarm.cancel() }

    // MARK: - Calling

    override func begin(_ request: WebhookRequest) {
        isCalling = true
        target.write(request, to: &wire)
        loop.alarms.set(alarm, loop.now + loop.limits.webhook.milliseconds)
        if descriptor >= 0 {
            isReused = true
            speak()
        } else {
            connect()
        }
    }

    private func connect() {
        isReused = false
        isAdded = true
        route.multi.add(self)
    }

    override func done(_ code: CURLcode) {
        guard isCalling, descriptor < 0 else { return }
        guard code == CURLE_OK else { return finish(code) }
        descriptor = socket
        guard descriptor >= 0 else { return finish(CURLE_COULDNT_CONNECT) }
        hold()
        loop.watch(descriptor, EPOLLIN.rawValue, self)
        session = HTTPSession(most: WebhookAnswer.mostBytes)
        speak()
    }

    private func speak() {
        session.begin()
        written = 0
        write()
    }

    // MARK: - Bytes

    /// epoll saw something.
    func ready(_ descriptor: Int32, _ events: UInt32) {
        guard descriptor >= 0 else { return }
        guard isCalling else { return hangUp() }
        if events & ~EPOLLOUT.rawValue != 0 { read() }
        // What was read may have ended the call, and a next one has no connection yet.
        guard self.descriptor == descriptor else { return }
        if isCalling, events & EPOLLOUT.rawValue != 0, written < wire.count { write() }
    }

    private func write() {
        let count = wire.withUnsafeBytes { bytes in
            bytes.baseAddress.map {
                send(descriptor, $0 + written, bytes.count - written, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
            } ?? -1
        }
        let isLost = count < 0 && errno != EAGAIN && errno != EINTR
        written += max(count, 0)
        // A server may have answered before it closed, in the middle of a long request.
        if isLost { return read(orElse: CURLE_SEND_ERROR) }
        block(written < wire.count)
    }

    private func block(_ isBlocked: Bool) {
        guard isBlocked != self.isBlocked else { return }
        self.isBlocked = isBlocked
        loop.watch(descriptor, EPOLLIN.rawValue | (isBlocked ? EPOLLOUT.rawValue : 0), self)
    }

    /// Reads once: what is left is told again in the next pass, so that a long answer holds nobody up.
    private func read(orElse lost: CURLcode? = nil) {
        let buffer = loop.buffer
        let count = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
        if count > 0 {
            session.receive(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count]))
        } else if count == 0 {
            session.closed()
        } else if errno != EAGAIN && errno != EINTR {
            session.giveUp()
            if session.answer == nil { return finish(CURLE_RECV_ERROR) }
        }
        switch session.flaw {
        case nil where session.answer != nil: finish(session.answer?.isCut == true ? CURLE_PARTIAL_FILE : CURLE_OK)
        case nil: if let lost { finish(lost) }
        case .garbage: finish(CURLE_WEIRD_SERVER_REPLY)
        case .longHead: finish(CURLE_FILESIZE_EXCEEDED)
        case .cut: finish(session.hasHeard ? CURLE_PARTIAL_FILE : CURLE_GOT_NOTHING)
        }
    }

    // MARK: - Ending

    private func timeIsUp() {
        guard isCalling else { return hangUp() }
        session.giveUp()
        finish(CURLE_OPERATION_TIMEDOUT)
    }

    private func finish(_ code: CURLcode) {
        let isStale = isReused && !session.hasHeard && code != CURLE_OK && code != CURLE_OPERATION_TIMEDOUT
        if isStale {
            // The server closed it while nobody looked, which is its right; the call's id makes another one harmless.
            disconnect()
            return connect()
        }
        let answer = WebhookAnswer(
            code: code, status: session.answer?.status ?? 0, retryAfter: retryAfter,
            body: session.answer?.body ?? [], isTooLong: session.answer?.isTooLong ?? false,
            wasConnected: descriptor >= 0, wasForbidden: wasForbidden)
        isCalling = false
        if code == CURLE_OK, session.keepsAlive, written == wire.count {
            loop.alarms.set(alarm, loop.now + loop.limits.idle.milliseconds)
        } else {
            disconnect()
        }
        // One long request must not weigh for ever.
        if wire.capacity > 16 * 1_024 { wire = [] }
        route.ended(self, answer.outcome)
    }

    /// In seconds; the field may be a date.
    private var retryAfter: Int64 {
        guard let value = session.answer?.retryAfter else { return 0 }
        if let seconds = value.withUnsafeBufferPointer(HTTPHead.number) { return Int64(seconds) }
        let date = Int64(curl_getdate(String(decoding: value, as: UTF8.self), nil))
        return date < 0 ? 0 : max(0, date - Int64(time(nil)))
    }

    override func hangUp() {
        isCalling = false
        disconnect()
    }

    private func disconnect() {
        if descriptor >= 0 { loop.unwatch(descriptor) }
        descriptor = -1
        isBlocked = false
        session = HTTPSession(most: WebhookAnswer.mostBytes)
        if !isCalling { loop.alarms.set(alarm, .never) }
        guard isAdded else { return }
        isAdded = false
        route.multi.remove(self)
    }
}
