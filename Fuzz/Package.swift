// swift-tools-version: 6.2
import PackageDescription

// The fuzzer is its own package, because every file in it is compiled with libFuzzer's instrumentation. The rooms come
// from their own folders through links, because `package` access ends at a package's border.
let instrumented: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Optimised, but with the checks that debug builds make of unsafe pointers.
    .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library", "-assert-config", "Debug"]),
]

// What a fuzzer looks into beyond the rooms' own borders.
let testable: [SwiftSetting] = [.unsafeFlags(["-enable-testing"])]

// Of Transport only what is pure: the dialogues of one SMTP, IMAP and HTTP connection, and the reading of DNS.
let session = [
    "SMTPSession", "SMTPSession+ending", "ServerOffer", "RefusalVerdict+outcome", "ReplyParser",
    "EnhancedStatus", "QueueID",
    "WireContent", "EnvelopeAddress", "DeliveryNotice",
].map { "SMTP/\($0).swift" }
let visit = [
    "IMAPScanner", "IMAPResponse", "IMAPReader", "IMAPFolder", "IMAPFolderName", "IMAPDialogue", "IMAPSession",
    "IMAPSession+mails", "IMAPSession+sent", "IMAPStatus+meaning",
].map { "IMAP/\($0).swift" }
// Of the doors only what reads bytes: what a request carries, proofs and meaning of services' calls. Their hashes are
// those of `Sources/Crypto` here, which no fuzzer has to wait for.
let words = [
    "Identity", "Server/Network.swift", "Hooks/HookDefinition.swift", "Hooks/HookPath.swift",
    "Configuration/SecretReference.swift",
]
let doors =
    ["FormFields", "CookieHeader", "ClientAddress"].map { "HTTP/\($0).swift" }
    + [
        "SignatureScheme", "TimestampedSignature", "BodySignature", "SharedToken", "StandardWebhookSignature",
        "CodeText", "HookMeaning", "HookDefinition+meaning", "PaymentExport",
    ].map { "Hooks/\($0).swift" }
let answers = ["Webhook/HTTPSession.swift", "Webhook/HTTPHead.swift", "DNS/DNSAnswer.swift", "Probe/IMAPInspection.swift"]

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Mail", dependencies: ["Values"], swiftSettings: instrumented + testable),
        .target(
            name: "Ports", dependencies: ["Values", "Mail"],
            sources: [
                "Bell.swift", "Carrier.swift", "Delivery.swift", "DotGate.swift", "Inbox.swift", "Parcel.swift",
                "Reason.swift", "Reason+refusal.swift", "Remedy.swift",
            ],
            swiftSettings: instrumented),
        .target(
            name: "Transport", dependencies: ["Values", "Mail", "Ports"], sources: session + visit + answers,
            swiftSettings: instrumented + testable),
        .executableTarget(
            name: "fuzzmail", dependencies: ["Values", "Mail", "Ports", "Transport"], swiftSettings: instrumented,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
        .target(name: "Values", swiftSettings: instrumented),
        .target(name: "Engine", dependencies: ["Values"], swiftSettings: instrumented),
        .target(name: "Lists", dependencies: ["Values"], swiftSettings: instrumented),
        .target(name: "Crypto", swiftSettings: instrumented),
        .target(
            name: "Workspace", dependencies: ["Values", "Engine", "Crypto"], sources: words,
            swiftSettings: instrumented + testable),
        .target(
            name: "Server", dependencies: ["Values", "Engine", "Workspace", "Crypto"], sources: doors,
            swiftSettings: instrumented + testable),
        .executableTarget(
            name: "fuzzdoors", dependencies: ["Values", "Lists", "Workspace", "Server"], swiftSettings: instrumented,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
        .target(name: "Templating", dependencies: ["Values"], swiftSettings: instrumented),
        .executableTarget(
            name: "fuzz", dependencies: ["Values", "Templating"], swiftSettings: instrumented,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
)
