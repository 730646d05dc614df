import Ports
import Queries
import Store
import Testing
import Values
import Workspace

@Suite struct StaffTests {
    private static let desk = [
        "sequences/queues/desk.json":
            #"{ "queue": "desk", "title": "Desk", "people": ["maya", "Rita", "ghost", "Sal"] }"#
    ]

    @Test func `people of queues who cannot see their cards are told, once anybody can sign in`() throws {
        let house = try House(Self.desk)
        #expect(try house.queries.doubtfulStaff().isEmpty, "nobody signs in here")
        try house.store.write { records in
            for (id, (name, role)) in [("Maya", "salesperson"), ("Rita", "reader"), ("Sal", "owner")].enumerated() {
                try records.insert(
                    Person(id: Int64(id + 1), name: name, address: nil, role: role, createdAt: House.monday))
            }
        }
        let doubts = try house.queries.doubtfulStaff()
        #expect(doubts.map(\.queue) == ["desk", "desk", "desk"])
        #expect(doubts.map(\.name) == ["maya", "Rita", "ghost"])
        #expect(doubts.map(\.why) == [.spelling("Maya"), .role("reader"), .unknown])
    }
}
