import Engine
import Foundation
import Ports
import RawLoop
import Store
import Values

/// The planner's store work: claim what is due, advance it, plan a message, log it, commit.
///
///     planner make FILE ENROLLMENTS      makes a database in its steady state
///     planner ours FILE STEPS BATCH      does the steps through the ports; prints its CPU as JSON
///     planner raw FILE STEPS BATCH       does the same in C
@main enum Planner {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "make" where arguments.count == 4:
            try Ground(enrollments: Int64(arguments[3]) ?? 0).make(at: arguments[2])
        case "ours" where arguments.count == 5:
            try Ours(path: arguments[2], steps: Int(arguments[3]) ?? 0, batch: Int(arguments[4]) ?? 0).run()
        case "raw" where arguments.count == 5:
            try raw(path: arguments[2], steps: Int32(arguments[3]) ?? 0, batch: Int32(arguments[4]) ?? 0)
        default:
            FileHandle.standardError.write(Data("usage: planner make|ours|raw FILE …\n".utf8))
            exit(64)
        }
    }

    private static func raw(path: String, steps: Int32, batch: Int32) throws {
        var cost = RawLoopCost()
        let code = Ground.memory.withCString { memory in
            Ground.data.withCString { data in
                "story".withCString { step in
                    "ana".withCString { route in
                        "coaching/story".withCString { template in
                            "planned".withCString { name in
                                "scheduler".withCString { actor in
                                    let rows = RawLoopRows(
                                        step: step, route: route, template_: template, name: name, actor: actor,
                                        memory: memory, data: data, now: Ground.now.milliseconds,
                                        span: Ground.span, message: Ground.firstMessage, event: Ground.firstEvent)
                                    return rawloop_run(path, rows, steps, batch, &cost)
                                }
                            }
                        }
                    }
                }
            }
        }
        guard code == 0 else { throw Failed(code: code) }
        report(claim: cost.claim, write: cost.write, commit: cost.commit, steps: cost.steps)
    }

    static func report(claim: UInt64, write: UInt64, commit: UInt64, steps: UInt64) {
        func each(_ nanoseconds: UInt64) -> Double { Double(nanoseconds) / Double(max(steps, 1)) / 1_000 }
        print(
            """
            {"steps": \(steps), "claim": \(each(claim)), "write": \(each(write)), "commit": \(each(commit)), \
            "total": \(each(claim + write + commit))}
            """)
    }

    struct Failed: Error {
        var code: Int32
    }
}
