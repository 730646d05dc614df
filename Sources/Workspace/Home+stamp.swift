import Glibc

extension Home {
    /// Names, sizes and times of the files a workspace is read from: another stamp means that something was edited. No
    /// file is opened.
    package func stamp() throws(HomeError) -> String {
        guard let root else { return "" }
        let files =
            [Configuration.file] + (try files(below: "sequences", endings: [".json"]))
            + (try files(below: "templates", endings: [""]))
        return files.map { file in
            var status = stat()
            guard lstat(root + "/" + file, &status) == 0 else { return "\(file) -" }
            return "\(file) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        }.joined(separator: "\n")
    }
}
