import Foundation
import Glibc
import Synchronization

/// Where a command speaks: data on standard output, everything for people beside it on standard error.
enum Terminal {
    enum Paint: String, CaseIterable { case red = "31", green = "32", yellow = "33", bold = "1", dim = "2" }

    /// Prints data, with a line feed.
    static func print(_ text: String) { write(legible(text) + "\n", to: STDOUT_FILENO) }

    /// Prints a message for people.
    static func say(_ text: String) { write(legible(text) + "\n", to: STDERR_FILENO) }

    /// Replaces the line of progress; nothing where standard error is no terminal.
    static func progress(_ text: String) {
        guard isTerminal(STDERR_FILENO) else { return }
        write("\r\u{1B}[2K\(text)", to: STDERR_FILENO)
    }

    /// Ends the line of progress.
    static func endProgress() {
        guard isTerminal(STDERR_FILENO) else { return }
        write("\r\u{1B}[2K", to: STDERR_FILENO)
    }

    /// Colours text for standard error, where that is a terminal and NO_COLOR is not set.
    static func paint(_ text: String, _ paint: Paint) -> String {
        guard isTerminal(STDERR_FILENO), environment("NO_COLOR") == nil, environment("TERM") != "dumb" else {
            return text
        }
        return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
    }

    static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Writes through one buffered handle per stream, so that long transcripts are not one system call a line.
    private static func write(_ text: String, to file: Int32) {
        var text = text
        text.withUTF8 { bytes in
            _ = fwrite(bytes.baseAddress, 1, bytes.count, file == STDOUT_FILENO ? stdoutStream : stderrStream)
        }
        if file == STDERR_FILENO || isTerminal(file) { fflush(file == STDOUT_FILENO ? stdoutStream : stderrStream) }
    }

    // Glibc's own stdout and stderr are mutable globals, which the language refuses to share.
    nonisolated(unsafe) private static let stdoutStream: UnsafeMutablePointer<FILE>? = fdopen(STDOUT_FILENO, "w")
    nonisolated(unsafe) private static let stderrStream: UnsafeMutablePointer<FILE>? = fdopen(STDERR_FILENO, "w")

    /// A reader that goes away, or was never there, ends nothing: what is said then is lost, and the work goes on.
    static func outliveReaders() {
        signal(SIGPIPE, SIG_IGN)
        // A file that is opened must not get the number of a stream that was closed.
        while true {
            let file = open("/dev/null", O_RDWR)
            guard 0...STDERR_FILENO ~= file else {
                if file >= 0 { close(file) }
                return
            }
        }
    }

    /// Writes out what is buffered; to be called before the process ends.
    static func flush() { fflush(nil) }
}
