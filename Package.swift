// swift-tools-version: 6.2
import PackageDescription

// One set of rules for every room. `package` access everywhere: an application has no public interface.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
]

/// A room of the house, with the rooms and products it may import; files that are no source are embedded.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil, data: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, path: path, exclude: data, swiftSettings: strict)
}

/// The tests of one room, mirroring its sources; files that are no source are read by their path.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
    name: "baton",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "baton", targets: ["baton"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.20.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CMarkdown", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CSettings", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CGatheredLog", dependencies: ["CSettings"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room("Values"),
        room("Engine", ["Values"]),
        room("Templating", ["Values"]),
        room("Mail", ["Values"]),
        room("Lists", ["Values"]),
        room("Workspace", ["Values", "Engine", "Templating", "Mail", "CMarkdown", crypto, cryptoExtras]),
        room("Ports", ["Values", "Engine", "Mail", "Workspace"]),
        room("Scheduler", ["Values", "Engine", "Templating", "Mail", "Lists", "Workspace", "Ports", crypto]),
        room("Queries", ["Values", "Engine", "Templating", "Mail", "Workspace", "Ports"]),
        room(
            "Store",
            [
                "Values", "Engine", "Workspace", "Ports", "CSettings", "CGatheredLog",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room(
            "Transport",
            [
                "Values", "Mail", "Workspace", "Ports", "CCurl", crypto,
                .product(name: "DequeModule", package: "swift-collections"),
            ]),
        room("Doctor", ["Values", "Mail", "Workspace", "Ports", "Transport"]),
        room(
            "Sink",
            [
                "Values", crypto,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        room(
            "Server",
            [
                "Values", "Engine", "Templating", "Mail", "Lists", "Workspace", "Ports", "Queries", "Scheduler",
                "CZlib", crypto, cryptoExtras,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            data: ["Pages/views"]),
        .executableTarget(
            name: "baton",
            dependencies: [
                "Values", "Engine", "Templating", "Mail", "Lists", "Workspace", "Ports", "Scheduler", "Queries",
                "Store",
                "Transport", "Doctor", "Server", "Sink", "CSettings",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        room("Chance", path: "Tests/Chance"),
        room("TestKit", ["Values", "Engine", "Ports"], path: "Tests/TestKit"),
        room("WireKit", ["Workspace", "Ports", "Transport", "Sink"], path: "Tests/WireKit"),
        // What `scripts/faults` drives: no product, and no room of the house.
        .target(name: "Failpoints", path: "Tests/Failpoints"),
        .executableTarget(
            name: "faults",
            dependencies: [
                "Values", "Engine", "Mail", "Workspace", "Ports", "Scheduler", "Store", "Transport", "Sink",
                "Failpoints",
            ],
            path: "Tests/Faults", swiftSettings: strict),
        .target(name: "WeakDisk", dependencies: ["CSettings"], path: "Tests/WeakDisk"),
        room(
            "Simulation", ["Values", "Engine", "Workspace", "Ports", "Scheduler", "Queries", "Store"],
            path: "Tests/Simulation"),
        .executableTarget(
            name: "simulate", dependencies: ["Values", "Simulation"], path: "Tests/SimulationCommand",
            swiftSettings: strict),
        room(
            "Soaking", ["Values", "Engine", "Mail", "Workspace", "Ports", "Scheduler", "Store", "Transport", "Chance"],
            path: "Tests/Soaking"),
        .executableTarget(
            name: "soak", dependencies: ["Values", "Soaking"], path: "Tests/SoakCommand", swiftSettings: strict),
        .executableTarget(
            name: "queriesbench",
            dependencies: ["Values", "Engine", "Workspace", "Ports", "Scheduler", "Queries", "Store"],
            path: "Benchmarks/Queries", swiftSettings: strict),
        tests("ValuesTests", ["Values", "Chance"]),
        tests("ListsTests", ["Values", "Lists"]),
        tests("EngineTests", ["Values", "Engine", "Chance"]),
        tests("TemplatingTests", ["Values", "Templating"]),
        tests("MailTests", ["Values", "Mail", "Chance", crypto, cryptoExtras]),
        tests(
            "WorkspaceTests",
            [
                "Values", "Engine", "Templating", "Mail", "Workspace", "CMarkdown", "Chance", crypto, cryptoExtras,
            ]),
        tests(
            "SchedulerTests",
            [
                "Values", "Engine", "Mail", "Lists", "Workspace", "Ports", "Scheduler", "Queries", "Store", "TestKit",
                "Chance", "Simulation", "Soaking",
            ]),
        tests("QueriesTests", ["Values", "Engine", "Workspace", "Ports", "Queries", "Store"]),
        tests("PortsTests", ["Values", "Engine", "Workspace", "Ports", "Chance"]),
        tests(
            "SequenceTests", ["Values", "Engine", "Workspace", "Ports", "Scheduler", "Queries", "Store"],
            data: ["Paced", "Scenarios", "Transcripts", "leads.csv"]),
        tests("CommandTests", ["Values", "Sink", "baton"]),
        tests(
            "TransportTests",
            [
                "Values", "Mail", "Workspace", "Ports", "Scheduler", "Transport", "Sink", "TestKit", "WireKit",
                "CCurl",
                "Chance", crypto, cryptoExtras,
            ]),
        tests(
            "DoctorTests",
            ["Values", "Mail", "Workspace", "Ports", "Transport", "Doctor", "Sink", "WireKit", "Chance"]),
        tests("SinkTests", ["Values", "Mail", "Sink", "Chance", crypto]),
        tests(
            "ServerTests",
            [
                "Values", "Engine", "Mail", "Workspace", "Ports", "Queries", "Scheduler", "Store", "Server", "TestKit",
                "Chance", crypto, .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests(
            "StoreTests",
            [
                "Values", "Engine", "Ports", "Store", "TestKit", "Chance", "CGatheredLog", "WeakDisk",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
    ]
)
