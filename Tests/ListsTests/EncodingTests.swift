import Testing
import Values

@testable import Lists

/// The encodings of a file: named by a mark, guessed from the text, or told.
@Suite struct EncodingTests {
    private static let polish =
        "Email,Imię,Miasto\nmalgorzata@firma.pl,Małgorzata,Łódź\nzolw@firma.pl,Żółw,Kraków\nslaw@firma.pl,Sławomir,Częstochowa\n"
    private static let czech =
        "Email,Jméno,Město\njiri@firma.cz,Jiří,Plzeň\npremysl@firma.cz,Přemysl,České Budějovice\n"
    private static let russian = "Email,Имя,Город\nivan@firma.ru,Иван,Москва\nolga@firma.ru,Ольга,Санкт-Петербург\n"
    private static let greek =
        "Email,Όνομα,Πόλη\nmaria@etairia.gr,Μαρία,Αθήνα\nnikos@etairia.gr,Νίκος,Θεσσαλονίκη\nelena@etairia.gr,Ελένη,Πάτρα\n"
    private static let turkish =
        "Email,Ad,Şehir\nayse@firma.tr,Ayşe,İstanbul\nisik@firma.tr,Işık,Diyarbakır\ncaglar@firma.tr,Çağlar,Eskişehir\n"
    private static let german =
        "Email;Vorname;Straße\njuergen@firma.de;Jürgen;Große Straße 5\nsoeren@firma.de;Sören;Königsallee\n"
    private static let french =
        "Email,Prénom,Ville\nhelene@firme.fr,Hélène,Orléans\nfrancois@firme.fr,François,Besançon\n"

