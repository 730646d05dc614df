import Engine
import Foundation
import Ports
import Queries
import Scheduler
import Store
import Values
import Workspace

/// What lists, searches and counts cost on a large home.
///
///     queriesbench make FILE LEADS      fills a database: a fifth of the leads under way, ten log rows a lead
///     queriesbench fill FILE LEADS LOG CARDS
///                                       the same with so many log rows and open cards, the leads of a year until now
///     queriesbench measure FILE ROUNDS  asks it, and prints milliseconds as one line of JSON
@main enum QueriesBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "make" where arguments.count == 4:
            try Crowd(leads: Int64(arguments[3]) ?? 0).make(at: arguments[2])
        case "fill" where arguments.count == 6:
            var crowd = Crowd(leads: Int64(arguments[3]) ?? 0)
            (crowd.log, crowd.cards, crowd.end) = (Int64(arguments[4]), Int64(arguments[5]), SystemClock().now)
            try crowd.make(at: arguments[2])
        case "measure" where arguments.count == 4:
            try Questions(path: arguments[2], rounds: Int(arguments[3]) ?? 0).ask()
        default:
            FileHandle.standardError.write(
                Data("usage: queriesbench make|measure FILE NUMBER, or fill FILE LEADS LOG CARDS\n".utf8))
            exit(64)
        }
    }
}

/// Numbers that are the same in every run.
struct Draw {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func one<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
