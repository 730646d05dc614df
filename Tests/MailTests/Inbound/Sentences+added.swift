extension Sentences {
    /// Thai and Hindi, the Baltic languages, and the neighbours of languages that are read longer.
    static let added = #"""
        [th]
        interested: สนใจครับ รบกวนส่งใบเสนอราคามาให้ด้วย
        interested: น่าสนใจมากค่ะ นัดคุยกันอาทิตย์หน้าได้ไหมคะ
        not_interested: ขอบคุณค่ะ แต่เราไม่สนใจ
        not_interested: ไม่ต้องการครับ ขอบคุณ
        not_interested: ตอนนี้เรามีผู้ให้บริการอยู่แล้วค่ะ
        not_now: ตอนนี้ยังไม่สะดวก ติดต่อมาใหม่เดือนหน้านะคะ
        not_now: ยังไม่พร้อมครับ ไว้ปีหน้าค่อยคุยกัน
        unsubscribe: ขอยกเลิกการรับอีเมลค่ะ
        unsubscribe: กรุณาลบฉันออกจากรายชื่อ
        unsubscribe: อย่าส่งอีเมลมาอีก
        complaint: นี่มันสแปม ผมจะแจ้งความ
        question: ราคาเท่าไหร่คะ
        question: ใช้กับ LINE ได้ไหม
        not_interested: ไม่ครับ ขอบคุณ
        not_interested: ยังไม่มีความต้องการใช้งานค่ะ
        not_now: ช่วงนี้งบหมดแล้ว ขอคุยอีกทีไตรมาสหน้านะครับ
        unsubscribe: ไม่ต้องส่งมาแล้วนะคะ ขอบคุณ
        unsubscribe: ผมไม่อยากได้รับอีเมลจากคุณอีก
        unsubscribe: รบกวนนำชื่อดิฉันออกจากเมลลิ่งลิสต์ด้วยค่ะ
        complaint: คุณเอาอีเมลผมมาจากไหน ผมไม่เคยสมัคร
        wrong_person: ส่งผิดคนแล้วครับ
        interested: ขอรายละเอียดเพิ่มเติมหน่อยค่ะ
        interested: ตกลงครับ เริ่มได้เลย
        question: มีส่วนลดไหมครับ
        question: ระบบนี้รองรับภาษาไทยหรือไม่
        not_interested: ราคาแพงเกินไปครับ
        [hi]
        interested: हमें इसमें रुचि है, कृपया प्रस्ताव भेजें।
        not_interested: धन्यवाद, हमें रुचि नहीं है।
        not_now: अभी नहीं, कृपया मार्च में संपर्क करें।
        unsubscribe: कृपया मुझे सूची से हटा दें।
        unsubscribe: मुझे ईमेल भेजना बंद करें।
        question: इसकी कीमत क्या है?
        complaint: यह स्पैम है, मैं शिकायत करूँगा।
        interested: Haan, humein interest hai, please demo schedule karein.
        not_interested: नहीं, हमें इसकी आवश्यकता नहीं है।
        question: क्या इसका फ्री ट्रायल है?
        interested: हाँ, कृपया मुझे कॉल करें।
        not_interested: Nahi chahiye, thanks.
        unsubscribe: Please mujhe list se hata do.
        [sr]
        interested: Звучи занимљиво, пошаљите понуду.
        not_interested: Хвала, нисмо заинтересовани.
        unsubscribe: Молим вас да ме уклоните са листе.
        question: Колико кошта?
        not_now: Сада нам не одговара, јавите се у марту.
        complaint: Ово је спам, пријавићу вас.
        [vi]
        interested: Tôi quan tâm, vui lòng gửi báo giá.
        not_interested: Cảm ơn, chúng tôi không có nhu cầu.
        not_now: Hiện tại chưa phù hợp, liên hệ lại sau Tết nhé.
        unsubscribe: Vui lòng xóa tôi khỏi danh sách.
        unsubscribe: Đừng gửi email cho tôi nữa.
        question: Giá bao nhiêu?
        interested: Không, chúng tôi rất muốn làm việc này.
        not_interested: Không, chúng tôi đã có nhà cung cấp rồi.
        complaint: Đây là thư rác, tôi sẽ tố cáo.
        [ms]
        interested: Saya berminat, sila hantar sebut harga.
        not_interested: Terima kasih, kami tidak berminat.
        unsubscribe: Sila keluarkan saya daripada senarai.
        question: Berapakah harganya?
        not_now: Buat masa ini belum lagi, hubungi saya semula bulan depan.
        [ca]
        not_interested: Gràcies, però no ens interessa.
        unsubscribe: Si us plau, doneu-me de baixa.
        interested: M'interessa, envia'm una proposta.
        not_now: Ara no, escriviu-me al gener.
        [et]
        not_interested: Aitäh, aga me ei ole huvitatud.
        unsubscribe: Palun eemaldage mind nimekirjast.
        interested: Kõlab huvitavalt, palun saatke pakkumine.
        question: Kui palju see maksab?
        not_now: Praegu mitte, kirjutage jaanuaris.
        [lv]
        not_interested: Paldies, mūs tas neinteresē.
        unsubscribe: Lūdzu, izņemiet mani no saraksta.
        interested: Izklausās interesanti, atsūtiet piedāvājumu.
        question: Cik tas maksā?
        not_now: Šobrīd nē, rakstiet janvārī.
        [lt]
        not_interested: Ačiū, mūsų tai nedomina.
        unsubscribe: Prašau išbraukti mane iš sąrašo.
        interested: Skamba įdomiai, atsiųskite pasiūlymą.
        question: Kiek tai kainuoja?
        not_now: Dabar ne, parašykite sausį.
        [fa]
        not_interested: ممنون، علاقه‌ای نداریم.
        unsubscribe: لطفاً مرا از لیست حذف کنید.
        interested: علاقه‌مندم، لطفاً پیشنهاد قیمت بفرستید.
        question: قیمت چقدر است؟
        not_now: الان نه، بعد از نوروز تماس بگیرید.
        [th]
        interested: บริการของคุณน่าสนใจมาก ขอใบเสนอราคาด้วยครับ
        not_interested: เราใช้ระบบอื่นอยู่แล้วค่ะ
        not_now: ไว้ปีหน้าค่อยว่ากันใหม่นะคะ
        unsubscribe: หยุดส่งข้อความหาผมเสียที
        wrong_person: กรุณาติดต่อฝ่ายจัดซื้อ
        question: ต้องชำระเงินอย่างไร
        unknown: ขอบคุณครับ
        [hi]
        interested: हमें डेमो देखना है, मीटिंग तय कीजिए।
        not_now: फिलहाल हम व्यस्त हैं।
        unsubscribe: संपर्क न करें।
        [sr]
        interested: Заинтересовани смо, позовите ме.
        not_interested: Не, хвала.
        [hr]
        not_now: Trenutno ne, pišite u siječnju.
        [en]
        unknown: Will check.
        not_interested: Definitely not.
        question: Before I say no, is there a free plan?
        interested: Remind me, what was the price? I want to sign up today.
        """#
}
