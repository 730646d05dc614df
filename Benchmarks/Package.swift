// swift-tools-version: 6.2
import PackageDescription

// Benchmarks live in their own package, so that the application never depends on the engines it is measured against.
// The rooms are compiled from their own folders through links, because `package` access ends at a package's border.
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
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1")],
    targets: [
        .target(name: "Values", swiftSettings: strict),
        .target(name: "Templating", dependencies: ["Values"], swiftSettings: strict),
        .target(name: "Mail", dependencies: ["Values"], swiftSettings: strict),
        .executableTarget(
            name: "bench",
            dependencies: ["Values", "Templating", "Mail", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: strict),
    ]
)
