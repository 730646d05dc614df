private import Glibc
package import Ports
private import Synchronization
package import Values

/// The append-only file that knows, after a kill, which final dots were written and which answers came.
///
/// One line a fact, written by a plain write(2) before the thing it tells of: `dot ID`, or `answer ID …`, with `at ID …`
/// before it, the moment it came, and `body ID …` where a webhook's answer had one; `new ID` where another attempt begins. It survives the death of the
/// process; after the death of the machine (another boot id) its silence proves nothing.
package final class Journal: Sendable {
    private let file: Int32
    package let path: String
    private let state = Mutex(State())

    private struct State {
        /// What the next line has to begin with: a line feed after half a line, the boot id where it is missing.
        var owed = ""
        /// The errno of the last write where that failed.
        var failure: Int32?
        /// How long it may grow before it is shortened.
        var enough = Journal.growth
        /// The generation of the database it goes with; nil before that is told.
        var generation: Int?

        /// What a new journal begins with.
        func head(boot: String?) -> String {
            (boot.map { "boot \($0)\n" } ?? "") + (generation.map { "generation \($0)\n" } ?? "")
        }
    }

    /// Some eighty thousand messages.
    private static let growth = 8 << 20

    /// Opens, or creates with mode 0600, the journal at this path.
    package init(path: String) throws(JournalError) {
        self.path = path
        file = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw JournalError(path: path, code: errno) }
        var last = UInt8(ascii: "\n")
        pread(file, &last, 1, max(0, lseek(file, 0, SEEK_END) - 1))
        // A kill may have left half a line.
        if last != UInt8(ascii: "\n") { state.withLock { $0.owed = "\n" } }
    }

    deinit { close(file) }

    /// Records that these may get their final dot, before any of them does. Whether it could be written: what is not in
    /// the journal may not be finished.
    package func dots(_ messages: [Int64]) -> Bool {
        append(messages.reduce(into: "") { $0 += "dot \($1)\n" })
    }

    /// Lets go of what is known of a message whose earlier attempt delivered nothing, before it is reserved again.
    package func begin(_ message: Int64) { append("new \(message)\n") }

    /// Records what the remotes answered.
    ///
    /// - Parameter moment: when they did, where that is known.
    package func answers(_ deliveries: [Delivery], at moment: Moment? = nil) {
        append(
            deliveries.reduce(into: "") { lines, delivery in
                if let moment { lines += "at \(delivery.message) \(moment.milliseconds)\n" }
                lines += delivery.journalLines
            })
    }

    /// What it knows of each message, in the order it was written.
    package func recall() -> (boot: String?, facts: [Int64: JournalFact]) {
        var (boot, facts, bodies) = (String?.none, [Int64: JournalFact](), [Int64: [UInt8]]())
        var moments: [Int64: Moment] = [:]
        for line in contents().split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard words.count >= 2 else { continue }
            if words[0] == "boot" { boot = String(words[1]) }
            guard let id = Int64(words[1]) else { continue }
            switch words[0] {
            case "new": facts[id] = nil
            case "dot": facts[id] = .dot
            case "at" where words.count == 3: moments[id] = Int64(words[2]).map { Moment(milliseconds: $0) }
            case "body" where words.count == 3: bodies[id] = [UInt8](words[2].utf8)
            case "answer" where words.count == 3:
                let outcome = Delivery.Outcome(journal: words[2], body: bodies.removeValue(forKey: id) ?? [])
                if let outcome { facts[id] = .answer(outcome, at: moments.removeValue(forKey: id)) }
            default: break
            }
        }
        return (boot, facts)
    }

    /// Begins anew in this run of the machine, if that is known: everything it knew is settled in the store.
    package func reset(boot: String?) {
        _ = ftruncate(file, 0)
        state.withLock { $0.owed = $0.head(boot: boot) }
        append("")
    }

    /// Lets go of what it knows of all but these messages, once it has grown long: what is settled in the store needs no
    /// journal.
    package func shorten(to messages: () -> Set<Int64>) {
        state.withLock { state in
            guard size > state.enough else { return }
            defer { state.enough = size + Self.growth }
            let messages = messages()
            rewrite(&state, head: state.head(boot: Self.currentBoot)) { messages.contains($0) }
        }
    }

    /// Puts a journal in its place that tells only of the messages that are to be kept. Another file takes its place in one
    /// step, so that a kill leaves the whole old one or the whole new one; where none can be made, the old one goes on.
    private func rewrite(_ state: inout State, head: String, keeping: (Int64) -> Bool) {
        let kept = lines(withoutLast: state.owed.hasPrefix("\n"), keeping: keeping)
        let next = open(path + ".next", O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard next >= 0 else { return }
        defer { close(next) }
        guard writeAll(head + kept, to: next).failure == nil, rename(path + ".next", path) == 0 else { return }
        // From now on the old descriptor is the new file.
        while dup2(next, file) < 0, errno == EINTR {}
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    }

    /// Lets go of everything it knows of these messages: their people are erased.
    package func forget(_ messages: Set<Int64>) {
        guard !messages.isEmpty else { return }
        let known = recall().boot
        let generation = generation
        state.withLock { state in
            state.generation = state.generation ?? generation
            rewrite(&state, head: state.head(boot: known)) { !messages.contains($0) }
        }
    }

    /// - Parameter isHalf: whether the last line was cut off.
    private func lines(withoutLast isHalf: Bool, keeping: (Int64) -> Bool) -> String {
        let lines = contents().split(separator: "\n").dropLast(isHalf ? 1 : 0)
        return lines.reduce(into: "") { kept, line in
            let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard words.count >= 2, let id = Int64(words[1]), keeping(id) else { return }
            kept += line + "\n"
        }
    }

    /// The generation of the database it was written beside; nil where it does not tell.
    package var generation: Int? {
        if let known = state.withLock({ $0.generation }) { return known }
        return contents().split(separator: "\n").last { $0.hasPrefix("generation ") }
            .flatMap { Int($0.dropFirst("generation ".count)) }
    }

    /// Begins a generation, after the database has.
    package func begin(generation: Int) {
        state.withLock { $0.generation = generation }
        append("generation \(generation)\n")
    }

    /// Its length in bytes.
    package var size: Int { Int(lseek(file, 0, SEEK_END)) }

    /// Why it cannot be written, where the last write failed and another one, tried now, fails too.
    package var trouble: JournalError? {
        guard state.withLock({ $0.failure }) != nil, !append("\n") else { return nil }
        return JournalError(path: path, code: state.withLock { $0.failure } ?? 0, isTransient: true)
    }

    /// Whole lines or nothing: half a line would swallow the next one.
    @discardableResult
    private func append(_ text: String) -> Bool {
        state.withLock { state in
            let written: Int
            (written, state.failure) = writeAll(state.owed + text, to: file)
            guard state.failure != nil else {
                state.owed = ""
                return true
            }
            let isClean = written == 0 || ftruncate(file, off_t(size - written)) == 0
            if !isClean, !state.owed.hasPrefix("\n") { state.owed = "\n" + state.owed }
            return false
        }
    }

    /// How many bytes were written, and the errno where not all were.
    private func writeAll(_ text: String, to file: Int32) -> (written: Int, failure: Int32?) {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno != EINTR { return (written, errno) }
                written += max(0, count)
            }
            return (written, nil)
        }
    }

    /// As long as it is now: what is no ordinary file may have no end.
    private func contents() -> String {
        let length = size
        var (bytes, place) = ([UInt8](), 0)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while place < length {
            let count = pread(file, &buffer, min(buffer.count, length - place), off_t(place))
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
            place += count
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The id of this run of the machine's kernel; nil where the system does not tell.
    package static var currentBoot: String? {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 64)
        guard fgets(&buffer, 64, file) != nil else { return nil }
        let id = String(decoding: buffer.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return id.isEmpty ? nil : id
    }
}

/// What the journal knows of a message.
package enum JournalFact: Sendable, Equatable {
    /// Its final dot was written, and no answer is known.
    case dot
    case answer(Delivery.Outcome, at: Moment? = nil)
}

/// The journal cannot be opened, or, which may pass, not be written.
package struct JournalError: StoreFailure, Sendable, Hashable {
    package var path: String
    /// The system's errno.
    package var code: Int32
    package var isTransient = false
}
