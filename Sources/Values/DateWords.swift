/// Names of months, weekdays and zones as dates are written with them.
enum DateWords {
    /// Every month's name in lower case, its first three and four letters where no other month begins so, by number.
    static let months: [String: Int] = {
        var months: [String: Int] = [:]
        var doubtful: Set<String> = []
        for names in monthNames {
            for (place, name) in names.split(separator: " ").enumerated() {
                for length in [3, 4] where name.count > length {
                    let short = String(name.prefix(length))
                    if months.updateValue(place + 1, forKey: short).map({ $0 != place + 1 }) == true {
                        doubtful.insert(short)
                    }
                }
            }
        }
        for short in doubtful { months[short] = nil }
        for names in monthNames {
            for (place, name) in names.split(separator: " ").enumerated() { months[String(name)] = place + 1 }
        }
        return months
    }()

    /// English, German (and Austria's January), French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish,
    /// Czech, Russian, Turkish: in the form a day stands before.
    private static let monthNames = [
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner feber mrz apr mai jun jul aug sept okt nov dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    ]

    /// Names and short forms of weekdays that may stand before a date.
    static let weekdays: Set<String> = {
        var words: Set<String> = []
        for name in weekdayNames.split(separator: " ") {
            words.insert(String(name))
            for length in 2...4 { words.insert(String(name.prefix(length))) }
        }
        return words.filter { months[$0] == nil }
    }()

    private static let weekdayNames =
        "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
        + "sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes "
        + "sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag "
        + "vrijdag zaterdag zondag segunda terça quarta quinta sexta måndag tisdag onsdag torsdag fredag lördag söndag"

    /// Seconds east of UTC of the short names that mean one thing everywhere they are used.
    static let zones: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "est": -18_000, "edt": -14_400, "cst": -21_600, "cdt": -18_000, "mst": -25_200,
        "mdt": -21_600, "pst": -28_800, "pdt": -25_200, "cet": 3_600, "cest": 7_200, "bst": 3_600, "eet": 7_200,
        "eest": 10_800, "msk": 10_800, "jst": 32_400,
    ]
}
