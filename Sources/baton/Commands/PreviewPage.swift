import Engine
import Queries
import Values
import Workspace

/// Every message of a sequence for some leads, as one HTML page.
struct PreviewPage {
    let sequence: String
    /// Addresses; one invented lead where there are none.
    let leads: [String]
    let installation: Installation

    func print() throws {
        guard let version = installation.workspace.version(of: sequence) else {
            throw QueryError.unknownSequence(sequence, known: installation.workspace.sequences.keys.sorted())
        }
        var page = Self.head(version.title)
        for lead in leads.isEmpty ? [nil] : leads.map(Optional.some) {
            page += "<h2>\((lead ?? "an invented lead").inHTML)</h2>\n"
            for use in MessageUse.all(of: version) { page += try card(use, lead) }
        }
        Terminal.print(page + "</main></body></html>")
    }

    private func card(_ use: MessageUse, _ lead: String?) throws -> String {
        let title = "<header><b>\(use.step.inHTML)</b> <span>\(use.template.inHTML)</span></header>"
        do {
            let letter = try installation.preview(
                PreviewQuestion(use.template, lead: lead, sequence: sequence, step: use.step))
            let subject = letter.subject.map { "<h3>\($0.inHTML)</h3>" } ?? ""
            let text =
                "<details\(letter.html == nil ? " open" : "")><summary>\(letter.isPayload ? "JSON" : "Text")</summary><pre>\(letter.text.inHTML)</pre></details>"
            let page = letter.html.map { "<iframe sandbox srcdoc=\"\($0.inHTML)\"></iframe>" } ?? ""
            return "<article>\(title)\(subject)\(page)\(text)</article>\n"
        } catch let error as QueryError {
            throw error
        } catch {
            return
                "<article class=\"held\">\(title)<h3>Would be held</h3><pre>\("\(error)".inHTML)</pre></article>\n"
        }
    }

    private static func head(_ title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title.inHTML)</title>
        <style>
        :root { color-scheme: light dark; --line: #cbd5e1; --soft: #64748b; --paper: #fff; --ground: #f1f5f9; --bad: #b91c1c; }
        @media (prefers-color-scheme: dark) { :root { --line: #334155; --soft: #94a3b8; --paper: #1e293b; --ground: #0f172a; --bad: #f87171; } }
        body { margin: 0; background: var(--ground); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 760px; margin: 0 auto; padding: 32px 16px 80px; }
        h1 { font-size: 28px; margin: 0 0 8px; } h2 { font-size: 18px; margin: 40px 0 12px; color: var(--soft); }
        article { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 20px; padding: 16px 20px; }
        article header { font-size: 13px; color: var(--soft); } article h3 { margin: 6px 0 12px; font-size: 18px; }
        iframe { width: 100%; height: 440px; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; }
        .held { border-color: var(--bad); } .held h3 { color: var(--bad); }
        summary { cursor: pointer; color: var(--soft); font-size: 13px; margin-top: 8px; }
        </style></head><body><main><h1>\(title.inHTML)</h1>

        """
    }
}
