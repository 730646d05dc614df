import Glibc

extension Home {
    /// Opens a file below a folder without following a symbolic link on the way: who may write one file into the home
    /// must not have another user's file, or the system's, read by it.
    static func open(_ path: String, beneath root: String) throws(HomeError) -> Int32 {
        var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw HomeError(errno) }
        defer { close(folder) }
        let parts = path.split(separator: "/").map(String.init)
        for part in parts.dropLast() {
            let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { throw error(errno, at: part, in: folder) }
            close(folder)
            folder = next
        }
        guard let name = parts.last else { throw HomeError.notAFile }
        // Without O_NONBLOCK a named pipe in the home would hang the reader before its kind is known.
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw error(errno, at: name, in: folder) }
        return file
    }

    /// A link where a folder was asked for is told as what it is.
    private static func error(_ code: Int32, at name: String, in folder: Int32) -> HomeError {
        var status = stat()
        let isLink = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
        return isLink ? .link : HomeError(code)
    }
}
