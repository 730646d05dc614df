import Ports
import Workspace

extension Reason {
    /// `connect to mx.example:25`: the stage with the server, where it is the server that cannot be reached or used.
    fileprivate func place(_ server: String) -> String {
        switch stage {
        case .resolve, .connect: "\(stage.rawValue) to \(server)"
        case .tls: "tls with \(server)"
        case .greeting: "greeting of \(server)"
        case .hello: "EHLO to \(server)"
        case .login, .sender, .recipient, .data, .body, .dot, .request, .answer: stage.rawValue
        }
    }

    /// Whether nothing was said by anybody, and the way to the server itself is in question.
    fileprivate var isOfTheWay: Bool {
        code == nil && [.resolve, .connect, .tls, .greeting, .hello, .login].contains(stage)
    }
}

extension Scheduler {
    /// A reason for people: with the server it is about, and with who can say what helps.
    ///
    /// - Parameter stops: whether it keeps all messages of its mailbox back.
    func sentence(of reason: Reason, through route: String, stops: Bool = false) -> String {
        let mailbox = workspace.mailboxes[route]
        let server =
            mailbox.map { "\($0.server.host):\($0.server.port)" } ?? workspace.endpoints[route]?.server ?? route
        let sentence = "\(reason.place(server)): \(reason.words)"
        guard mailbox != nil, stops || reason.isOfTheWay, !sentence.contains("baton doctor") else { return sentence }
        return sentence + "; `baton doctor \(route)` says what helps"
    }
}

extension Endpoint {
    /// Its server without the path, which may hold a secret.
    fileprivate var server: String {
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        return String(rest.prefix { !"/?#".contains($0) })
    }
}
