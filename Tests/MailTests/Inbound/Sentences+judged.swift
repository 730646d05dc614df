extension Sentences {
    /// What buyers ask about the law and those who hold it against us say, and words that mean one thing in one language
    /// and another in the next.
    static let judged = #"""
        [en]
        question: Are you GDPR compliant?
        question: is it gdpr compliant
        question: Our lawyer asks: where is your data center?
        complaint: This violates GDPR.
        complaint: GDPR!!!
        complaint: Ever heard of GDPR?
        complaint: Under GDPR article 15, send me all data you hold about me.
        complaint: Expect a letter from our lawyer.
        unknown: We need a GDPR compliant tool, send me details.
        not_interested: I couldn't be less interested.
        not_interested: I'm not the least bit interested
        not_interested: I used to be interested, not anymore.
        not_interested: Yeah no.
        not_interested: Hard no.
        not_interested: Not intrested.
        not_interested: I don't see a fit here.
        not_interested: We built our own tool last year.
        not_interested: Unfortunately we have decided otherwise.
        not_now: I'm on a project until mid January, please follow up then.
        wrong_person: You've got the wrong Jonas, I'm a dentist
        wrong_person: I'm in HR, I have nothing to do with warehouses.
        [de]
        question: Ist Ihr Tool DSGVO-konform?
        question: Unser Datenschutzbeauftragter fragt: wo liegen die Daten?
        complaint: Schon mal von der DSGVO gehört?
        complaint: Das ist ein Verstoß gegen die DSGVO.
        wrong_person: Da müssen Sie mit dem Einkauf sprechen.
        not_interested: Brauch ma ned, danke
        unsubscribe: Bitte von weiteren Mails absehen.
        unsubscribe: Bitte sehen Sie von weiteren Nachrichten ab.
        question: Da hätte ich eine Frage: wie lange läuft der Vertrag?
        [fr]
        question: Comment traitez-vous le RGPD ?
        interested: Je ne dis pas non, appelez-moi.
        interested: Ça m'a l'air bien, envoyez-moi votre plaquette.
        [es]
        question: ¿Cumplen con el RGPD?
        interested: Me interesa. Podemos hablar el jueves por la tarde.
        wrong_person: Eso lo lleva mi compañera Marta
        [pt]
        question: Como funciona o processo de vocês?
        interested: Pode ligar amanhã.
        complaint: Vou abrir um processo contra vocês.
        [nl]
        question: Voldoen jullie aan de AVG?
        [pl]
        question: Czy spełniacie wymogi RODO?
        unsubscribe: Proszę więcej nie pisać
        [ro]
        interested: Da, vă rog.
        question: Faceți și reclame pe Facebook?
        [tr]
        interested: İlgileniyorum, lütfen teklif gönderin.
        interested: Bizi arayın lütfen.
        [ja]
        not_now: 今は忙しいので、1月15日以降にご連絡ください。
        [sv]
        not_interested: Inget för oss.
        """#
}
