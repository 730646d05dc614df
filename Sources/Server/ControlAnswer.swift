package import Values

/// What comes back: the answer, or the error with its exit code.
package struct ControlAnswer: Sendable {
    package var text: String
    package var value: Value
    /// 0 where it was done, else the exit code of the command that asked.
    package var code: Int32
    package var hint: String?

    package init(text: String, value: Value, code: Int32 = 0, hint: String? = nil) {
        self.text = text
        self.value = value
        self.code = code
        self.hint = hint
    }

    var frame: ControlFrame {
        ControlFrame([
            "text": .string(text), "value": value, "code": .int(Int(code)), "hint": hint.map(Value.string) ?? .null,
        ])
    }

    init?(_ frame: ControlFrame) {
        guard let root = try? Value(json: frame.head), let text = root["text"]?.text,
            let code = root["code"]?.whole.flatMap({ Int32(exactly: $0) })
        else { return nil }
        self.init(text: text, value: root["value"] ?? .null, code: code, hint: root["hint"]?.text)
    }
}

/// The control socket cannot be used.
package struct ControlError: Error, Sendable, Hashable {
    /// Where it failed.
    package enum Stage: Sendable, Hashable {
        case listen, connect, answer
        /// The process that listens is just ending; nothing was done.
        case ending
        /// The process that listens was stopped, by SIGSTOP or a debugger; it does what was asked when it goes on.
        case stopped(pid: Int32)
    }
    package var stage: Stage
    /// The system's errno, or 0.
    package var code: Int32

    init(_ stage: Stage, code: Int32) {
        self.stage = stage
        self.code = code
    }
}
