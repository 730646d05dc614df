private import Glibc

/// Which file lies at a path: its number on the disk, and when it was made. A disk gives the number of a deleted file to
/// the next one, so the number alone cannot tell a copy that took its place.
struct FileBirth: Equatable {
    /// The inode; 0 where there is no file.
    var number: UInt64 = 0
    /// Nanoseconds since 1970; 0 where the disk does not tell.
    var made: Int64 = 0

    /// What the kernel says by statx(2), which the Glibc module does not name: its answer has had this form since 2017.
    init(of path: String) {
        typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UInt32, UnsafeMutableRawPointer) -> Int32
        var status = stat()
        if stat(path, &status) == 0 { number = UInt64(status.st_ino) }
        guard let symbol = dlsym(nil, "statx") else { return }
        let ask = unsafeBitCast(symbol, to: Call.self)
        let answer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.size, alignment: 8)
        defer { answer.deallocate() }
        answer.initializeMemory(as: UInt8.self, repeating: 0)
        guard let start = answer.baseAddress, ask(AT_FDCWD, path, 0, Self.birth, start) == 0,
            answer.load(fromByteOffset: 0, as: UInt32.self) & Self.birth != 0
        else { return }
        let (seconds, nanoseconds) = (
            answer.load(fromByteOffset: 80, as: Int64.self), answer.load(fromByteOffset: 88, as: UInt32.self)
        )
        made = max(0, seconds &* 1_000_000_000 &+ Int64(nanoseconds))
    }

    /// STATX_BTIME.
    private static let birth: UInt32 = 0x800
    /// Of struct statx.
    private static let size = 256
}
