import Foundation

/// Python's zoneinfo, which reads the system's time zones where ours reads ICU's: an independent opinion.
enum ZoneJudge {
    static let python: String? =
        (["/usr/bin", "/usr/local/bin"]
        + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init))
        .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) && runs($0) }

    private static func runs(_ path: String) -> Bool {
        (try? run(path, "import zoneinfo; zoneinfo.ZoneInfo('Europe/Berlin'); print('yes')")) == "yes\n"
    }

    static func run(_ path: String, _ script: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-c", script]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For a zone, lines of `offset SECONDS OFFSET` at moments, and `local DAY MINUTES SECONDS` for local times: the
    /// first of two, or the first moment after a gap. Every change from 2015 to 2026 is met from both sides.
    static func script(_ zone: String) -> String {
        """
        import random, zoneinfo
        from datetime import date, datetime, timedelta, timezone
        zone = zoneinfo.ZoneInfo("\(zone)")
        chance = random.Random("\(zone)")
        utc = lambda seconds: datetime.fromtimestamp(seconds, timezone.utc).astimezone(zone)
        offset = lambda seconds: int(utc(seconds).utcoffset().total_seconds())
        first, last = 1420070400, 1798761600
        moments = [chance.randrange(first, last) for _ in range(200)]
        walls = []
        for day in range(first, last, 86400):
            if offset(day) != offset(day + 86400):
                low, high = day, day + 86400
                while low < high:
                    middle = (low + high) // 2
                    low, high = (low, middle) if offset(middle) == offset(high) else (middle + 1, high)
                moments += [low - 1, low, low + 1]
                for shift in range(-180, 181, 15):
                    walls.append((datetime(1970, 1, 1) + timedelta(seconds=low + offset(low) + shift * 60)))
        for moment in moments:
            walls.append(utc(moment).replace(tzinfo=None))
            print("offset", moment, offset(moment))
        for wall in walls:
            wall = wall.replace(second=0, microsecond=0)
            seconds = int(wall.replace(tzinfo=zone, fold=0).timestamp())
            if utc(seconds).replace(tzinfo=None) != wall:
                # In a gap: fold=0 reads it with the offset before, which lies after the change.
                low, high = seconds - 86400 * 2, seconds
                settled = offset(high)
                while offset(low) == settled: low -= 3600
                while low < high:
                    middle = (low + high) // 2
                    low, high = (low, middle) if offset(middle) == settled else (middle + 1, high)
                seconds = low
            print("local", wall.date().toordinal() - 719163, wall.hour * 60 + wall.minute, seconds)
        """
    }
}
