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
        (german, .utf16LittleEndian), (russian, .utf16BigEndian),
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
