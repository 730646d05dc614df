extension WordTable {
    /// What people and programs write in Turkish.
    static let turkish = WordTable(
        "tr",
        """
        [unsubscribe]
        abonelikten|aboneliğimi|üyelikten|aboneliği|üyeliğimi|abonelik .. çıkar|çıkarın|çıkmak|iptal|çıkarınız|ayrılmak|sonlandırın|silin|çıkartın|iptali
        listeden|listenizden|listesinden|listelerinizden|listelerden .. çıkar|çıkarın|çıkmak|çıkarınız|silin|sil|çıkarılmak|çıkartın|çıkarabilir|silinmek
        beni|bizi|adresimi|mailimi|e-postamı|bilgilerimi .. çıkarın|çıkarınız|silin|siliniz|sil|çıkar|kaldırın|çıkarır|çıkartın|silebilir
        bana|bize .. yazmayın|göndermeyin|mail|e-posta|ulaşmayın|atmayın|yazma|gönderme|atma|göndermeyiniz|yollamayın
        artık|daha .. yazmayın|göndermeyin|atmayın|mail|e-posta|mesaj|almak istemiyorum|rahatsız .. göndermeyin|atmayın|istemiyorum|istemiyoruz|etmeyin
        e-posta|mail|mesaj|e-postalarınızı|maillerinizi|ileti|bülten|e-postaları .. istemiyorum|istemiyoruz|almak istemiyorum|göndermeyin|durdurun|almak|atmayın|kesin|yollamayın
        göndermeyi|yazmayı|mail|atmayı .. bırakın|kesin|durdurun
        rahatsız etmeyin|etmeyiniz|etme
        bir daha .. yazmayın|göndermeyin|aramayın|rahatsız|atmayın
        beni|bizi rahat bırakın
        iletişime geçmeyin
        onayımı|rızamı .. geri
        [unsubscribe short]
        ^iptal
        ^dur
        ^çık$
        ^çıkar
        ^stop
        ^ret
        ^abonelikten çık
        [complaint]
        yasal işlem|yola|yollara|süreç|haklarımı|haklarımızı
        kvkk .. şikayet|şikâyet|ihlal~|aykırı
        abone|üye|kayıt olmadım|olmadık
        izin|onay|rıza vermedim|vermedik
        nereden|nasıl buldunuz|aldınız|ulaştınız
        kaydolmadım|kaydolmadık
        hiç|asla|hiçbir .. kaydolmadım|abone_olmadım|onay_vermedim|izin_vermedim|istemedim|üye_olmadım|kayıt_olmadım
        kayıt|abone|üye olmadım
        izin|onay|rıza vermedim
        adresimi|mailimi|bilgilerimi|e-postamı .. nereden|nasıl|kimden
        nereden|nasıl .. buldunuz|aldınız|buldun|ulaştınız
        iznim|onayım|rızam|izinsiz olmadan|yok?
        avukat~|şikayet|şikâyet|btk|dava|savcılık|yasadışı|taciz
        spam .. olarak|bildir~|işaretle~
        [privacy law]
        kvkk
        [complaint weak]
        spam
        dolandırıcı~|rezalet|saygısızlık|yeter|ayıp|utanç
        [wrong person]
        yanlış kişi|kişiye|kişiyle|adres|adrese|bölüm|departman|numara|kişisiniz|kişiye
        doğru|yetkili|sorumlu|ilgili kişi .. değilim
        ben .. değilim|bakmıyorum|ilgilenmiyorum
        sorumlu|yetkili|ilgili değilim
        benim .. alanım|konum|görevim|işim değil
        artık .. çalışmıyorum|bakmıyorum|sorumlu
        bunun|bu için|konuda|konuyla|konu .. görüşün|yazın|iletişime|konuşun|ulaşın|başvurun|görüşebilirsiniz|ilgileniyor|bakıyor
        lütfen .. arkadaşım|iş arkadaşım|meslektaşım|bey|hanım|beye|hanıma|iletişime|ile .. yazın|görüşün|geçin|ulaşın|iletişime
        ilettim|iletiyorum|yönlendirdim|yönlendiriyorum .. arkadaşıma|meslektaşıma|ilgili
        [not interested]
        kendimiz|kendi_içimizde .. yapıyoruz|hallediyoruz|çözüyoruz
        ilgilenmiyor~
        ihtiyacım|ihtiyacımız|gerek|ihtiyaç|ilgim|ilgimiz yok
        istemiyor~
        düşünmüyor~
        ilgimi|ilgimizi çekmiyor|çekmedi
        ilgilenmiyorum|ilgilenmiyoruz|ilgimi_çekmiyor|ilgimizi_çekmiyor|ihtiyacım_yok|ihtiyacımız_yok|istemiyorum|istemiyoruz|gerek_yok|ihtiyaç_yok|düşünmüyoruz|düşünmüyorum
        ilgi|ilgim|ilgimiz|ilgimi|ilgimizi .. yok|çekmiyor|duymuyoruz|çekmedi
        ihtiyacım|ihtiyacımız|ihtiyaç|gerek .. yok|duymuyoruz
        hayır teşekkür~|sağ|istemiyor~|ilgilenmiyor~
        teşekkürler|teşekkür|sağolun .. ama|ancak|fakat .. yok|hayır|istemiyor~|ilgilenmiyor~|zaten|gerek
        yok teşekkür~
        almayayım|almayacağız|kalsın
        zaten|halihazırda .. var|kullanıyoruz|çalışıyoruz|mevcut|kullanıyorum|anlaştık
        başka|başkasını|başkası .. seçtik|tercih|anlaştık|firma|tedarikçi
        çok|fazla pahalı
        bize|bana .. uygun|göre değil
        reddediyor~|geri çeviriyor~
        mevcut .. memnunuz
        [not interested short]
        kesinlikle hayır|olmaz
        ^hayır
        ^yok
        ^asla
        ^olmaz
        [not now]
        ocakta|şubatta|martta|nisanda|mayısta|haziranda|temmuzda|ağustosta|eylülde|ekimde|kasımda|aralıkta .. tekrar|konuşalım|yazın|arayın|görüşelim
        şu|şimdi|şimdilik|henüz|bu an|aşamada|sıra|sıralar|anda|değil|için|olmaz|yok|sene|yıl|dönem
        şimdi|şimdilik|henüz|şuan değil|olmaz|yok
        henüz değil
        daha sonra
        belki .. sonra|seneye|gelecek|ileride|önümüzdeki|daha
        sonra|ileride|seneye|gelecek|önümüzdeki .. tekrar|konuşalım|arayın|yazın|bakarız|görüşelim|yıl|ay|sene|çeyrek|değerlendiririz|ulaşın|dönem|hatırlatın
        ay|hafta|yıl|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|ocakta|tatilden|bayramdan|yazdan sonra|ayında|gibi|içinde .. tekrar|konuşalım|arayın|yazın|görüşelim|ulaşın|bakalım|iletişime|yazar|dönün
        ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık ayında
        bir|iki|üç|altı|birkaç|2|3|6 ay|hafta|yıl sonra
        gelecek|önümüzdeki ay|yıl|sene|çeyrek|hafta|dönem
        tatilden|bayramdan|yılbaşından|tatil|bayram sonra|dönüşü
        vaktim|zamanım|vaktimiz|zamanımız .. yok
        çok|fazla meşgul~|yoğun~|erken
        uygun|doğru|iyi .. zaman|bir zaman .. değil
        bütçe .. bitti|dondu~|gelecek|yok
        erteliyor~|ertele~
        [not now short]
        ^sonra
        ^belki
        ^yarın$
        ^daha sonra
        [interested]
        ilgileniyorum|ilgileniyoruz|ilgimi_çekti|ilgimizi_çekti|ilgiliyim|ilgiliyiz|ilgi_çekici|ilginç
        kulağa|güzel|iyi|harika .. hoş|geliyor|görünüyor|duruyor
        evet lütfen|isterim|isteriz|ilgileniyor~|memnuniyetle|tabii|olur|gönderin|lütfen|teşekkür~
        memnuniyetle|seve seve|zevkle
        isterim|isteriz|istiyorum|istiyoruz|almak isterim|isterdim|katılmak|görmek
        daha fazla .. bilgi|detay
        detaylı|fazla bilgi
        gönderin|gönderir|gönderebilir|yollayın|iletin|gönderiniz|paylaşır|gönder .. misiniz|sözleşme~|fatura~|teklif~|bilgi~|link~|detay~|fiyat~
        sözleşmeyi|faturayı|teklifi|detayları|bilgileri|linki|fiyat .. gönderin|gönderir|yollayın|iletin|gönderebilir|gönderiniz|paylaşır
        arayın|ara|arayabilirsiniz .. beni|yarın|bugün
        beni|bizi arayın|ara|arayabilirsiniz
        görüşelim|konuşalım|buluşalım|başlayalım|yapalım|planlayalım|ayarlayalım|deneyelim|anlaştık|kabul|varım|varız|onaylıyorum|kaydedin|katılıyorum|alıyoruz|alıyorum|rezerve|yer ayırtın
        ne zaman .. görüşebiliriz|başlayabiliriz|uygun|konuşabiliriz
        bana|bize uyar|uygun|uyuyor
        harika|mükemmel|süper|muhteşem|tamamdır
        tam .. aradığım|ihtiyacım|aradığımız|istediğim
        iyi|güzel|harika fikir
        [interested short]
        ^evet
        ^tamam
        ^tabii
        ^olur
        ^elbette
        ^ok
        ^kesinlikle
        ^süper
        [question]
        ne|nasıl|hangi|kaç|nerede|kim|neden|nedir|neler kadar|zaman|çalışıyor|para|kişi|demek|işe|fark|içeriyor|tutar|olur|sürer|lira|var
        ücreti|fiyatı|maliyeti .. nedir|ne|kaç
        mi|mı|mu|mü|misiniz|mısınız|musunuz|midir|mıdır|var mı
        soru|sorum|sorularım|sorumuz
        anlamadım|anlayamadım
        açıklar|açıklayabilir
        [ignored]
        çıkarmayın|silmeyin
        sorun|problem değil|yok
        neden olmasın
        fena değil
        [negation]
        değil|yok|hayır|asla|hiç|olmadan
        [away]
        ofis|ofiste|büro dışındayım|dışında|değilim|olmayacağım
        izinde|izindeyim|izinliyim|tatilde|tatildeyim|raporluyum|seyahatteyim|iznindeyim|doğum izninde
        yıllık izin
        dönüş|döneceğim|dönüyorum|ofiste olacağım
        ofise .. döneceğim|dönüş
        erişimim .. sınırlı|kısıtlı
        kapalıyız|kapalı
        [away subject]
        ^otomatik yanıt|cevap
        ^ofis dışında|dışı
        ^izinde|izindeyim|tatil
        ^yıllık izin
        [left]
        artık .. çalışmıyor|çalışmıyorum|çalışmamaktadır|bünyesinde
        ayrıldı|ayrıldım|ayrılmıştır .. şirketten|kurumdan|görevden
        şirketten|kurumdan|işten|görevinden .. ayrıldı|ayrıldım|ayrılmıştır
        emekli
        [acknowledgement]
        mesajınız|talebiniz|e-postanız|başvurunuz|iletiniz|mesajınızı .. alındı|alınmıştır|ulaştı|aldık|ulaşmıştır|oluşturuldu|kaydedildi
        teşekkür~ .. mesajınız|ilginiz|e-postanız|başvurunuz|bizimle|ulaştığınız
        mesajınız|ilginiz|e-postanız için .. teşekkür~
        en kısa .. sürede|zamanda
        otomatik .. mesaj|yanıt|cevap|e-posta|ileti|oluşturul~|gönderil~
        yanıtlamayın|yanıtlamayınız|cevaplamayınız|cevap vermeyiniz
        talep|destek numara~
        [acknowledgement subject]
        talebiniz
        mesajınız
        onay
        [calendar subject]
        ^kabul edildi
        ^reddedildi
        ^iptal edildi
        [receipt subject]
        ^okundu
        [back]
        dönüş|döneceğim|itibaren|itibariyle|dönüyorum|tekrar tarihinde?
        [until]
        kadar|dek|tarihine
        [months]
        ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık
        [weekdays]
        pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar
        [tomorrow]
        yarın
        [next week]
        gelecek hafta
        haftaya
        [common]
        ve bir bu için ile teşekkür ederim mesajınız kadar olarak ben lütfen ofis tarihinde size çok var merhaba iyi acil
        """)
}
