import Testing
import Values

struct PathTests {
    private let root: Object = [
        "lead": ["company": ["name": "Acme"], "tags": ["a", "b"], "x y": 1],
        "items": [["x y": "found"]],
    ]

    @Test func `a path reads names, places and quoted names`() throws {
        #expect(try Path(parsing: "lead.company.name").value(in: root) == "Acme")
        #expect(try Path(parsing: "items[0][\"x y\"]").value(in: root) == "found")
        #expect(try Path(parsing: "lead.tags[-1]").value(in: root) == "b")
        #expect(try Path(parsing: "lead['x y']").value(in: root) == 1)
    }

    @Test func `size, first and last answer for lists`() throws {
        #expect(try Path(parsing: "lead.tags.size").value(in: root) == 2)
        #expect(try Path(parsing: "lead.tags.first").value(in: root) == "a")
        #expect(try Path(parsing: "lead.tags.last").value(in: root) == "b")
    }

    @Test(arguments: ["lead.phone", "lead.tags[2]", "lead.tags[-3]", "nobody", "lead.company.name.more"])
    func `a path without a value leads nowhere`(text: String) throws {
        #expect(try Path(parsing: text).value(in: root) == nil)
    }

    @Test(arguments: ["lead.company.name", "items[0][\"x y\"]", "a[-1].b"])
    func `a path writes itself as it was read`(text: String) throws {
        #expect(try Path(parsing: text).description == text)
    }

    @Test(arguments: [("", 0), ("lead.", 5), ("lead..x", 4), ("lead[", 5), ("lead[x]", 5), ("lead x", 5), ("1.x", 0)])
    func `a broken path names its place`(text: String, offset: Int) {
        let error = #expect(throws: ExpressionError.self) { try Path(parsing: text) }
        #expect(error?.offset == offset)
    }
}
