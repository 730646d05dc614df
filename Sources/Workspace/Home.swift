import Glibc

/// The user's folder, and the one place that opens the user's files.
///
/// Paths are relative, with `/`; nothing that starts with a dot is seen, so `.baton/` and `.git/` are not.
package struct Home: Sendable {
    private let source: Source

    private enum Source: Sendable {
        case disk(root: String)
        case memory([String: [UInt8]])
    }

    /// The largest file that is read, in bytes.
    package static let fileLimit = 8_388_608

    /// A folder on disk.
    package init(root: String) { source = .disk(root: root) }

    /// Files held in memory, by their relative paths: the starter pack, rehearsals, tests.
    package init(files: [String: [UInt8]]) { source = .memory(files) }

    /// The folder on disk, or nil in memory.
    package var root: String? { if case .disk(let root) = source { root } else { nil } }

    /// The whole of a regular file.
    package func read(_ path: String) throws(HomeError) -> [UInt8] {
        guard Self.isInside(path) else { throw .outside(path) }
        switch source {
        case .memory(let files):
            guard let bytes = files[path] else { throw .missing }
            return bytes
        case .disk(let root):
            return try Self.contents(of: root + "/" + path)
        }
    }

    /// The relative paths of the files below a folder whose names end in one of the endings, sorted; empty where there
    /// is no such folder.
    package func files(below folder: String, endings: [String], recursively: Bool = true) throws(HomeError) -> [String]
    {
        let paths =
            switch source {
            case .memory(let files): files.keys.filter { $0.hasPrefix(folder + "/") && !$0.contains("/.") }
            case .disk(let root): try Self.list(root: root, folder: folder, depth: recursively ? 16 : 0)
            }
        return paths.filter { path in
            let isDeeper = path.dropFirst(folder.count + 1).contains("/")
            return (recursively || !isDeeper) && endings.contains { path.hasSuffix($0) }
        }
        .sorted()
    }

    /// The secret a reference leads to, read now and kept nowhere: an environment variable, or a file's first line.
    package func secret(
        _ reference: SecretReference, environment: (String) -> String?
    ) throws(HomeError) -> String {
        let text = try text(of: reference, environment: environment)
        guard case .file = reference else { return text }
        let line = text.prefix { !$0.isNewline }
        guard !line.isEmpty else { throw .notText }
        return String(line)
    }

    /// The whole text a reference leads to, as keys need it: an environment variable, or all of a file.
    package func text(
        of reference: SecretReference, environment: (String) -> String?
    ) throws(HomeError) -> String {
        switch reference {
        case .environment(let name):
            guard let text = environment(name), !text.isEmpty else { throw .noVariable(name) }
            return text
        case .file(let path):
            guard let text = String(validating: try read(path), as: UTF8.self), !text.isEmpty else { throw .notText }
            return text
        }
    }

    /// Whether a path stays inside the home: relative, no `..`, no empty part, no control character, no hidden name.
    package static func isInside(_ path: String) -> Bool {
        guard !path.isEmpty, path.utf8.count <= 1_024, path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            return false
        }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".") && !part.contains("\\")
        }
    }

    private static func contents(of path: String) throws(HomeError) -> [UInt8] {
        // Without O_NONBLOCK a named pipe in the home would hang the reader before its kind is known.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw HomeError(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw HomeError(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= fileLimit else { throw .tooLarge(limit: fileLimit) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= fileLimit {
            let count = Glibc.read(file, &piece, piece.count)
            if count < 0 { throw HomeError(errno) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece.prefix(count))
        }
        throw .tooLarge(limit: fileLimit)
    }

    private static func list(root: String, folder: String, depth: Int) throws(HomeError) -> [String] {
        guard let stream = opendir(root + "/" + folder) else {
            if errno == ENOENT { return [] }
            throw HomeError(errno)
        }
        defer { closedir(stream) }
        var paths: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            let path = folder + "/" + name
            var status = stat()
            guard stat(root + "/" + path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT != S_IFDIR {
                paths.append(path)
            } else if depth > 0 {
                paths += try list(root: root, folder: path, depth: depth - 1)
            }
        }
        return paths
    }
}

/// Why a file of the home was not read.
package enum HomeError: Error, Sendable, Hashable {
    case missing
    case notAllowed
    /// A folder, a pipe or a device.
    case notAFile
    case tooLarge(limit: Int)
    /// A path that leads out of the home, or that no file may have.
    case outside(String)
    /// The environment has no such variable.
    case noVariable(String)
    case notText
    /// Another errno.
    case system(Int32)

    init(_ code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing
        case EACCES, EPERM: self = .notAllowed
        case EISDIR, ENXIO: self = .notAFile
        default: self = .system(code)
        }
    }
}

extension HomeError: CustomStringConvertible {
    /// The reason as one sentence.
    package var description: String {
        switch self {
        case .missing: "there is no such file"
        case .notAllowed: "the file may not be read by this user"
        case .notAFile: "this is no ordinary file"
        case .tooLarge(let limit): "the file is larger than \(limit) bytes"
        case .outside(let path): "\"\(path)\" does not stay inside the home"
        case .noVariable(let name): "the environment variable \(name) is not set"
        case .notText: "the file is empty or not UTF-8"
        case .system(let code): "the system says: \(String(cString: strerror(code)))"
        }
    }
}
