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
}

extension Scheduler {
    /// A reason for people, with the server it is about.
    func sentence(of reason: Reason, through route: String) -> String {
        let server =
            workspace.mailboxes[route].map { "\($0.server.host):\($0.server.port)" }
            ?? workspace.endpoints[route]?.server ?? route
        return "\(reason.place(server)): \(reason.words)"
    }

    /// What a person can do about a reason that keeps all messages of a route back; nil of an endpoint.
    func remedy(of reason: Reason, through route: String) -> Remedy? {
        workspace.mailboxes[route] == nil ? nil : reason.remedy ?? .examine(mailbox: route)
    }
}

extension Endpoint {
    /// Its server without the path, which may hold a secret.
    fileprivate var server: String {
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        return String(rest.prefix { !"/?#".contains($0) })
    }
}
