import CCurl
import Scheduler
import Testing
import Values
import Workspace

@testable import Transport

/// A transfer that writes down the numbers it gives to libcurl, which keeps them to itself.
private final class Recorded: CurlTransfer {
    private var numbers: [CURLoption.RawValue: Int] = [:]

    override func set(_ option: CURLoption, _ value: Int) {
        numbers[option.rawValue] = value
        super.set(option, value)
    }

    func told(_ option: CURLoption) -> Int? { numbers[option.rawValue] }
}

@Suite struct LibCurlTests {
    init() throws { try LibCurl.start() }

    @Test func `whatever is connected to, TLS is no older than 1_2`() throws {
        #expect(try #require(Recorded()).told(CURLOPT_SSLVERSION) == Int(CURL_SSLVERSION_TLSv1_2))
    }

    @Test func `a silent greeting or login answer is waited for as long as a login may take`() throws {
        var limits = TransportLimits()
        let transfer = try #require(Recorded())
        #expect(transfer.aim(at: mailbox(25).server, limits: limits) == nil)
        #expect(transfer.told(CURLOPT_SERVER_RESPONSE_TIMEOUT) == 300)
        limits.login = .milliseconds(600)
        #expect(transfer.aim(at: mailbox(25).server, limits: limits) == nil)
        #expect(transfer.told(CURLOPT_SERVER_RESPONSE_TIMEOUT) == 1, "0 would be no limit")
    }
}
