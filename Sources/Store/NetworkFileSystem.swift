private import Foundation
private import Glibc

/// File systems across a network: there SQLite's WAL and the lock of this process hold nobody back, so two machines would
/// write and send at once.
enum NetworkFileSystem {
    /// By the type that the system's list of mounts names, and what people call it.
    private static let names = [
        "nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "afs": "AFS", "ceph": "Ceph",
        "lustre": "Lustre", "coda": "Coda", "ncpfs": "NCP", "gfs2": "GFS2", "ocfs2": "OCFS2", "fuse.sshfs": "SSHFS",
        "fuse.glusterfs": "GlusterFS", "fuse.s3fs": "S3", "fuse.rclone": "rclone", "beegfs": "BeeGFS",
    ]

    /// The name of the network file system that a folder lies on; nil for one of this machine, or where the system does
    /// not tell.
    static func name(below folder: String) -> String? {
        var status = stat()
        guard stat(folder, &status) == 0, let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo")
        else { return nil }
        return name(ofDevice: UInt64(status.st_dev), in: String(decoding: mounts, as: UTF8.self))
    }

    /// The name of the network file system on a device, by a list of mounts as in proc(5): `36 35 98:0 / /mnt … - nfs …`.
    static func name(ofDevice device: UInt64, in mounts: String) -> String? {
        let (major, minor) = (device >> 8 & 0xFFF | device >> 32 & ~0xFFF, device & 0xFF | device >> 12 & ~0xFF)
        for line in mounts.split(separator: "\n") {
            let halves = line.split(separator: " - ", maxSplits: 1)
            guard halves.count == 2 else { continue }
            let words = halves[0].split(separator: " ")
            guard words.count > 2, words[2] == "\(major):\(minor)" else { continue }
            return halves[1].split(separator: " ").first.flatMap { names[String($0)] }
        }
        return nil
    }
}
