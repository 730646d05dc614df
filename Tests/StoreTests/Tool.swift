import Foundation

/// A program beside the test, spoken to through its pipes.
final class Tool {
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()

    static func exists(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }

    init(_ path: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
    }

    deinit { kill() }

    /// The next line it writes.
    func readLine() -> String {
        var line: [UInt8] = []
        while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Writes to where it reads.
    func write(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

    /// Ends it without a warning, and waits until it is gone.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
