import Foundation

/// Runs one benchmark by name; each prints a table and, last, one line of JSON.
@main
struct Bench {
    static func main() throws {
        switch CommandLine.arguments.dropFirst().first {
        case "templating": try TemplatingBench(arguments: Array(CommandLine.arguments.dropFirst(2))).run()
        case "hostile": try HostileBench().run()
        case "inbound": try InboundBench(arguments: Array(CommandLine.arguments.dropFirst(2))).run()
        case "expected": try TemplatingBench(arguments: Array(CommandLine.arguments.dropFirst(2))).writeExpected()
        case "profile": try TemplatingBench(arguments: Array(CommandLine.arguments.dropFirst(2))).profile()
        default:
            FileHandle.standardError.write(
                Data(
                    "usage: bench hostile | bench inbound FOLDER | bench templating|expected|profile FOLDER [EXCHANGE]\n"
                        .utf8))
            exit(64)
        }
    }
}
