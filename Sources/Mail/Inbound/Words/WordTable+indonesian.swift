extension WordTable {
    /// What people and programs write in Indonesian.
    static let indonesian = WordTable(
        "id",
        """
        [unsubscribe]
        berhenti berlangganan|langganan|mengirim|kirim
        hapus|keluarkan|cabut .. saya|kami|email|alamat|dari|daftar|nama
        jangan .. kirim|hubungi|email|mengirim|kirimi
        tidak .. ingin|mau .. menerima|email|dihubungi|dapat
        stop .. kirim|mengirim|email
        [unsubscribe short]
        ^berhenti
        ^stop
        ^hapus
        [complaint]
        tidak pernah .. mendaftar|setuju|meminta|berlangganan
        dari mana .. dapat|email|alamat|data
        tanpa .. izin|persetujuan
        laporkan|melaporkan .. spam|anda
        pengacara|hukum|ilegal
        [complaint weak]
        spam|penipuan
        [wrong person]
        salah orang|alamat|kontak|sambung
        bukan .. orang|yang|bagian .. tepat|bertanggung|berwenang|saya
        silakan|tolong .. hubungi .. rekan|bapak|ibu|kolega|bagian
        [not interested]
        kerjakan|tangani|lakukan|mengerjakan .. sendiri|internal
        memilih|pilih .. lain
        tidak .. tertarik|berminat|butuh|membutuhkan|perlu|berniat
        tidak terima kasih
        terima kasih .. tapi|tetapi .. tidak|sudah
        sudah .. punya|memiliki|menggunakan|memakai .. solusi|vendor|pemasok|mitra|sistem
        terlalu mahal
        [not interested short]
        ^tidak
        ^nggak
        [not now]
        tidak|bukan|belum .. sekarang|saat_ini|waktunya
        saat_ini|sekarang .. tidak|belum
        nanti|lain_kali|tahun_depan|bulan_depan|kuartal_depan
        hubungi .. lagi .. bulan|tahun|nanti|setelah
        setelah .. liburan|lebaran|bulan|minggu
        terlalu|sedang sibuk
        [interested]
        persis|tepat .. cari|butuhkan
        bagus|mantap|menarik
        kirim|kirimkan kontrak~|proposal~|penawaran~|detail~
        tertarik|berminat
        saya mau|ingin .. tahu|pesan|beli|ikut|coba|daftar
        kedengarannya|terdengar .. bagus|menarik
        kirim|kirimkan .. kontrak|faktur|penawaran|informasi|detail|harga|proposal
        info|informasi lebih lanjut
        telepon|hubungi saya .. besok|hari
        setuju|sepakat|boleh
        [interested short]
        ^ya
        ^iya
        ^boleh
        ^oke
        ^ok
        ^tentu
        [question]
        berapa|bagaimana|kapan|di_mana|siapa|mengapa|kenapa
        apakah|apa|bisakah
        pertanyaan
        [ignored]
        tidak masalah|apa
        [negation]
        tidak|bukan|jangan|belum|tanpa
        [away]
        di luar kantor
        sedang|masih|menjalani|mengambil|saya|tahunan|dalam cuti|liburan|libur
        cuti tahunan|melahirkan|sakit|bersama|sampai|hingga
        tidak .. di kantor
        akan kembali
        [away subject]
        ^balasan otomatis
        ^jawaban otomatis
        ^di luar kantor
        ^cuti
        [left]
        tidak .. bekerja lagi
        tidak|sudah .. lagi bekerja|bertugas
        telah|sudah mengundurkan_diri|keluar_dari|resign
        [acknowledgement]
        telah .. kami? terima|diterima
        terima kasih .. telah? menghubungi|atas
        otomatis
        [back]
        kembali pada|tanggal|ke
        kembali
        [until]
        sampai|hingga
        [months]
        januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember
        [weekdays]
        senin|selasa|rabu|kamis|jumat|sabtu|minggu
        [tomorrow]
        besok
        [next week]
        minggu depan
        [common]
        dan yang di saya anda tidak untuk terima kasih dengan sampai kembali kantor akan
        """)
}
