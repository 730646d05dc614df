import Ports

extension ReaderLanguage {
    /// What the reader of a page can do.
    func say(_ remedy: Remedy) -> String {
        switch remedy {
        case .examine(let mailbox): say("helps_examine", mailbox)
        case .signIn(let mailbox): say("helps_sign_in", mailbox)
        case .settle: say("helps_settle")
        case .resume, .resumeLead, .resumeSequence, .endAbsence: say("helps_resume")
        }
    }
}
