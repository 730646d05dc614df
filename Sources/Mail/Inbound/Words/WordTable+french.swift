extension WordTable {
    /// What people and programs write in French.
    static let french = WordTable(
        "fr",
        """
        [unsubscribe]
        désabonner|désinscrire|désabonnez|désinscrivez|désabonne|désinscris|désabonnement|désinscription|désabonnez-moi|désinscrivez-moi|désinscrire
        me|m' désabonner|désinscrire|retirer|supprimer|enlever
        veuillez|merci|prière|pouvez-vous|svp|pourriez-vous de? .. me|nous|mon|notre|m' .. désabonner|désinscrire|retirer|supprimer|enlever|rayer|radier|effacer|ôter
        retirez|supprimez|enlevez|rayez|retirer|supprimer|enlever|radiez|effacez|ôtez|retirez-moi|supprimez-moi|enlevez-moi|retire-moi|rayez-moi|enlève-moi .. moi|nous|mon|notre|mes|nos|adresse|liste|listes|fichier|base|fichiers|de|votre|vos
        retirez|supprimez|enlevez|rayez|retirez-moi|supprimez-moi|enlevez-moi|retire-moi|rayez-moi|enlève-moi
        sortez|sortir .. liste|listes|fichier
        ne|n' plus|pas|jamais .. recevoir|contacter|contactez|écrire|écrivez|envoyer|envoyez|solliciter|solliciter|reçu|sollicité|contacté|démarcher|emails|mails
        ne m'écrivez|m'envoyez|me|nous plus|contactez|envoyez|écrivez|écris|sollicitez|démarchez plus|pas?
        ne .. m'envoyez|m'écrivez|m'envoyer|m'écrire plus|pas
        ne souhaite|souhaitons|veux|désire|voulons|désirons .. plus|pas .. recevoir|être|emails|mails|messages|courriels|newsletter
        plus|aucun de? mails|emails|e-mails|messages|courriels|publicité|pub|newsletter|mail|email|courriel
        arrêtez|cessez|stoppez|arrête|arrêter|cesser de? .. m'écrire|m'envoyer|me|envoyer|mails|emails|messages|spammer|courriels|contacter|envois
        laissez-moi|laissez|laisse-moi|foutez-moi tranquille|paix|nous?
        opposition .. données|traitement|démarchage
        m'oppose
        retire|révoque mon consentement
        résilier|annuler .. abonnement|newsletter|inscription
        fichez-moi la paix
        liste de diffusion .. retirer|supprimer|plus
        [unsubscribe short]
        désabonnement
        désinscription
        ^stop
        ^arrêtez
        ^supprimer
        ^retirer
        [complaint]
        qui .. donné|fourni|transmis|vendu .. mon|mes|nos
        jamais .. inscrit|inscrite|demandé|accepté|consenti|donné|abonné|autorisé|sollicité|souscrit
        n'ai pas .. demandé|inscrit|accepté|consenti|donné|sollicité
        où|comment|qui avez-vous|vous|as-tu .. eu|trouvé|obtenu|donné|adresse|coordonnées|mail|email
        cnil|signal-spam|dgccrf
        sans .. consentement|autorisation|accord
        mon|notre avocat
        poursuites|plainte|tribunal|justice|illégal|harcèlement|porter plainte
        signale|signaler|signalé|signalerai|dénoncer .. spam|abus|cnil|autorités|comme
        comme spam|indésirable
        non sollicité|sollicités|sollicitée
        [privacy law]
        rgpd
        [complaint weak]
        spam|spams|spammeur|pourriel|pourriels
        arnaque|honte|honteux|scandaleux|merde|inadmissible|inacceptable|marre
        [wrong person]
        mauvaise|mauvais personne|interlocuteur|adresse|contact|service|destinataire|numéro
        pas .. la bonne|bon|le .. personne|interlocuteur|contact|adresse|interlocutrice
        pas le|la bon|bonne personne|interlocuteur|interlocutrice|contact|adresse|service|destinataire
        pas .. responsable|chargé|chargée|concerné|concernée|décisionnaire|compétent|compétente
        ne|n' m'occupe|suis|travaille|gère plus|pas .. de|ici|chez|cela|ça|dans|responsable|chargé|en|charge
        contactez|adressez-vous|écrivez|voyez|demandez|adressez|contacter|adresser|joindre|joignez plutôt|à|mon|ma|notre|directement|monsieur|madame|m|mme|le|la
        veuillez|merci de contacter|vous adresser|écrire .. à|mon|ma|notre|madame|monsieur|plutôt
        bonne personne|interlocuteur|interlocutrice .. est|serait
        c'est .. qui s'occupe|gère|décide
        s'occupe de|des|qui|désormais
        transmis|transmets|transfère|transféré|transmettre .. à|collègue|service
        pas mon|de|du domaine|ressort|service|département|rôle
        erreur de personne|destinataire|adresse
        vous vous trompez|êtes trompé|trompé
        [not interested]
        gérons|faisons|gère|fait|réalisons|traitons .. en_interne|nous-mêmes|moi-même
        restons|rester|gardons|garder avec|chez|notre|le|la? .. actuel|actuelle|prestataire|fournisseur
        pas|plus|aucunement|peu vraiment|du|tout|spécialement|très? .. intéressé|intéressée|intéressés|intéressées|intéressant|intérêt
        m'intéresse pas|plus|aucunement|guère
        nous intéresse pas|plus|aucunement|guère
        cela|ça|ceci ne .. pas
        aucun|pas|sans d' intérêt
        pas d'intérêt|besoin|utilité
        non merci|pas|je|nous|désolé|ça|cela|c'est
        merci mais .. non|pas|sans|nous|déjà
        sans façon
        pas|plus|aucun de|d' besoin|budget|projet
        n'ai|n'avons|n'a pas|plus|aucun .. besoin|budget|intérêt|utilité|usage
        n'en|nous|n' avons|ai|en .. pas besoin
        avons|ai|a|avez|utilisons|travaillons|utilise|travaille|sommes déjà
        déjà .. solution|prestataire|fournisseur|partenaire|équipé|équipés|outil|quelqu'un|coach|agence|contrat
        choisi|opté|retenu|pris .. autre|concurrent|ailleurs|quelqu'un
        trop cher|chère|onéreux|coûteux
        ne .. correspond|convient|souhaite|souhaitons|donnerons|donnerai|donnons pas
        pas .. suite
        pas pour moi|nous
        pas .. concerné|utile|pertinent|adapté|nécessaire|convaincu
        décline|déclinons|décliner|refuse|refusons
        satisfait|satisfaits|content|contents|satisfaite de|avec .. actuel|actuelle|notre|mon
        passe mon tour
        perte de temps
        [not interested short]
        certainement|surtout|absolument pas
        pas question
        ^non
        ^jamais
        ^négatif
        ^nan
        [not now]
        pas|non pour|en ce|le|maintenant|actuellement|tout moment|maintenant|l'instant|suite
        pas maintenant|actuellement|encore|aujourd'hui|tout|cette|ce
        pour l'instant|le|moment .. non|pas|ne|nous|plus
        actuellement .. pas|plus|aucun
        plus tard
        peut-être|éventuellement .. plus|tard|prochain|prochaine|en|janvier|après
        recontactez|recontactez-moi|recontacter|rappelez|rappelez-moi|revenez|reparlons|reparler|reparlera|relancez|relancez-moi|reprenons|contactez-moi|rappeler|reviens|recontacte|écrivez-moi|reprendre .. en|dans|après|plus|au|mois|prochain|prochaine|à|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|printemps|rentrée|été|automne|hiver|début|fin|courant
        reparlons-en|on en reparle
        dans quelques|deux|trois|six|un|2|3|4|5|6|une mois|semaines|an|année
        l'année|l'an|année|mois|trimestre|semestre|an prochain|prochaine
        le mois|trimestre|semestre prochain
        après les|l'|la|le|noël|pâques vacances|fêtes|été|congés|rentrée|salon|ramadan?
        à la rentrée
        pas|plus|trop le|de|d' temps|disponibilité|tôt|occupé|bande
        trop occupé|occupée|tôt|débordé|débordée
        débordé|débordée|débordés
        pas .. bon moment
        mauvais moment|timing
        budget .. gelé|épuisé|bouclé|prochain
        une autre fois
        à une|un date|moment ultérieure|ultérieur
        ultérieurement
        reporter|reporté|repousser|repoussé
        pas avant
        [not now short]
        ^peut-être
        ^bientôt
        [interested]
        je|on|nous dis|dirais|dirai|disons|dirions|dit|dirait pas_non
        ne dis|dirais|dirai|disons|dirions|dit|dirait pas non
        exactement|précisément ce .. cherchons|cherche|faut
        fait|faire|faisons un point|appel|call|visio
        intéressé|intéressée|intéressés|intéressées|intéressant|intéressante|m'intéresse
        nous intéresse
        oui volontiers|s'il|avec|je|nous|bien|merci|pourquoi|d'accord|ça|envoyez
        volontiers|partant|partante|partants
        avec plaisir|grand
        d'accord|ok|entendu|parfait pour|avec|c'est|on|je
        je|nous prends|prenons|commande|commandons|réserve|réservons|signe|signons|achète|m'inscris|valide|validons
        souhaite|souhaitons|souhaiterais|voudrais|voudrions|aimerais|aimerions|veux|voulons .. en|plus|savoir|réserver|commander|acheter|participer|discuter|essayer|tester|rdv|rendez-vous|inscrire|démo|signer|échanger|parler|recevoir|obtenir|devis
        en savoir plus
        envoyez-moi|envoyez-nous|envoyez|envoie-moi|envoyer|transmettez|adressez-moi|pouvez-vous|faites-moi .. contrat|facture|devis|infos|informations|détails|lien|proposition|offre|brochure|tarifs|documentation|plaquette|catalogue|présentation|m'envoyer|parvenir|plus
        appelez-moi|appelez|rappelez-moi|téléphonez .. demain|aujourd'hui|au|cet|lundi|mardi|mercredi|jeudi|vendredi|à|quand
        rendez-vous|rdv|appel|démo|réunion .. possible|fixer|prendre|organiser|planifier|lundi|mardi|mercredi|jeudi|vendredi|prenons
        fixons|prenons|organisons|planifions|calons|convenons
        quand .. pouvons|peut|pourrait|seriez|êtes|commencer|appeler|discuter
        semble|paraît|l'air .. intéressant|bien|parfait|super|génial|bon|prometteur|excellent|sympa
        c'est|ça .. intéressant|génial|prometteur
        me|nous convient|va
        parfait|super|excellent|génial|formidable|génial
        exactement ce .. cherche|faut|besoin|cherchons
        bonne|excellente|belle idée|proposition|offre|opportunité
        allons-y|c'est parti|on y va
        j'accepte|nous acceptons|accepte|acceptons|validé
        hâte de|d'
        ravi|ravie|heureux|enchanté de|d'
        je suis|nous sommes partant|partants|preneur|preneurs|intéressé|ok|d'accord
        inscrivez-moi|comptez|comptez-moi|réservez-moi
        [interested short]
        ^oui
        ^ok
        ^d'accord
        ^super
        ^parfait
        ^volontiers
        ^bien sûr
        ^absolument
        ^entendu
        ^certainement
        [question]
        combien|comment|quel|quelle|quels|quelles|pourquoi|où|quand|qui est|coûte|ça|sont|faut|cela|le|la|les|vos|votre|temps|fonctionne|peut|puis-je|de
        est-ce que|qu'|qu'il|possible|qu'on
        avez-vous|pouvez-vous|proposez-vous|y a-t-il|peut-on|faites-vous|existe-t-il|puis-je|pourriez-vous
        question|questions
        je ne comprends pas
        expliquer|préciser
        quel est|prix|tarif
        [elsewhere]
        ancien|ancienne|l'ancien|l'ancienne|l'autre|anciens|anciennes|autre|autres|précédent|précédente newsletter|newsletters|liste|listes|compte|infolettre|abonnement|adresse|formation
        newsletter|liste|infolettre|compte précédent|précédente
        désabonner|désinscrire .. mon|mes|notre|nos équipe|collègues|clients|utilisateurs .. de
        [supposed]
        désabonnerais|désabonnerions|désinscrirais|résilierais|résilierions|annulerais .. si|quand|dès .. outil|produit|logiciel|solution|service|formation|application
        [ignored]
        ne .. désabonnez|désinscrivez|retirez|supprimez pas
        pas .. désabonner|désinscrire|supprimer|retirer
        pas de problème|souci|quoi
        pas mal|inintéressant|inintéressés|seulement|encore reçu
        aucun problème|souci
        pourquoi pas
        sans problème|souci|hésiter|hésitation
        dans|dossier les|mes? spams|spam|indésirables
        [negation]
        ne|n'|pas|plus|jamais|aucun|aucune|sans|non|ni
        [away]
        absent|absente|absence
        en congé|congés|vacances|déplacement|formation|rtt|maladie|maternité|voyage
        hors du|de bureau
        pas au bureau
        de retour
        serai|suis .. absent|absente|retour|indisponible|joignable|disponible|bureau|congé|congés
        ne .. pas .. mails|messages|disponible|joignable|bureau|accès|consulter
        accès .. limité|restreint .. mails|messagerie|emails
        fermé|fermée|fermés|fermeture
        indisponible
        [away subject]
        ^absence|absent|absente
        ^réponse automatique
        ^message d'absence|automatique
        ^notification d'absence
        ^je suis absent|absente|en
        ^en congé|congés|vacances
        ^absence du bureau
        ^hors du bureau
        ^automatique
        [left]
        ne .. plus partie|travaille|fait|salarié|employé|dans
        quitté l'entreprise|la|société|l'équipe|mes|notre
        a|ai quitté
        plus .. partie de l'entreprise|société|l'équipe
        ne .. plus|pas .. chez|ici
        retraite
        [acknowledgement]
        avons|ai bien? .. reçu .. message|demande|mail|email|courriel|votre
        votre demande|message|mail|courriel|email|ticket|candidature .. enregistré|enregistrée|reçu|reçue|pris|prise|été|créé|transmis
        accusé|accusons de? réception
        merci de|pour votre|nous|m'avoir message|intérêt|demande|mail|contacté|contacter|courriel
        répondrons|répondra|reviendrons|recontacterons|traiterons|reviendrai|répondrai .. délais|bref|plus|vite|sous|rapidement|possible|dès
        message automatique
        réponse automatique
        généré automatiquement
        ne .. pas répondre .. message|mail|courriel
        numéro de ticket|dossier|demande
        [acknowledgement subject]
        accusé de réception
        confirmation de réception
        votre demande|message|ticket
        nous avons .. reçu
        merci de|pour
        [challenge]
        cliquez .. lien|confirmer|vérifier|livré|valider
        confirmez|confirmer|vérifier .. humain|expéditeur|adresse|robot|identité
        quarantaine|antispam
        [calendar subject]
        ^accepté
        ^refusé
        ^décliné
        ^provisoire
        ^annulé
        ^acceptée
        [receipt subject]
        ^lu
        ^accusé de lecture
        ^confirmation de lecture
        ^non lu
        [back]
        retour|reviens|reviendrai|revenir|partir|reprise|rentre|rentrerai|rentrée|disponible|joignable|reprendrai|rouvrira|réouverture|reprendra|rouvrirons au|le|à|du|de|dès|bureau|partir?
        retour|partir
        [until]
        jusqu'au|jusqu'à|jusque|au|inclus|jusqu'
        [months]
        janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct|novembre nov|décembre déc
        [weekdays]
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
        [tomorrow]
        demain
        [next week]
        semaine prochaine
        [common]
        le la les et de je vous votre nous est pour suis au du merci bonjour en jusqu'au serai dans pas une des mes sur ne absent
        """)
}
