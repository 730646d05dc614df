extension WordTable {
    /// What people and programs write in Malay where it is not as in Indonesian.
    static let malay = WordTable(
        "ms",
        """
        [unsubscribe]
        keluarkan|buang|padam|padamkan .. saya|kami|e-mel|emel|nama|alamat .. senarai|pangkalan|anda?
        berhenti melanggan|menghantar|hantar
        batal|batalkan .. langganan
        jangan .. hantar|hubungi|emel|e-mel
        tidak|tak mahu|ingin|mau .. terima|menerima .. e-mel|emel|mesej|lagi
        [unsubscribe short]
        ^berhenti
        [complaint]
        tidak|tak pernah .. daftar|melanggan|bersetuju|minta
        mana .. anda|kamu dapat .. e-mel|emel|alamat|data
        buat|membuat aduan
        laporkan|melaporkan .. spam|anda|mcmc
        tanpa .. kebenaran|persetujuan
        [wrong person]
        orang|alamat|jabatan yang salah|silap
        salah|silap orang|alamat|jabatan
        bukan .. orang|pegawai .. tepat|bertanggungjawab
        sila .. hubungi .. encik|puan|cik|rakan|jabatan
        [not interested]
        memilih|pilih .. lain
        tidak|tak .. berminat|perlu|perlukan|memerlukan|mahu
        tidak|tak terima kasih
        sudah|dah ada|mempunyai|menggunakan .. penyedia|pembekal|sistem|vendor
        terlalu mahal
        [not interested short]
        ^tidak
        [not now]
        buat_masa_ini|sekarang|ketika_ini|kini .. tidak|tak|belum
        belum|bukan .. sekarang|masanya|lagi
        hubungi .. semula|lagi .. bulan|tahun|selepas|minggu
        lain kali
        tahun|bulan|suku depan|hadapan
        selepas raya|cuti|perayaan|tahun
        [interested]
        berminat
        hantar|hantarkan|kirim .. sebut_harga|sebutharga|maklumat|butiran|harga|kontrak|invois|pautan
        maklumat lanjut
        ingin|mahu|nak tahu|beli|cuba|tempah|daftar
        bunyi|nampak menarik|bagus
        setuju|bersetuju
        [interested short]
        ^ya
        ^boleh
        ^baik
        [question]
        berapa|berapakah|bagaimana|bila|di_mana|siapa|mengapa|kenapa|adakah|bolehkah|apakah
        soalan
        [ignored]
        tiada masalah
        kenapa tidak
        [negation]
        tidak|tak|bukan|jangan|belum|tanpa|tiada
        [away]
        bercuti
        tiada|tidak .. di pejabat
        di luar pejabat
        cuti tahunan|bersalin|sakit
        [away subject]
        ^balasan automatik
        ^jawapan automatik
        ^di luar pejabat
        ^bercuti
        [left]
        tidak lagi bekerja|bertugas
        [acknowledgement]
        telah|kami menerima|terima .. e-mel|emel|mesej|permintaan|pertanyaan
        terima kasih kerana .. menghubungi|emel
        automatik
        [back]
        kembali pada|ke|semula?
        [until]
        sehingga|hingga|sampai
        [months]
        januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember
        [weekdays]
        isnin|selasa|rabu|khamis|jumaat|sabtu|ahad
        [tomorrow]
        esok
        [next week]
        minggu depan|hadapan
        [common]
        dan yang saya tidak untuk ialah sehingga pejabat kepada daripada bercuti e-mel sila kerana hendak
        """)
}
