/// libFuzzer's own `main`, called by name because the package manager names an executable's entry after its target.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What is fuzzed, by the last argument.
private enum Target {
    nonisolated(unsafe) static var chosen = "forms"
}

@_cdecl("fuzzdoors_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    guard count > 1, let last = arguments[Int(count) - 1] else { return 64 }
    Target.chosen = String(cString: last)
    guard ["forms", "json", "hooks", "lists"].contains(Target.chosen) else { return 64 }
    var (count, arguments) = (count - 1, arguments)
    return runDriver(&count, &arguments, fuzzOneInput)
}

/// One input of libFuzzer for the chosen target. Build and run: `scripts/fuzz --target forms|json|hooks|lists SECONDS`.
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    switch Target.chosen {
    case "json": JSONTarget.run(bytes)
    case "hooks": HooksTarget.run(bytes)
    case "lists": ListsTarget.run(bytes)
    default: FormsTarget.run(bytes)
    }
    return 0
}

/// Stops the fuzzer with this input.
func require(_ condition: Bool, _ promise: @autoclosure () -> String) {
    if !condition { fatalError("broken: \(promise())") }
}
