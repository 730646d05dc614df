import Glibc
import Templating
import Values

/// libFuzzer's own `main`, called by name because the package manager names an executable's entry after its target.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_cdecl("fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, fuzzOneInput)
}

/// One input of libFuzzer: the first byte chooses dialect, parsing and part, the rest is a template with its partials.
///
/// Build and run: `scripts/fuzz SECONDS`.
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let begun = cpuSeconds()
    defer { precondition(cpuSeconds() - begun < 1, "an input takes more than a second of CPU") }
    let choice = start[0]
    let source = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    var options = choice & 1 == 0 ? Options.baton : .shopify
    if choice & 2 != 0 { options.parsing = .strict }
    options.rendersErrors = choice & 4 != 0
    options.limits.steps = 100_000
    let escapings: [Escaping] = [.html, .text, .header, .url, .json]
    let settings = Settings(now: 1_767_225_600, offset: { $0 > 1_750_000_000 ? 7_200 : -3_600 }, seed: 7)
    guard
        let template = try? Template.compile(
            source, name: "fuzz", options: options, partials: { $0 == "a" ? source : nil })
    else { return 0 }
    _ = template.analysis
    _ = try? template.render(Fixture.scope, escaping: escapings[Int(choice >> 3) % 5], settings: settings)
    return 0
}

/// CPU time of this process: a busy machine makes nothing seem to hang.
private func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The data every fuzzed template sees.
private enum Fixture {
    static let scope: Scope = [
        "lead": [
            "name": "Ana & <b>", "score": 71, "tags": ["vip", "new", 3, nil], "rate": 1.5, "none": nil, "ok": true,
        ],
        "items": [["t": "x", "n": 3], ["t": "y", "n": -1], ["n": 2.5], "text", nil, [1, [2, "z"]]],
        "s": "2016-03-14T09:30:00+01:00", "n": 9_223_372_036_854_775_807, "m": -9_223_372_036_854_775_807, "e": "",
        "a": [3, 1, 2], "h": ["first": 1, "size": "x"], "u": "Ünïcödé 測試 👩‍👩‍👧",
    ]
}
