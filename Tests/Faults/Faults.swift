// The fault harness: the product's own rooms, wired as `baton run` wires them, with places to die at, limits short
// enough for servers that hang, and a far end in the same process. `scripts/faults` drives it.
//
// What enters: a home folder, the point to die at (BATON_FAILPOINT is `name:n`), how many trials. What leaves: lines of
// JSON on standard output, the last one the result. What it never does: touch anything but loopback and folders given.
//
//   faults run HOME          runs a home until idle; first line: what recovery found
//   faults states HOME       one line: the state of each address's message
//   faults rows N            every row of the fault table with N messages
//   faults race N FOLDER     N suppressions while the message is in hand-over, over SMTP

import Foundation
import Values

@main
enum Faults {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.dropFirst().first, arguments.count) {
            case ("run", let home?, 2): try run(home)
            case ("states", let home?, 2): print(json: .object(try states(home)))
            case ("rows", let count?, 2): try rows(Int(count) ?? 1)
            case ("race", let count?, 3): try race(Int(count) ?? 1, in: arguments[2])
            default: stop("usage: faults run HOME | states HOME | rows N | race N FOLDER", code: 64)
            }
        } catch {
            stop("faults: \(error)", code: 75)
        }
    }

    /// One line of JSON at once, for whoever reads along.
    static func print(json value: Value) {
        FileHandle.standardOutput.write(Data(value.json() + [10]))
    }

    private static func stop(_ text: String, code: Int32) -> Never {
        FileHandle.standardError.write(Data((text + "\n").utf8))
        exit(code)
    }
}
