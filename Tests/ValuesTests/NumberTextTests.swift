import Testing
import Values

struct NumberTextTests {
    @Test(arguments: [
        (5.0, "5.0"), (0.1, "0.1"), (-1.25, "-1.25"), (0.0001, "0.0001"), (0.00001, "1.0e-05"),
        (1e15, "1000000000000000.0"),
        (1e16, "1.0e+16"), (123456789.125, "123456789.125"), (1.5e-7, "1.5e-07"), (1e100, "1.0e+100"), (-0.0, "-0.0"),
        (9_007_199_254_740_992, "9007199254740992.0"), (.infinity, "Infinity"), (2.5e22, "2.5e+22"),
        (1e-100, "1.0e-100"),
    ])
    func `fractions print as Ruby prints them`(number: Double, text: String) {
        #expect(Value.number(number).plainText == text)
    }

    @Test(arguments: [0, 7, -7, 10, -10, 1_234_567_890, Int.max, Int.min])
    func `whole numbers print in decimal`(whole: Int) {
        #expect(Value.int(whole).plainText == String(whole))
    }

    @Test func `lists run together and objects print as Ruby inspects them`() {
        #expect(Value.array(["a", 1, nil, 2.5]).plainText == "a12.5")
        #expect(Value.object(["a": nil, "b": ["x", 1]]).plainText == "{\"a\"=>nil, \"b\"=>[\"x\", 1]}")
    }
}
