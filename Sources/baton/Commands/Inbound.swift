import ArgumentParser
import Foundation
import Scheduler

struct Inbound: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in one mail from standard input: a reply, a bounce, an auto-reply.",
        discussion: "For a mail server's pipe: baton inbound --home /srv/baton < mail")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let mail = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard !mail.isEmpty else { throw Failure("standard input holds no mail", code: Failure.badInput) }
        try common.perform(.inbound(mail: mail))
    }
}
