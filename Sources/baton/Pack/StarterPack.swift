/// The files that come with the program, so that `init` and `demo` work from one binary.
enum StarterPack {
    /// What `init` writes, by paths in the home.
    static var home: [(path: String, contents: String)] { settings + messages }
}