    /// A text in a code page.
    static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        default:
            let table = encoding.upperHalf ?? []
            return text.unicodeScalars.map { scalar in
                scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(0x80 + (table.firstIndex(of: scalar) ?? 0x3F))
            }
        }
    }

    @Test(arguments: [
        (polish, TextEncoding.windows1250), (czech, .windows1250), (russian, .windows1251), (german, .windows1252),
        (french, .windows1252), (german, .macRoman), (french, .macRoman), (polish, .utf8), (russian, .utf8),
        (greek, .windows1253), (turkish, .windows1254), (german, .utf16LittleEndian), (russian, .utf16BigEndian),
    ])
    func `the encoding is found from the text, and every cell reads as it was written`(
        text: String, encoding: TextEncoding
    ) throws {
        let read = try Reading(bytes: Self.bytes(text, encoding))
        #expect(read.survey.encoding == encoding)
        let plain = try Reading(text)
        #expect(read.leads.map(\.attributes) == plain.leads.map(\.attributes))
        #expect(read.survey.isEncodingGuess == (encoding != .utf8))
        #expect(read.survey.guessSample != nil)
    }

    /// Names and companies in encodings that are not known here, as their bytes.
    private static let strange: [(String, String)] = [
        (
            "Shift-JIS",
            "96bc914f2c89ef8ed00a9363928691be98592c8a948eae89ef8ed08e5293630a97e996d888ea98592c938c8b9e936497cd0a8db293a189d48e712c90588fa493580a"
        ),
        (
            "EUC-JP",
            "c5c4c3e6c2c0cfba2cb3f4bcb0b2f1bcd2bbb3c5c40aceebccdab0eccfba2cc5ecb5fec5c5cecf0abab4c6a3b2d6bbd22cbfb9bea6c5b90a"
        ),
        ("GBK", "cdf5d0a1c3f72cb1b1bea9bfc6bcbcb9abcbbe0ac0eebbaa2cc9cfbaa3c3b3d2d70ad5c5ceb02cb9e3d6ddb5e7d7d30a"),
        ("Big5", "a4fda470a9fa2ca578a55faceca7dea4bda5710aa7f5b5d82cb0aab6afb654a9f60ab169b0b62ca578a4a4b971a46c0a"),
        ("EUC-KR", "b1e8b9cebcf62cbcadbfefc0fcc0da0ac0ccbfb5c8f12cbacebbeab9abbfaa0ab9dac3b6bcf62cb4ebc7d1bbf3bbe70a"),
        (
            "KOI8-R",
            "e9d7c1ce20f0c5d4d2cfd72cedcfd3cbd7c10aedc1d2c9d120e9d7c1cecfd7c12cf3c1cecbd42df0c5d4c5d2c2d5d2c70aefccd8c7c120f3cdc9d2cecfd7c12cebc1dac1ced80a"
        ),
    ]

    @Test(arguments: strange)
    func `letters that cannot be read for sure are asked about, never guessed to nonsense`(name: String, hex: String)
        throws
    {
        let cells = try #require([UInt8](hex: hex))
        var file = Array("Email,Name\n".utf8)
        for (number, line) in cells.split(separator: 0x0A).enumerated() {
            let name = line.split(separator: 0x2C).first ?? []
            file += Array("p\(number)@x.example,".utf8) + name + [0x0A]
        }
        #expect(throws: ListQuestion.encoding, "\(name)") { try Reading(bytes: file) }
        var options = ListOptions()
        options.encoding = .windows1252
        #expect(try Reading(bytes: file, options).leads.count > 1)
    }

    @Test(arguments: [
        "Email,Name\na@x.example,O’Brien\n", "Email,Price\na@x.example,5 €\n", "Email,Name\na@x.example,Größe\n",
        "Email,Note\na@x.example,“quoted”\n", "Email,Name\na@x.example,É\n", "Email,City\na@x.example,Ærøskøbing\n",
    ])
    func `a few letters or signs of an old program are read as before`(text: String) throws {
        let read = try Reading(bytes: Self.bytes(text, .windows1252))
        #expect(read.leads.count == 1)
    }

    @Test func `a mark at the beginning names the encoding`() throws {
        let text = "\u{FEFF}" + Self.polish
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
            let read = try Reading(bytes: Self.bytes(text, encoding))
            #expect(read.survey.encoding == encoding)
            #expect(!read.survey.isEncodingGuess)
            #expect(read.survey.headings.first == "Email")
            #expect(read.leads.first?.attributes["first_name"] == "Małgorzata")
        }
    }

    @Test func `what is told is not guessed`() throws {
        var options = ListOptions()
        options.encoding = .windows1251
        let read = try Reading(bytes: Self.bytes("Email,Name\na@x.example,Ян\n", .windows1251), options)
        #expect(read.leads.first?.attributes["name"] == "Ян")
        #expect(!read.survey.isEncodingGuess)
    }

    @Test func `a cell of another program in a file of UTF-8 is read where it stands`() throws {
        var bytes = Array(Self.polish.utf8)
        bytes += Array("a@x.example,Z".utf8) + [0xE9] + Array(",Rome\n".utf8)
        let read = try Reading(bytes: bytes)
        #expect(read.survey.encoding == .utf8)
        #expect(read.survey.isEncodingGuess)
        #expect(read.leads.last?.attributes["first_name"] == "Zé")
        #expect(read.leads.first?.attributes["first_name"] == "Małgorzata")
    }

    @Test(arguments: [
        ("UTF-8", TextEncoding.utf8), ("cp1250", .windows1250), ("Windows-1251", .windows1251),
        ("latin1", .windows1252),
        ("ISO-8859-1", .windows1252), ("macintosh", .macRoman), ("utf16", .utf16LittleEndian),
    ])
    func `encodings have the names people give them`(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
    }

    @Test func `an encoding nobody knows is none`() { #expect(TextEncoding(named: "klingon") == nil) }

    @Test func `UTF-16 is read whole, however it is cut into pieces`() {
        let bytes = Self.bytes("\u{FEFF}a😀é", .utf16LittleEndian)
        var transcoder = Transcoder(.utf16LittleEndian)
        var text: [UInt8] = []
        for byte in bytes { text += transcoder.utf8(of: [byte]) }
        #expect(String(decoding: text, as: UTF8.self) == "a😀é")
    }
}
