import Testing
import Values

struct ObjectTests {
    @Test func `entries keep the order they were written in, small or large`() {
        for count in [0, 1, 24, 25, 40] {
            let object = Object((0..<count).map { ("n\($0)", Value.int($0)) })
            #expect(object.entries.map(\.name) == (0..<count).map { "n\($0)" })
            for place in 0..<count { #expect(object["n\(place)"] == .int(place)) }
            #expect(object["none"] == nil)
        }
    }

    @Test func `a later value takes the earlier one's place`() {
        let object: Object = ["a": 1, "b": 2, "a": 3]
        #expect(object.entries.map(\.name) == ["a", "b"])
        #expect(object["a"] == 3)
    }

    @Test func `setting nil removes, and null is a value`() {
        var object: Object = ["a": 1, "b": nil]
        object["a"] = nil as Value?
        #expect(object.count == 1)
        #expect(object["b"] == .null)
    }

    @Test func `names are found after any number of removals`() {
        var object = Object((0..<50).map { ("n\($0)", Value.int($0)) })
        for place in stride(from: 0, to: 50, by: 2) { object["n\(place)"] = nil as Value? }
        for place in 0..<50 { #expect(object["n\(place)"] == (place.isMultiple(of: 2) ? nil : .int(place))) }
        #expect(object.count == 25)
    }

    @Test func `objects are equal whatever the order, and then hash alike`() {
        let pairs = (0..<40).map { ("n\($0)", Value.int($0)) }
        let (left, right) = (Object(pairs), Object(pairs.reversed()))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left != Object(pairs.dropLast()))
        #expect(Object([("a", 1)]) != Object([("b", 1)]))
    }

    @Test func `a value tells its kind`() {
        #expect(Value.string("x").text == "x" && Value.int(1).text == nil)
        #expect(Value.int(1).whole == 1 && Value.number(1).whole == nil)
        #expect(Value.null.isNull && !Value.bool(false).isNull)
        #expect((["a": ["b": 2]] as Value)["a"]?["b"] == 2)
        #expect((1 as Value)["a"] == nil)
    }
}
