import Foundation
import Lists
import Mail
import Ports
import Queries
import Scheduler
import Server
import Sink
import Store
import Transport
import Values
import Workspace

/// An error as the person at the terminal sees it: what, where, why, what to do, and an exit code by its class.
struct Failure: Error {
    var message: String
    var hint: String?
    var code: Int32

    static let failed: Int32 = 1
    static let badInput: Int32 = 65
    static let unavailable: Int32 = 69
    static let tryLater: Int32 = 75

    init(_ message: String, hint: String? = nil, code: Int32 = Failure.failed) {
        self.message = message
        self.hint = hint
        self.code = code
    }

    /// Words any error of the rooms below.
    init(_ error: any Error) {
        switch error {
        case let error as Failure: self = error
        case let error as SchedulerError: self.init("\(error)", hint: error.hint, code: Failure.badInput)
        case let error as QueryError: self.init("\(error)", hint: error.hint, code: Failure.badInput)
        case let error as ListQuestion: self.init("\(error)", hint: error.hint, code: Failure.badInput)
        case let error as StoreError:
            self.init(
                "\(error)", hint: error.hint, code: error.isTransient ? Failure.tryLater : Failure.unavailable)
        case let error as any StoreFailure:
            self.init("\(error)", code: error.isTransient ? Failure.tryLater : Failure.unavailable)
        case let error as Divergence:
            self.init("\(error)", hint: error.hint, code: Failure.unavailable)
        case let error as BackupError: self.init("\(error)", hint: error.hint, code: Failure.badInput)
        case let error as AddressError:
            self.init(
                "this is no mail address: \(error.reason.sentence)", hint: "such as ana@example.com",
                code: Failure.badInput)
        case let error as ComposeError: self.init("\(error)", code: Failure.badInput)
        case let error as Workspace.SourceError: self.init("\(error)", code: Failure.badInput)
        case let error as TransportError: self.init("\(error)", code: Failure.unavailable)
        case let error as SinkError:
            self.init("\(error)", code: error.isOfTheSystem ? Failure.unavailable : Failure.badInput)
        case let error as SigningKeyError: self.init("\(error)", code: Failure.unavailable)
        case let error as HomeError: self.init("\(error)", code: Failure.badInput)
        case let error as JournalError: self.init("\(error)", code: Failure.unavailable)
        case let error as ControlError:
            switch error.stage {
            case .stopped(let pid):
                self.init(
                    "the running baton (process \(pid)) has been stopped",
                    hint: "`kill -CONT \(pid)` lets it go on; what was asked for is done then", code: Failure.tryLater)
            case .ending:
                self.init(
                    "the running baton is just ending; nothing was done", hint: "ask again", code: Failure.tryLater)
            case .listen, .connect, .answer:
                self.init(
                    "the running baton does not answer (\(error.stage), errno \(error.code))", code: Failure.tryLater)
            }
        case let error as LocalPost.Failure: self.init("\(error)", code: Failure.unavailable)
        case let error as CocoaError: self.init(error.localizedDescription, code: Failure.unavailable)
        default: self.init("\(error)")
        }
    }

    var answer: ControlAnswer { ControlAnswer(text: message, value: .null, code: code, hint: hint) }

    /// Says on standard error what is wrong and what to do about it.
    func report() {
        Terminal.say("\(Terminal.paint("error:", .red)) \(message)")
        if let hint { Terminal.say("  \(hint)") }
    }
}

extension SinkError {
    /// Whether the machine refused, and not what was asked for was wrong.
    fileprivate var isOfTheSystem: Bool {
        switch self {
        case .port, .file: true
        case .notLoopback, .notJSON, .script, .secret: false
        }
    }
}

extension Divergence {
    /// What to do about it.
    fileprivate var hint: String {
        switch self {
        case .otherMachine:
            "make sure that it is stopped there; then `baton restore` settles what may have been sent (docs/backup.md)"
        case .copied, .putBack, .forgetful, .unsigned:
            "`baton restore` settles it: what may have gone out is marked unknown, and not sent (docs/backup.md)"
        case .unsettled: "`baton restore` finishes it"
        }
    }
}
