// swift-tools-version: 6.2
import PackageDescription

// The store's rows a step against the same rows written by a loop in C. The rooms are compiled from their own folders
// through links, because `package` access ends at a package's border.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "store-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")],
    targets: [
        .systemLibrary(name: "CSettings", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CGatheredLog", dependencies: ["CSettings"]),
        .target(name: "Values", swiftSettings: strict),
        .target(name: "Engine", dependencies: ["Values"], swiftSettings: strict),
        .target(name: "Mail", dependencies: ["Values"], swiftSettings: strict),
        .target(name: "Ports", dependencies: ["Values", "Engine", "Mail"], exclude: ["Pacing"], swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [
                "Values", "Engine", "Ports", "CSettings", "CGatheredLog",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "RawLoop", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "planner", dependencies: ["Values", "Engine", "Ports", "Store", "RawLoop"], swiftSettings: strict),
    ]
)
