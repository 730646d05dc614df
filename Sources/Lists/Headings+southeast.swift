extension Headings {
    // The languages of the southeast of Europe.

    static let greek = """
        email: Ηλεκτρονικό ταχυδρομείο | Ηλ. ταχυδρομείο | Διεύθυνση email | Μέιλ
        first_name: Όνομα | Μικρό όνομα
        last_name: Επώνυμο | Επίθετο
        name: Ονοματεπώνυμο | Πλήρες όνομα
        company: Εταιρεία | Εταιρία | Επιχείρηση | Οργανισμός
        role: Θέση | Ιδιότητα
        phone: Τηλέφωνο | Σταθερό
        mobile: Κινητό | Κινητό τηλέφωνο
        street: Οδός | Διεύθυνση
        city: Πόλη
        state: Νομός | Περιφέρεια
        postal_code: ΤΚ | Τ.Κ. | Ταχυδρομικός κώδικας
        country: Χώρα
        language: Γλώσσα
        zone: Ζώνη ώρας
        website: Ιστοσελίδα | Ιστότοπος
        company_size: Εργαζόμενοι | Αριθμός εργαζομένων
        source: Πηγή
        basis: Νομική βάση
        tags: Ετικέτες
        mail_status: Κατάσταση συνδρομής
        unsubscribed: Διαγραφή | Διαγράφηκε | Απεγγραφή | Απεγγράφηκε | Κατάργηση εγγραφής | Ημερομηνία διαγραφής
        suppressed: Μην επικοινωνείτε | Μη επικοινωνία | Αποκλεισμένος | Μαύρη λίστα
        bounced: Μη έγκυρο email | Επιστράφηκε
        complained: Παράπονο
        subscribed: Εγγεγραμμένος | Εγγραφή | Ενημερωτικό δελτίο
        consent: Συγκατάθεση | Συναίνεση | Συγκατάθεση marketing
        """

    static let turkish = """
        email: E-posta | Eposta | E-posta adresi
        first_name: Ad | Adı | İsim
        last_name: Soyad | Soyadı | Soyisim
        name: Ad Soyad | Adı Soyadı | Tam ad
        company: Şirket | Firma | Şirket adı | Kurum
        role: Unvan | Ünvan | Görev | Pozisyon
        phone: Telefon | Telefon numarası
        mobile: Cep telefonu | Cep | GSM
        street: Adres | Sokak
        city: Şehir | İl
        state: Bölge
        postal_code: Posta kodu
        country: Ülke
        language: Dil
        zone: Saat dilimi
        website: Web sitesi | Site
        company_size: Çalışan sayısı | Çalışanlar
        source: Kaynak
        basis: Yasal dayanak | Hukuki dayanak
        tags: Etiketler | Etiket
        mail_status: Abonelik durumu
        unsubscribed: Abonelikten çıktı | Abonelikten çıkış | Abonelik iptali | Listeden çıktı | Ayrıldı
        suppressed: İletişime geçmeyin | Aramayın | Engelli liste | Kara liste | Engellendi
        bounced: Geçersiz e-posta | Geri döndü
        complained: Şikayet | Şikayet etti
        subscribed: Abone | Abonelik | Bülten
        consent: İzin | Onay | Rıza | İleti izni | Pazarlama izni
        """
}
