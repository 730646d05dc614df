import Foundation
import Ports
import Store
import TestKit
import Testing

@Suite struct StoreConformanceTests {
    @Test(arguments: StoreConformance.all)
    func `a store in memory keeps every promise of the ports`(promise: StoreConformance) throws {
        try promise.check(SQLiteStore.memory())
    }

    @Test(arguments: StoreConformance.all)
    func `a store that reads every row anew keeps every promise of the ports`(promise: StoreConformance) throws {
        try promise.check(SQLiteStore.memory(remembersRows: false))
    }

    @Test(arguments: StoreConformance.all)
    func `a store in a file keeps every promise of the ports`(promise: StoreConformance) throws {
        try Folder.with { folder in try promise.check(SQLiteStore(path: folder.path("baton.db"))) }
    }
}
