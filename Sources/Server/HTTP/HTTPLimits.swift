package import NIOCore

/// What a client may ask of the server; beyond it, the client is told so and nobody else feels it.
package struct HTTPLimits: Sendable {
    /// Bytes of a body, where the operation says nothing else.
    package static let body = 1_048_576
    /// Bytes of all headers together.
    package var headers = 16_384
    package var headerCount = 100
    /// Connections at once; further ones wait in the system's queue.
    package var connections = 4_096
    /// How long a request may take to arrive whole, from its first byte.
    package var arrival = TimeAmount.seconds(20)
    /// How long a connection may lie still between requests.
    package var idle = Duration.seconds(75)
    /// Requests a minute without a token, by address, and how many may come at once.
    package var strangers = RateLimit(perMinute: 600, burst: 120)
    /// Requests a minute of one token, and how many may come at once.
    package var tokens = RateLimit(perMinute: 1_200_000, burst: 60_000)
    /// Wrong tokens a minute by address.
    package var wrongTokens = RateLimit(perMinute: 20, burst: 20)

    package init() {}
}

/// So many after each other, and so many at once after a quiet time.
package struct RateLimit: Sendable, Hashable {
    /// One more may come after so many microseconds.
    let interval: Int64
    let burst: Int

    /// So many in a minute.
    package init(perMinute: Int, burst: Int) {
        interval = max(1, 60_000_000 / Int64(max(perMinute, 1)))
        self.burst = max(burst, 1)
    }

    /// So many in an hour, and as many at once.
    package init(perHour: Int) {
        interval = max(1, 3_600_000_000 / Int64(max(perHour, 1)))
        burst = max(perHour, 1)
    }
}
