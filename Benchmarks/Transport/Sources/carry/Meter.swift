import Glibc

/// Time and CPU since it was made.
struct Meter {
    private let start = seconds()
    private let startCPU = cpu()

    var elapsed: Double { Self.seconds() - start }

    /// Prints one line of JSON.
    func report(count: Int, _ more: [String: Double]) {
        var figures = more
        figures["count"] = Double(count)
        figures["seconds"] = elapsed
        figures["cpu_seconds"] = Self.cpu() - startCPU
        let parts = figures.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        print("{\(parts.joined(separator: ", "))}")
    }

    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// User and system time of this process.
    static func cpu() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func residentMiB() -> Double {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, 256, file) != nil else { return 0 }
        let words = String(decoding: line.map(UInt8.init).prefix { $0 != 0 }, as: UTF8.self).split(separator: " ")
        guard words.count > 1, let pages = Double(words[1]) else { return 0 }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }

    /// Open descriptors, which are nearly all sockets here.
    static func sockets() -> Int {
        guard let folder = opendir("/proc/self/fd") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count
    }
}
