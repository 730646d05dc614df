import Values

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of `.eml` files, each of which is a mail that comes in: for the addresses in its own header, or, in a folder
/// whose name is an address, for that one.
package struct LetterFolder {
    /// A letter that was taken: its file, and whose mailboxes it is in; nobody's where it names nobody, or cannot be read.
    package struct Letter: Sendable, Hashable {
        package let name: String
        package let addresses: [String]
    }

    private struct Look: Equatable {
        let size: Int
        let changed: Int
        let nanoseconds: Int
    }

    private let path: String
    private let office: PostOffice
    /// How each file looked when it was taken: one that was written anew comes in again.
    private var taken: [String: Look] = [:]
    /// How each file looked when it was seen last: one that is still being written is left for the next time.
    private var seen: [String: Look] = [:]

    /// The largest file that is taken, in bytes.
    private static let most = 25 << 20
    /// How many files are looked at in one folder.
    private static let mostFiles = 20_000

    /// Throws where the folder cannot be read.
    package init(path: String, office: PostOffice) throws(SinkError) {
        self.path = path
        self.office = office
        guard Self.names(in: path) != nil else { throw SinkError.file(path: path, errno: errno) }
    }

    /// Takes in the files that have come and are whole, which is when they look as they did the time before.
    package mutating func collect() -> [Letter] {
        var letters: [Letter] = []
        for (name, address) in files() {
            guard let look = look(at: name), look != taken[name] else { continue }
            guard look == seen[name] else {
                seen[name] = look
                continue
            }
            taken[name] = look
            seen[name] = nil
            letters.append(Letter(name: name, addresses: take(name, look, for: address)))
        }
        return letters
    }

    private func take(_ name: String, _ look: Look, for address: String?) -> [String] {
        guard look.size <= Self.most, let bytes = Self.bytes(path + "/" + name) else { return [] }
        let addresses = address.map { [$0] } ?? MailText(bytes).recipients
        office.deliver(bytes, to: addresses, at: Moment(seconds: Int64(look.changed)))
        return addresses
    }

    /// The letters here and one level below, with the address of their folder.
    private func files() -> [(name: String, address: String?)] {
        let names = (Self.names(in: path) ?? []).sorted()
        let here = names.filter(Self.isLetter).map { (name: $0, address: String?.none) }
        let below = names.filter { $0.contains("@") && !Self.isLetter($0) }.flatMap { folder in
            (Self.names(in: path + "/" + folder) ?? []).filter(Self.isLetter).sorted()
                .map { (name: folder + "/" + $0, address: String?.some(folder)) }
        }
        return here + below
    }

    private static func isLetter(_ name: String) -> Bool { name.hasSuffix(".eml") && !name.hasPrefix(".") }

    private static func names(in path: String) -> [String]? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while names.count < mostFiles, let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }

    private func look(at name: String) -> Look? {
        var status = stat()
        guard stat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Look(size: Int(status.st_size), changed: time.tv_sec, nanoseconds: time.tv_nsec)
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= most {
            let count = read(file, &chunk, chunk.count)
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        return nil
    }
}
