import Testing

@testable import Lists

/// A cell that comes again is not weighed again.
@Suite struct CellMemoryTests {
    @Test func `a cell is weighed once a column, however often it comes`() {
        var memory = CellMemory<Int>()
        var weighed: [String] = []
        for text in ["yes", "no", "yes", "yes", "no"] {
            for place in 0...1 {
                let length = memory.said(by: text, at: place) { cell in
                    weighed.append(cell)
                    return cell.count
                }
                #expect(length == text.count)
            }
        }
        #expect(weighed == ["yes", "yes", "no", "no"])
    }

    @Test func `a column in which every cell is another fills no more than its share`() {
        var memory = CellMemory<Int>()
        var weighed = 0
        for _ in 1...2 {
            for number in 0..<(CellMemory<Int>.kept + 5) {
                _ = memory.said(by: "\(number)", at: 0) { _ in
                    weighed += 1
                    return number
                }
            }
        }
        #expect(weighed == CellMemory<Int>.kept + 10)
    }
}
