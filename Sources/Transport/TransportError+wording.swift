import Glibc

extension TransportError: CustomStringConvertible {
    /// What is wrong, in one sentence.
    package var description: String {
        switch self {
        case .system(let call, let errno): "\(call) failed: \(String(cString: strerror(errno)))"
        case .library(let version): "libcurl 7.85 or later is needed; here is \(version)"
        }
    }
}
