package import Ports
package import Values

extension Scheduler {
    /// Keeps a new token by its hash; refused where one of its name is in force.
    package func insertToken(name: String, role: String, hash: [UInt8]) throws -> APIToken {
        try transact { records in
            guard try !records.apiTokens().contains(where: { $0.name == name && $0.revokedAt == nil }) else {
                throw SchedulerError.badRequest("there is a token “\(name)” already")
            }
            let token = APIToken(id: identifier(), name: name, role: role, hash: hash, createdAt: clock.now)
            try records.insert(token)
            return token
        }
    }

    /// Ends a token: from now on it opens nothing.
    package func revokeToken(name: String) throws -> APIToken {
        try transact { records in
            guard var token = try records.apiTokens().last(where: { $0.name == name && $0.revokedAt == nil }) else {
                throw SchedulerError.badRequest("there is no token “\(name)” in force")
            }
            token.revokedAt = clock.now
            try records.update(token)
            return token
        }
    }

    /// Notes that tokens were shown, to within a minute.
    package func noteUse(ofTokens used: [Int64: Moment]) throws {
        try transact { records in
            for var token in try records.apiTokens() {
                guard let at = used[token.id], at > (token.usedAt ?? Moment(milliseconds: 0)) else { continue }
                token.usedAt = at
                try records.update(token)
            }
        }
    }
}
