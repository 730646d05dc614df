import Mail
import Values

/// libFuzzer's own `main`, called by name because the package manager names an executable's entry after its target.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What is fuzzed, by the last argument.
private enum Target {
    nonisolated(unsafe) static var chosen = "inbound"
}

@_cdecl("fuzzmail_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    guard count > 1, let last = arguments[Int(count) - 1] else { return 64 }
    Target.chosen = String(cString: last)
    guard ["smtp", "imap", "inbound", "writer", "address", "answers"].contains(Target.chosen) else { return 64 }
    var (count, arguments) = (count - 1, arguments)
    return runDriver(&count, &arguments, fuzzOneInput)
}

/// One input of libFuzzer for the chosen target. Build and run: `scripts/fuzz --target smtp|imap|inbound|writer|address|answers SECONDS`.
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    switch Target.chosen {
    case "smtp": SMTPTarget.run(bytes)
    case "imap": IMAPTarget.run(bytes)
    case "writer": WriterTarget.run(bytes)
    case "address": AddressTarget.run(bytes)
    case "answers": AnswersTarget.run(bytes)
    default: InboundTarget.run(bytes)
    }
    return 0
}

/// Stops the fuzzer with this input.
func require(_ condition: Bool, _ promise: @autoclosure () -> String) {
    if !condition { fatalError("broken: \(promise())") }
}

/// What may be on the wire: no NUL, and CR and LF together only.
func isClean(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
        if byte == 0 || (byte == 10) != (previous == 13) { return false }
        previous = byte
    }
    return previous != 13
}
