import Chance
import Ports
import Testing
import WireKit

@testable import Transport

@Suite struct LoopPartsTests {
    @Test func `what a lost connection put back in the last pass is given back before the loop ends`() throws {
        let loopQueues = try LoopQueues()
        let loop = try steppedLoop(loopQueues)
        loopQueues.ask(.drain(60_000))
        loop.pass()
        #expect(loop.isDone)
        guard case .mail(let mail) = mail(1).content else { return }
        SMTPPool(mailbox: mailbox(25), loop: loop).putBack([SMTPSession.Submission(message: 1, mail: mail)])
        #expect(!loop.isDone)
        loop.pass()
        #expect(loopQueues.collect().map(\.outcome) == [.notSent])
        #expect(loop.isDone)
    }

    @Test func `alarms ring in order, moved ones at their last time, cancelled ones never`() {
        var generator = Chance(seed: 7)
        for _ in 0..<200 {
            var alarms = Alarms()
            var rung: [Int] = []
            var wanted: [Int: Int64] = [:]
            let all = (0..<20).map { _ in Alarm() }
            for (number, alarm) in all.enumerated() { alarm.onRing { rung.append(number) } }
            for _ in 0..<60 {
                let number = Int.random(in: 0..<20, using: &generator)
                let time = Int64.random(in: 1...100, using: &generator)
                alarms.set(all[number], Monotonic(milliseconds: time))
                wanted[number] = time
            }
            let silent = Int.random(in: 0..<20, using: &generator)
            alarms.set(all[silent], .never)
            wanted[silent] = nil
            var times: [Int64] = []
            for time in Int64(0)...100 {
                while let ring = alarms.due(Monotonic(milliseconds: time)) {
                    ring()
                    times.append(time)
                }
            }
            #expect(Set(rung) == Set(wanted.keys) && rung.count == wanted.count)
            for (number, time) in zip(rung, times) { #expect(wanted[number] == time) }
        }
    }

    @Test(
        arguments: [
            [127, 0, 0, 1], [10, 0, 0, 1], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
            [169, 254, 169, 254],
            [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], [198, 18, 0, 1], [192, 0, 2, 1],
        ] as [[UInt8]])
    func `private and special IPv4 addresses are not public, mapped, translated or plain`(bytes: [UInt8]) {
        #expect(!NetworkAddress(bytes: bytes).isPublic)
        #expect(!NetworkAddress(bytes: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes).isPublic)
        #expect(!NetworkAddress(bytes: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] + bytes).isPublic)
        #expect(!NetworkAddress(bytes: [0x20, 0x02] + bytes + [UInt8](repeating: 0, count: 10)).isPublic)
        #expect(!NetworkAddress(bytes: [UInt8](repeating: 0, count: 12) + bytes).isPublic)
    }

    @Test func `special IPv6 addresses are not public, ordinary ones are`() {
        let zeros = [UInt8](repeating: 0, count: 14)
        for prefix in [[0xFC, 0], [0xFD, 1], [0xFE, 0x80], [0xFF, 2], [0x20, 0x01], [0, 0]] as [[UInt8]] {
            #expect(!NetworkAddress(bytes: prefix + zeros).isPublic, "\(prefix)")
        }
        #expect(NetworkAddress(bytes: [0x26, 0x06, 0x47] + zeros.dropFirst()).isPublic)
        #expect(NetworkAddress(bytes: [93, 184, 216, 34]).isPublic)
        #expect(NetworkAddress(bytes: [172, 32, 0, 1]).isPublic)
        #expect(NetworkAddress(bytes: zeros + [0, 1]).isLoopback)
        #expect(NetworkAddress(bytes: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 127, 1, 2, 3]).isLoopback)
    }
}
