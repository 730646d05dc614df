import Ports
import Store

extension StoreError {
    /// What to do about it at a terminal, or nil.
    var hint: String? {
        switch self {
        case .inUse: "commands that write reach it by themselves; stop it with Ctrl-C or SIGTERM to run another"
        case .busy: "try again when it has finished; what was asked for has not been done"
        case .missing: "`baton import LEADS.csv` makes it"
        case .readOnly: "run baton as the user the home belongs to, or give that user the right to write there"
        case .notADatabase, .foreign, .corrupt, .unreadable:
            "restore .baton/baton.db from a backup; nothing was changed"
        case .newerSchema: "run the newer baton"
        case .network: "put the home, or its state folder, on a disk of this machine"
        case .otherKey:
            "put the right key back, from a backup: under another one nobody knows who has unsubscribed"
        case .full: "make room; nothing was lost"
        case .cannotOpen, .inputOutput, .closed, .taken, .absent, .refused: nil
        }
    }
}

extension BackupError {
    /// What to do about it at a terminal, or nil.
    var hint: String? {
        switch self {
        case .occupied: "name another file"
        case .missing: "name the file that `baton backup` made; nothing was changed"
        case .noDatabase, .noBackup:
            "only what `baton backup FILE` made is put back by name; after copying a database back by other means, run "
                + "`baton restore` without a file"
        case .damaged: "take an older backup; nothing was changed"
        }
    }
}
