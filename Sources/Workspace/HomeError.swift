import Glibc

/// Why a file of the home was not read.
package enum HomeError: Error, Sendable, Hashable {
    case missing
    case notAllowed
    /// A folder, a pipe or a device.
    case notAFile
    /// It, or a folder on the way to it, is a symbolic link.
    case link
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
        case ELOOP: self = .link
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
        case .link: "a symbolic link is not followed; put the file itself here"
        case .tooLarge(let limit): "the file is larger than \(limit) bytes"
        case .outside(let path): "\"\(path)\" does not stay inside the home"
        case .noVariable(let name): "the environment variable \(name) is not set"
        case .notText: "the file is empty or not UTF-8"
        case .system(let code): "the system says: \(String(cString: strerror(code)))"
        }
    }
}
