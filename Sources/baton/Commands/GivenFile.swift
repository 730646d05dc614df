import Foundation
import Glibc

extension [UInt8] {
    /// The bytes of a file that somebody named on the command line.
    init(contentsOfFile path: String) throws {
        do {
            self = Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Failure.unreadable(path)
        }
    }
}

extension Failure {
    /// A file somebody named that cannot be read, with the system's reason; to be made right after the attempt.
    static func unreadable(_ path: String) -> Failure {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file < 0 else {
            close(file)
            return Failure("cannot read \(path): it is no file", code: badInput)
        }
        return Failure("cannot read \(path): \(String(cString: strerror(errno)))", code: badInput)
    }
}
