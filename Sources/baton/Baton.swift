import ArgumentParser

@main
struct Baton: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "baton")
}
