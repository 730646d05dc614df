import Values

/// The leads of a soak, by their numbers: who is good, and who is not.
enum Recipient {
    /// Takes everything.
    case good
    /// Is full for two days, and then good.
    case fullForNow
    /// Reads, answers after a while, and is good until then.
    case answers
    /// Is full for ever: gives up, and whose fault that is, is clear.
    case full
    /// There is no such address.
    case nobody

    /// Spread evenly, so that no few of them look like many.
    init(of number: Int, for provider: Provider) {
        switch number % 100 {
        case 37: self = .nobody
        case 61 where provider.hasFull && provider.isMail: self = number % 200 == 61 ? .full : .fullForNow
        case 83 where provider.renumbers != nil: self = .answers
        default: self = .good
        }
        if !provider.isMail, case .nobody = self { self = .good }
    }

    /// Whether what becomes of it is its own fault.
    var isAtFault: Bool {
        switch self {
        case .nobody, .full: true
        case .good, .fullForNow, .answers: false
        }
    }

    static func address(of number: Int) -> String {
        let domains = ["big.example", "big.example", "mid.example", "small.example", "d\(number % 23).example"]
        return "lead\(number)@\(domains[number % domains.count])"
    }

    static func number(in address: String) -> Int? { Int(address.dropFirst(4).prefix { $0.isNumber }) }
}
