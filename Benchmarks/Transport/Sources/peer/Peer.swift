import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1

/// The same calls by async-http-client: `peer PORT IN-FLIGHT COUNT` prints one line of JSON like `carry web`.
@main
struct Peer {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        guard numbers.count == 3 else { throw Misuse() }
        let (port, inFlight, count) = (numbers[0], numbers[1], numbers[2])
        let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: 1_024)
        var configuration = HTTPClient.Configuration()
        // Its own default is eight connections a host; the other side has as many as calls in flight.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = inFlight
        let client = HTTPClient(configuration: configuration)
        let (start, startCPU) = (read(CLOCK_MONOTONIC), read(CLOCK_PROCESS_CPUTIME_ID))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<inFlight {
                group.addTask {
                    for _ in 0..<(count / inFlight + (part < count % inFlight ? 1 : 0)) {
                        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/")
                        request.method = .POST
                        request.headers.add(name: "Content-Type", value: "application/json")
                        request.body = .bytes(body)
                        let response = try await client.execute(request, timeout: .seconds(30))
                        _ = try await response.body.collect(upTo: 65_536)
                    }
                }
            }
            try await group.waitForAll()
        }
        let (seconds, cpu) = (read(CLOCK_MONOTONIC) - start, read(CLOCK_PROCESS_CPUTIME_ID) - startCPU)
        try await client.shutdown()
        print("{\"count\": \(count), \"cpu_seconds\": \(cpu), \"seconds\": \(seconds)}")
    }

    struct Misuse: Error {}

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
