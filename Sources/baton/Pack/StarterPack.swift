/// The files that come with the program, so that `init` and `demo` work from one binary.
enum StarterPack {
    /// What `init` writes, by paths in the home.
    static var home: [(path: String, contents: String)] { settings + messages + [ignored] }

    /// A home is meant for git; what Baton keeps in it is not.
    static var ignored: (path: String, contents: String) { (".gitignore", ".baton/\nsecrets/\n*.errors.csv\n") }
}
