import Values

extension Exchanged {
    /// The line of the log: no address but its keyed hash, no path, nothing of what was said.
    func line(client: String) -> Object {
        var line: Object = [
            "time": .string("\(at)"), "kind": "request", "operation": .string(operation), "method": .string(method),
            "status": .int(status), "ms": .int(Int(took.milliseconds)), "received": .int(received), "sent": .int(sent),
            "client": .string(client),
        ]
        if let caller { line["caller"] = .string(caller) }
        if let cause { line["cause"] = .string(cause) }
        return line
    }
}

extension Duration {
    /// Whole thousandths of a second.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }

    /// Seconds and their fraction.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
