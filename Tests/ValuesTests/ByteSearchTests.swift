import Testing
import Values

/// A search is right where a plain one is, and linear where a plain one is not.
struct ByteSearchTests {
    private static func plain(_ part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard part.count <= text.count - start else { return nil }
        return (start...(text.count - part.count)).first { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    @Test func `every part of up to six letters is found in every text where a plain search finds it`() {
        for letters in [1, 2, 3] as [UInt64] {
            var seed: UInt64 = 7 &+ letters
            func draw(_ count: Int) -> [UInt8] {
                (0..<count).map { _ in
                    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(97 + (seed >> 33) % letters)
                }
            }
            for round in 0..<6_000 {
                let (part, text) = (draw(round % 7), draw(round % 31))
                let start = min(text.count, round % 3)
                let found = text.withUnsafeBufferPointer { ByteSearch(part).first(in: $0, from: start) }
                #expect(found == Self.plain(part, in: text, from: start), "\(part) in \(text)")
                let last = String(decoding: text, as: UTF8.self).lastRange(ofBytes: part)?.lowerBound
                let expected = (0...text.count).last { text[$0...].starts(with: part) }
                #expect(last == expected, "last \(part) in \(text)")
            }
        }
    }

    @Test func `a period in the part makes the search no longer than text and part`() {
        let text = String(repeating: "a", count: 400_000)
        for part in [text.dropLast(200_000) + "b", "b" + text.dropLast(200_000), text.dropLast(200_000) + "ba"] {
            #expect(!text.containsBytes(of: String(part)))
        }
        #expect(text.containsBytes(of: String(text.dropLast(200_000))))
        #expect(("x" + text + "b").lastRange(ofBytes: Array("ab".utf8)) == 400_000..<400_002)
    }
}
