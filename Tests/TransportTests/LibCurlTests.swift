import CCurl
import Ports
import Testing
import Values
import WireKit
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

/// A transfer to a name with these addresses, of which it may connect to some.
private final class Choosy: CurlTransfer {
    private var allowed: [NetworkAddress] = []
    private var addresses: UnsafeMutablePointer<curl_slist>?

    func fails(trying addresses: [UInt8], where allowed: [UInt8]) throws -> Bool {
        let list = addresses.map { "127.0.0.\($0)" }.joined(separator: ",")
        let port = try LoopbackServer.deadPort()
        self.allowed = allowed.map { NetworkAddress(bytes: [127, 0, 0, $0]) }
        self.addresses = curl_slist_append(nil, "several.example:\(port):\(list)")
        _ = ccurl_set_list(easy, CURLOPT_RESOLVE, self.addresses)
        set(CURLOPT_URL, "http://several.example:\(port)/")
        return curl_easy_perform(easy) != CURLE_OK
    }

    deinit { curl_slist_free_all(addresses) }

    override func mayReach(_ address: NetworkAddress?) -> Bool { address.map(allowed.contains) ?? false }
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

    @Test func `a host is forbidden only if every address of it is`() throws {
        let mixed = try #require(Choosy())
        #expect(try mixed.fails(trying: [2, 1], where: [1]))
        #expect(!mixed.wasForbidden, "the other address was down, which passes")
        let forbidden = try #require(Choosy())
        #expect(try forbidden.fails(trying: [2, 1], where: []))
        #expect(forbidden.wasForbidden)
        forbidden.forgetAddresses()
        #expect(!forbidden.wasForbidden)
    }
}
