import Values

/// A payment as a service's export tells it.
package struct ExportedPayment: Sendable, Hashable {
    /// From 1, in the file.
    package var line: Int
    package var reference: String
    package var amount: String
    package var currency: String
    package var address: String
    /// Whether the service says that the money came.
    package var isPaid: Bool
}

/// Reads exports of payments: the columns are found by the names services give them.
package enum PaymentExport {
    private static let references = [
        "payment_intent", "paymentintent_id", "payment_intent_id", "transaction_id", "order_id", "order_number", "id",
    ]
    private static let amounts = ["amount", "total", "converted_amount", "gross", "grand_total"]
    private static let currencies = ["currency", "currency_code", "converted_currency"]
    private static let states = ["status", "state", "payment_status"]
    private static let addresses = ["customer_email", "email", "user_email", "card_address_email"]
    private static let paid: Set<String> = ["paid", "succeeded", "completed", "complete", "captured", "billed", ""]

    /// The payments of a CSV file; an error where no column names them.
    package static func read(_ bytes: [UInt8]) throws -> [ExportedPayment] {
        var reader = CSVReader()
        var (payments, columns) = ([ExportedPayment](), [String]())
        func take(_ record: CSVRecord) {
            switch record {
            case .header(let header): columns = header.names.map(normal)
            case .row(let row):
                func cell(_ names: [String]) -> String {
                    for name in names {
                        if let place = columns.firstIndex(of: name), place < row.cells.count { return row.cells[place] }
                    }
                    return ""
                }
                let reference = cell(references)
                guard !reference.isEmpty else { return }
                payments.append(
                    ExportedPayment(
                        line: row.line, reference: reference, amount: cell(amounts), currency: cell(currencies),
                        address: cell(addresses), isPaid: paid.contains(cell(states).lowercased())))
            case .problem: break
            }
        }
        try reader.read(bytes, take)
        try reader.finish(take)
        return payments
    }

    private static func normal(_ name: String) -> String {
        name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }.filter { $0 != "(" && $0 != ")" }
            .reduce(into: "") { $0.append($1) }
    }
}
