import Glibc

/// The user's folder, and the one place that opens the user's files.
///
/// Paths are relative, with `/`; nothing that starts with a dot is seen, so `.baton/` and `.git/` are not.
package struct Home: Sendable {
    private let source: Source
    /// Files that are read instead of those on disk.
    private var instead: [String: [UInt8]] = [:]

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

    /// The same home with other contents of some files.
    func with(_ files: [String: [UInt8]]) -> Home {
        var home = self
        home.instead.merge(files) { $1 }
        return home
    }

    /// The folder on disk, or nil in memory.
    package var root: String? { if case .disk(let root) = source { root } else { nil } }

    /// The whole of a regular file.
    package func read(_ path: String) throws(HomeError) -> [UInt8] {
        guard Self.isInside(path) else { throw .outside(path) }
        if let bytes = instead[path] { return bytes }
        switch source {
        case .memory(let files):
            guard let bytes = files[path] else { throw .missing }
            return bytes
        case .disk(let root):
            return try Self.contents(of: path, beneath: root)
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

    private static func contents(of path: String, beneath root: String) throws(HomeError) -> [UInt8] {
        let file = try open(path, beneath: root)
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
            guard lstat(root + "/" + path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT != S_IFDIR {
                paths.append(path)
            } else if depth > 0 {
                paths += try list(root: root, folder: path, depth: depth - 1)
            }
        }
        return paths
    }
}
