// swift-tools-version: 6.2
import PackageDescription

// The fuzzer is its own package, because every file in it is compiled with libFuzzer's instrumentation. The rooms come
// from their own folders through links, because `package` access ends at a package's border.
let instrumented: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
]

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Values", swiftSettings: instrumented),
        .target(name: "Templating", dependencies: ["Values"], swiftSettings: instrumented),
        .executableTarget(
            name: "fuzz", dependencies: ["Values", "Templating"], swiftSettings: instrumented,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
)
