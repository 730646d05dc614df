// swift-format-ignore-file
// Written by scripts/embed from the files it names; scripts/check holds them equal.

extension StarterPack {
    /// What `demo` runs on besides: its leads, and what they do.
    static let demonstration: [(path: String, contents: String)] = [
        ("demo/leads.csv", ###"""
Record ID,First Name,Last Name,Email,Company name,Job Title,Country/Region,Time Zone,Number of Employees,Budget,Lead Status,Recent Conversion,Unsubscribed from all email,Legal basis,Create Date
48210000889,Naomi,Bright,naomibright@example.com,,Founder,United States,America/Chicago,1,,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-07-27 11:36
48210001847,Marcus,Bright,marcus.bright@north-labs.example,North Labs,Consultant,United States,America/New_York,7,80000,New,E-book: The Plain Proposal,,Consent,2026-07-27 12:04
48210002065,민준,최,minjun.choi@choi-translations.example,Choi Translations,Head of Sales,South Korea,Asia/Seoul,24,500000,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-07-27 12:55
48210002865,مريم,الخطيب,maryam.alkhatib@foxglove-analytics.example,Foxglove Analytics,Procurement Analyst,United Arab Emirates,Asia/Dubai,100,500000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-07-27 13:21
48210003276,Ishita,शर्मा,ishita@copper-analytics.example,Copper Analytics,Head of Bids,India,Asia/Kolkata,244,300000,New,E-book: The Plain Proposal,,Consent,2026-07-27 20:49
48210004077,Frauke,Großmann,frauke.grossmann@vale-analytics.example,Vale Analytics,Head of Sales,Germany,Europe/Berlin,17,650000,New,E-book: The Plain Proposal,,Consent,2026-07-28 07:08
48210004569,Ágnes,Kőszegi,a.koszegi@linden-advisory.example,Linden Advisory,Co-Founder,Hungary,Europe/Budapest,4,,New,Guide: What a Good Price Sounds Like,,Consent,2026-07-28 21:44
48210004664,Göran,Hägg,g.haegg@cedar-consulting.example,Cedar Consulting,Director,Sweden,Europe/Stockholm,15,,Open,E-book: The Plain Proposal,,Consent,2026-07-28 22:06
48210004679,Kirra,Papas,kirra@pebble-and-gable-labs.example,Pebble & Gable Labs,Independent consultant,Australia,Australia/Melbourne,1,130000,In progress,E-book: The Plain Proposal,,Consent,2026-07-29 03:41
48210005504,Ruth,Abbott,ruth.abbott@example.net,,Independent consultant,United States,America/Denver,1,,New,E-book: The Plain Proposal,,Consent,2026-07-29 08:46
48210005616,Linnéa,Hägg,linnea@rowan-and-oak-strategy.example,Rowan and Oak Strategy,Managing Director,Sweden,Europe/Stockholm,36,400000,New,Guide: What a Good Price Sounds Like,,Consent,2026-07-29 12:24
48210005820,Naomi,Ramirez,naomi.ramirez@gable-works.example,Gable Works,Director,United States,America/Los_Angeles,40,250000,New,E-book: The Plain Proposal,,Consent,2026-07-29 17:36
48210006693,अनन्या,Chatterjee,ananya.s.chatterjee@chatterjee-media.example,Chatterjee Media,Managing Director,India,Asia/Kolkata,17,450000,New,E-book: The Plain Proposal,,Consent,2026-07-29 19:19
48210006853,Aroha,Henare,arohahenare@example.org,,Independent consultant,New Zealand,,,,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-07-30 00:49
48210007285,Marcus,Kowalski,m.kowalski@linden-strategy.example,Linden Strategy,Head of Marketing,United States,America/Chicago,144,1000000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-07-30 01:23
48210007953,Håkon,Kjær,hakon@saffron-translations.example,Saffron Translations,Bid Manager,Norway,Europe/Oslo,260,700000,New,E-book: The Plain Proposal,,Consent,2026-07-30 11:30
48210008733,Katharina,Gruber,katharina@north-print.example,North Print,Co-Founder,Austria,Europe/Vienna,9,180000,Unsubscribed,Guide: What a Good Price Sounds Like,true,Consent,2026-07-31 02:12
48210008815,Çağla,Şahin,cagla.sahin@pebble-strategy.example,Pebble Strategy,Owner,Türkiye,Europe/Istanbul,6,300000,Open,E-book: The Plain Proposal,,Consent,2026-07-31 04:57
48210008853,Jordan,Winslow,jordan.winslow@rowan-partners.example,Rowan Partners,Founder,United States,America/Chicago,4,,Open,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-07-31 16:02
48210009795,美咲,森,misaki.mori@cobalt-interiors.example,Cobalt Interiors,Founder,Japan,,1,70000,New,E-book: The Plain Proposal,,Consent,2026-08-01 03:37
48210010705,Daan,IJzerman,daan@ijzerman-architects.example,Ijzerman Architects,Founder,Netherlands,Europe/Amsterdam,3,150000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-08-01 05:43
48210010803,Ævar,Þorsteinsson,aevar.thorsteinsson@thorsteinsson-consulting.example,Thorsteinsson Consulting,Founder,Iceland,Atlantic/Reykjavik,22,,In progress,E-book: The Plain Proposal,,Consent,2026-08-01 08:55
48210011246,Owen,Chen,owen.chen@north-studio.example,North Studio,Owner,Canada,,5,70000,Open,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-08-01 13:09
48210011982,Matilda,Papas,matildapapas@example.org,,Architect,Australia,Australia/Sydney,,110000,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-08-01 21:15
48210012585,健太,森,kenta@slate-studio.example,Slate Studio,Founder,Japan,Asia/Tokyo,4,200000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-08-02 07:51
48210012648,Оксана,Коваленко,oksana@kovalenko-strategy.example,Kovalenko Strategy,Co-Founder,Ukraine,Europe/Kyiv,4,200000,New,E-book: The Plain Proposal,,Consent,2026-08-02 09:28
48210013216,अनन्या,Deshpande,a.deshpande@zephyr-advisory.example,Zephyr Advisory,Marketing Manager,India,,310,170000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-02 17:28
48210013844,Daan,,daan.terhorst@terhorst-consulting.example,Terhorst Consulting,Independent consultant,Netherlands,Europe/Amsterdam,1,60000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-03 00:12
48210013916,Błażej,Wiśniewska,blazej.wisniewska@north-consulting.example,North Consulting,Project Manager,Poland,Europe/Warsaw,22,150000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-03 00:48
48210014710,Gaël,Morel,gael.morel@foxglove-labs.example,Foxglove Labs,Founder,France,Europe/Paris,1,80000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-08-03 09:53
48210015451,Resi,Höllwarth,resi@hoellwarth-media.example,Hoellwarth Media,Operations Manager,Austria,Europe/Vienna,13,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-03 12:04
48210015885,נועה,בן־דוד,noa.ben-david@ben-david-strategy.example,Ben David Strategy,Founder,Israel,Asia/Jerusalem,15,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-03 13:30
48210016269,Arjun,Chatterjee,a.chatterjee@nettle-consulting.example,Nettle Consulting,Founder,India,Asia/Kolkata,3,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-03 17:51
48210016283,Katharina,Höllwarth,katharina.hoellwarth@slate-architects.example,Slate Architects,Sales Director,Austria,Europe/Vienna,1200,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-04 07:38
48210016943,Logan,Freeman,l.freeman@tidal-studio.example,Tidal Studio,Head of Sales,United States,America/New_York,44,,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-08-04 14:12
48210017810,서연,최,seoyeon.choi@north-and-foxglove-studio.example,North & Foxglove Studio,Operations Manager,South Korea,Asia/Seoul,18,150000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-04 22:03
48210018049,Ángel,Cárdenas,a.cardenas@elder-and-orchard-software.example,Elder & Orchard Software,Marketing Manager,Mexico,America/Mexico_City,2400,900000,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-08-04 22:17
48210018498,Marta,Lindner,marta.example.com,Hoellwarth Media,Operations Manager,Austria,Europe/Vienna,13,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-04 23:36
48210019331,静,欧阳,jing.ouyang@elder-consulting.example,Elder Consulting,Partner,China,Asia/Shanghai,2,400000,In progress,E-book: The Plain Proposal,,Consent,2026-08-04 23:36
48210020236,João,Simões,Joao.simoes@simoes-consulting.example,Simoes Consulting,Independent consultant,Portugal,Europe/Lisbon,1,150000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-04 23:40
48210020273,Guðmundur,Björnsdóttir,gudmundur@bjoernsdottir-print.example,Bjoernsdottir Print,Partner,Iceland,Atlantic/Reykjavik,12,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-05 04:06
48210021188,Priya,Brennan,p.brennan@kestrel-design.example,Kestrel Design,Owner,United States,America/Los_Angeles,1,70000,Connected,E-book: The Plain Proposal,,Consent,2026-08-05 10:36
48210021777,Ondřej,Šťastný,ondrej.stastny@lantern-interiors.example,Lantern Interiors,Designer,Czechia,Europe/Prague,4,,Bad timing,E-book: The Plain Proposal,,Consent,2026-08-05 11:26
48210022416,Élodie,Noël,elodie.noel@yarrow-and-elder-studio.example,Yarrow & Elder Studio,Independent consultant,France,Europe/Paris,1,,In progress,E-book: The Plain Proposal,,Consent,2026-08-05 17:19
48210022895,Lachlan,Papas,lachlan.papas@tern-engineering.example,Tern Engineering,Founder,Australia,Australia/Sydney,2,,New,E-book: The Plain Proposal,,Consent,2026-08-05 21:08
48210023356,Małgorzata,Gołąb,m.golab@golab-architects.example,Golab Architects,Account Manager,Poland,Europe/Warsaw,42,,New,E-book: The Plain Proposal,,Consent,2026-08-05 22:16
48210023522,Meera,Deshpande,Meera@deshpande-print.example,Deshpande Print,Freelance designer,India,Asia/Kolkata,1,30000,New,E-book: The Plain Proposal,,Consent,2026-08-06 14:38
48210024375,Ursina,Zürcher,u.zuercher@zuercher-partners.example,Zuercher Partners,Managing Director,Switzerland,Europe/Zurich,36,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-06 14:53
48210025255,Priya,Bright,priyabright@example.com,,Freelance translator,United States,America/New_York,1,,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-08-06 15:19
48210025497,Wesley,Whitfield,wesley.whitfield@foxglove-and-linden-studio.example,Foxglove and Linden Studio,Marketing Manager,United States,America/New_York,134,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-06 17:53
48210025871,Tunde,Adeyemi,tunde.adeyemi@drift-translations.example,Drift Translations,Director,Nigeria,,39,,New,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-08-07 16:39
48210026771,Siddharth,शर्मा,siddharth.sharma@zephyr-software.example,Zephyr Software,Partner,India,Asia/Kolkata,42,,New,E-book: The Plain Proposal,,Consent,2026-08-08 01:13
48210027083,Agustina,,a.borquez@quarry-studio.example,Quarry Studio,Head of Sales,Argentina,America/Argentina/Buenos_Aires,20,,New,E-book: The Plain Proposal,,Consent,2026-08-08 09:53
48210027260,Pietro,D'Angelo,pietro.dangelo@example.com,,Freelance designer,Italy,Europe/Rome,1,,New,E-book: The Plain Proposal,,Consent,2026-08-08 10:04
48210027721,Päivi,Mäkelä,maekelae.paeivi@example.net,,Freelance translator,Finland,Europe/Helsinki,,,New,E-book: The Plain Proposal,,Consent,2026-08-08 10:16
48210028209,,Assunção,joao.assuncao@assuncao-studio.example,Assuncao Studio,Marketing Manager,Brazil,America/Sao_Paulo,26,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-08 23:52
48210029164,Imogen,Khan,imogen.khan@umber-studio.example,Umber Studio,Founder,United Kingdom,Europe/London,1,90000,New,E-book: The Plain Proposal,,Consent,2026-08-09 04:41
48210030117,Zoé,Noël,z.noel@wren-and-drift-engineering.example,Wren and Drift Engineering,Project Manager,France,Europe/Paris,44,200000,Connected,E-book: The Plain Proposal,,Consent,2026-08-09 10:32
48210030886,Pietro,Moretti,pietro.moretti@moretti-architects.example,Moretti Architects,Managing Director,Italy,Europe/Rome,15,350000,New,E-book: The Plain Proposal,,Consent,2026-08-09 19:31
48210030897,Jyrki,Mäkelä,j.maekelae@lantern-consulting.example,Lantern Consulting,Bid Manager,Finland,Europe/Helsinki,1200,550000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-09 20:13
48210030992,Tunde,Adeyemi,tunde.adeyemi@lantern-works.example,Lantern Works,Project Manager,Nigeria,Africa/Lagos,31,,New,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-08-09 23:22
48210031619,Callum,Fairbairn,callum.fairbairn@drift-print.example,Drift Print,Operations Manager,United Kingdom,Europe/London,47,,New,E-book: The Plain Proposal,,Consent,2026-08-10 06:20
48210032450,陽菜,高橋,Hina.Takahashi@Takahashi-Studio.Example,Takahashi Studio,Founder,Japan,Asia/Tokyo,1,80000,New,E-book: The Plain Proposal,,Consent,2026-08-10 08:21
48210032924,Gaël,Morel,gaelmorel@example.com,,Freelance designer,France,Europe/Paris,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-10 08:59
48210033707,Naomi,Kowalski,n.kowalski@tidal-interiors.example,Tidal Interiors,Independent consultant,United States,America/Los_Angeles,1,30000,In progress,E-book: The Plain Proposal,,Consent,2026-08-10 11:51
48210034442,Радослава,Иванов,radoslava.ivanov@drift-and-rowan-studio.example,Drift & Rowan Studio,Director,Bulgaria,Europe/Sofia,44,140000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-10 13:04
48210035054,Caetano,Brandão,caetano@drift-advisory.example,Drift Advisory,Founder,Brazil,,3,,Open,E-book: The Plain Proposal,,Consent,2026-08-10 17:33
48210035243,يوسف,الهاشمي,y.alhashimi@birch-and-indigo-strategy.example,Birch and Indigo Strategy,Marketing Manager,United Arab Emirates,Asia/Dubai,21,,Bad timing,E-book: The Plain Proposal,,Consent,2026-08-10 18:16
48210035941,Anaïs,Béranger,anais.beranger@meridian-and-flint-partners.example,Meridian and Flint Partners,Founder,France,Europe/Paris,24,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-10 18:44
48210036551,Jiří,Říha,j.riha@elder-and-juniper-studio.example,Elder and Juniper Studio,Head of Bids,Czechia,Europe/Prague,228,,In progress,E-book: The Plain Proposal,,Consent,2026-08-10 23:21
48210036628,Hui Min,Goh,h.goh@marlow-studio.example,Marlow Studio,Managing Director,Singapore,,7,40000,New,E-book: The Plain Proposal,,Consent,2026-08-11 00:11
48210036789,Kwame,,kwame.khan@kestrel-analytics.example,Kestrel Analytics,Founder,United Kingdom,Europe/London,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-11 13:08
48210037466,Zofia,Dąbrowski,zofia.dabrowski@oak-and-vale-studio.example,Oak and Vale Studio,Founder,Poland,Europe/Warsaw,7,160000,Connected,E-book: The Plain Proposal,,Consent,2026-08-11 14:17
48210037822,Jiří,Šťastný,jiri@kestrel-software.example,Kestrel Software,Director,Czechia,Europe/Prague,10,750000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-11 16:55
48210038554,Chloé,de La Tour,chloe.delatour@umber-advisory.example,Umber Advisory,Independent consultant,France,Europe/Paris,1,,In progress,E-book: The Plain Proposal,,Consent,2026-08-11 19:42
48210038616,Annegret,Schröder,A.schroeder@willow-consulting.example,Willow Consulting,Independent consultant,Germany,Europe/Berlin,1,,New,E-book: The Plain Proposal,,Consent,2026-08-11 20:28
48210038702,Niccolò,Moretti,niccolomoretti@example.com,,Copywriter,Italy,Europe/Rome,1,40000,New,E-book: The Plain Proposal,,Consent,2026-08-11 21:51
48210039593,Chiara,D'Angelo,chiara.dangelo@gable-engineering.example,Gable Engineering,Owner,Italy,Europe/Rome,7,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-12 08:45
48210040222,健太,渡辺,Kenta.watanabe@watanabe-media.example,Watanabe Media,Owner,Japan,Asia/Tokyo,5,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-12 17:32
48210040287,Ondřej,Procházková,ondrej@prochazkova-software.example,Prochazkova Software,Marketing Manager,Czechia,,20,350000,Unsubscribed,Guide: What a Good Price Sounds Like,true,Consent,2026-08-12 18:18
48210041262,Петър,Димитрова,p.dimitrova@indigo-labs.example,Indigo Labs,Operations Manager,Bulgaria,Europe/Sofia,49,90000,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-08-13 03:25
48210041934,Tom,Reid,tom@@quarry-works.example,Copper Engineering,Project Manager,Taiwan,Asia/Taipei,21,200000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-13 04:15
48210042033,Simone,Chen,s.chen@yarrow-labs.example,Yarrow Labs,Consultant,Canada,America/Vancouver,8,,Connected,E-book: The Plain Proposal,,Consent,2026-08-13 04:15
48210042544,Соломія,Коваленко,solomiya@saffron-works.example,Saffron Works,Partner,Ukraine,Europe/Kyiv,2,,Connected,E-book: The Plain Proposal,,Consent,2026-08-13 08:02
48210043509,志明,林,zhiming@copper-engineering.example,Copper Engineering,Project Manager,Taiwan,Asia/Taipei,21,200000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-13 13:51
48210044061,Lukas,Weiß,lukas.weiss@granite-architects.example,Granite Architects,Business Development Manager,Germany,Europe/Berlin,241,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-13 14:49
48210044897,Sofia,Ramirez,sofia.ramirez@umber-interiors.example,Umber Interiors,Founder,United States,America/Chicago,17,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-13 17:26
48210045854,Priya,Bright,priya@bright-software.example,Bright Software,Freelance designer,United States,America/New_York,1,,Connected,E-book: The Plain Proposal,,Consent,2026-08-13 17:58
48210046665,Linnéa,Hägg,l.haegg@zephyr-studio.example,Zephyr Studio,Owner,Sweden,,1,40000,Bad timing,E-book: The Plain Proposal,,Consent,2026-08-13 21:35
48210047280,Camila,Harper,camila.harper@harper-print.example,Harper Print,Partner,United States,America/Chicago,6,250000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-14 00:46
48210048214,Declan,Papas,declan.papas@indigo-and-wren-advisory.example,Indigo & Wren Advisory,Director,Australia,Australia/Sydney,25,400000,New,E-book: The Plain Proposal,,Consent,2026-08-14 01:35
48210048614,Beatriz,Brandão,beatriz.brandao85@example.com,,Owner,Brazil,America/Manaus,,30000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-08-14 18:25
48210049087,Thierry,Chevalier,thierry.chevalier84@example.com,,Freelance translator,France,Europe/Paris,1,,Open,E-book: The Plain Proposal,,Consent,2026-08-15 04:30
48210049541,Björn,von Arnim,bjoern@rowan-studio.example,Rowan Studio,Sales Director,Germany,Europe/Berlin,310,190000,New,E-book: The Plain Proposal,,Consent,2026-08-15 07:16
48210050462,Tyler,Bright,tyler.bright@saffron-and-foxglove-works.example,Saffron and Foxglove Works,Managing Director,United States,America/New_York,11,,New,E-book: The Plain Proposal,,Consent,2026-08-15 08:11
48210051211,Björn,Yıldırım,bjoern.yildirim@marlow-design.example,Marlow Design,,Germany,Europe/Berlin,20,,New,E-book: The Plain Proposal,,Consent,2026-08-15 09:17
48210051399,Kåre,Nørgaard,k.norgaard@norgaard-print.example,Norgaard Print,Director,Denmark,Europe/Copenhagen,13,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-15 12:06
48210051947,Oğuz,Şahin,o.sahin@sparrow-strategy.example,Sparrow Strategy,Sales Director,Türkiye,,420,450000,New,E-book: The Plain Proposal,,Consent,2026-08-16 01:32
48210052210,अनन्या,Iyer,ananya.s@wren-media.example,Wren Media,Partner,India,Asia/Kolkata,26,200000,New,E-book: The Plain Proposal,,Consent,2026-08-16 03:37
48210053114,Sofia,Freeman,sofia.freeman@hazel-interiors.example,Hazel Interiors,Independent consultant,United States,America/Phoenix,1,,Open,E-book: The Plain Proposal,,Consent,2026-08-16 06:40
48210053506,Łukasz,Śliwińska,lukasz.sliwinska@sliwinska-partners.example,Sliwinska Partners,Business Development Manager,Poland,Europe/Warsaw,64,800000,New,E-book: The Plain Proposal,,Consent,2026-08-16 07:06
48210054209,Grace,Castillo,grace.castillo@linden-and-birch-consulting.example,Linden and Birch Consulting,Marketing Manager,United States,America/New_York,70,1000000,New,E-book: The Plain Proposal,,Consent,2026-08-17 02:04
48210054422,Maëva,Diallo,maevadiallo@example.com,,Owner,France,Europe/Paris,1,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-17 14:49
48210055168,Ngozi,Eze,ngozi.eze@willow-engineering.example,Willow Engineering,Account Manager,Nigeria,Africa/Lagos,310,,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-08-17 15:35
48210055212,Annegret,Müller,a.mueller@mueller-advisory.example,Mueller Advisory,Owner,Germany,Europe/Berlin,7,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-08-18 06:55
48210055562,Thảo,Đặng,thaodang@example.com,,Freelance designer,Vietnam,Asia/Ho_Chi_Minh,1,,In progress,E-book: The Plain Proposal,,Consent,2026-08-18 09:29
48210055893,Priya,Nguyen,priya.nguyen@slate-and-granite-engineering.example,Slate and Granite Engineering,Founder,United States,America/Los_Angeles,29,450000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-18 17:22
48210056731,Maya,Sandoval,maya.sandoval71@example.com,,Independent consultant,United States,America/Los_Angeles,,120000,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-08-18 18:07
48210057403,Δήμητρα,Νικολάου,dimitra.nikolaou88@example.net,,Independent consultant,Greece,Europe/Athens,1,,Open,E-book: The Plain Proposal,,Consent,2026-08-19 01:55
48210057596,Céline,Zürcher,celine.zuercher@saffron-and-yarrow-software.example,Saffron and Yarrow Software,Consultant,Switzerland,Europe/Zurich,9,100000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-19 02:26
48210058359,Débora,Araújo,debora@araujo-studio.example,Araujo Studio,Founder,Brazil,America/Manaus,7,120000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-19 07:26
48210059322,서연,최,seoyeon.choi91@example.org,,Independent consultant,South Korea,Asia/Seoul,,90000,Open,E-book: The Plain Proposal,,Consent,2026-08-19 08:41
48210059881,Maëlle,MacLeod,maelle.macleod@macleod-consulting.example,Macleod Consulting,Director,Canada,America/Halifax,19,170000,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-08-19 10:31
48210060848,İlker,Yılmaz,ilker@indigo-interiors.example,Indigo Interiors,Architect,Türkiye,Europe/Istanbul,1,40000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-20 02:18
48210061793,Zara,Pemberton,zara.pemberton@willow-and-gable-consulting.example,Willow and Gable Consulting,Founder,United Kingdom,Europe/London,27,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-20 03:12
48210061903,Nia,Ashworth,nia.ashworth@ashworth-print.example,Ashworth Print,Marketing Manager,United Kingdom,Europe/London,38,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-20 07:01
48210062325,Wesley,Freeman,wesley.freeman@kestrel-studio.example,Kestrel Studio,Head of Sales,United States,America/Chicago,17,750000,New,E-book: The Plain Proposal,,Consent,2026-08-20 07:09
48210063089,Ananya,Iyer,a.iyer@alder-software.example,Alder Software,Sales Director,India,Asia/Kolkata,52,1400000,New,E-book: The Plain Proposal,,Consent,2026-08-20 20:39
48210063205,Błażej,Dąbrowski,blazej.dabrowski@flint-advisory.example,Flint Advisory,Owner,Poland,Europe/Warsaw,8,,Open,E-book: The Plain Proposal,,Consent,2026-08-20 23:25
48210063942,Þórdís,Þorsteinsson,thordis@fern-works.example,Fern Works,Head of Sales,Iceland,Atlantic/Reykjavik,31,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-21 02:26
48210064022,Sam,Hollis,not given,,Independent consultant,United Kingdom,,1,120000,New,E-book: The Plain Proposal,,Consent,2026-08-21 12:19
48210064645,Marcus,Brennan,marcus.brennan@brennan-labs.example,Brennan Labs,Founder,United States,America/Los_Angeles,7,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-21 12:19
48210065574,Ruth,Kowalski,r.kowalski@gable-and-orchard-interiors.example,Gable and Orchard Interiors,Designer,United States,America/New_York,4,,New,E-book: The Plain Proposal,,Consent,2026-08-21 13:30
48210066132,Andrés,,andres@lantern-software.example,Lantern Software,Partner,Spain,Europe/Madrid,9,100000,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-08-21 22:48
48210066736,,Fairbairn,nia.fairbairn72@example.com,,Independent consultant,United Kingdom,,1,120000,New,E-book: The Plain Proposal,,Consent,2026-08-22 06:35
48210066763,Hui Min,Goh,huimin.goh94@example.org,,Founder,Singapore,Asia/Singapore,1,,New,E-book: The Plain Proposal,,Consent,2026-08-22 12:17
48210067219,Ananya,Deshpande,ananya@pebble-works.example,Pebble Works,Managing Director,India,Asia/Kolkata,11,,Bad timing,E-book: The Plain Proposal,,Consent,2026-08-22 14:10
48210067228,Vikram,कुलकर्णी,v.kulkarni@elder-strategy.example,Elder Strategy,Account Manager,India,Asia/Kolkata,179,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-23 03:28
48210068130,Angus,McAllister,angus.mcallister@juniper-analytics.example,Juniper Analytics,Managing Director,Australia,Australia/Brisbane,10,500000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-08-23 07:09
48210068887,Conceição,Magalhães,conceicaomagalhaes@example.com,,Owner,Portugal,,1,50000,New,E-book: The Plain Proposal,,Consent,2026-08-23 07:22
48210069585,Aoife,Byrne,aoife@byrne-architects.example,Byrne Architects,Marketing Manager,Ireland,Europe/Dublin,205,600000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-23 08:05
48210070163,Luca,Bernasconi,Luca.bernasconi@tern-strategy.example,Tern Strategy,Marketing Manager,Switzerland,,15,300000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-23 09:00
48210070290,Zdeňka,Šťastný,zdenka.stastny@larch-studio.example,Larch Studio,Founder,Czechia,Europe/Prague,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-23 15:38
48210070734,Matthias,Yıldırım,Yildirim.matthias@example.com,,Owner,Germany,Europe/Berlin,1,,New,E-book: The Plain Proposal,,Consent,2026-08-24 03:26
48210071617,Ruth,Winslow,ruth.winslow@example.net,,Owner,United States,America/New_York,1,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-24 16:49
48210071764,Göran,Hägg,g.haegg@wren-advisory.example,Wren Advisory,Founder,Sweden,Europe/Stockholm,6,200000,New,E-book: The Plain Proposal,,Consent,2026-08-24 18:18
48210072549,Caleb,Harper,caleb.harper@harper-studio.example,Harper Studio,Procurement Analyst,United States,America/New_York,420,300000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-24 22:49
48210072767,Beatrice,Fairbairn,beatrice@fairbairn-partners.example,Fairbairn Partners,Founder,United Kingdom,Europe/London,46,700000,New,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-08-25 01:37
48210073072,Beatrice,Llewellyn,beatricellewellyn@example.net,,Founder,United Kingdom,,1,90000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-08-25 02:25
48210073616,Ruth,Delgado,r.delgado@delgado-consulting.example,Delgado Consulting,Owner,United States,America/Denver,1,70000,New,E-book: The Plain Proposal,,Consent,2026-08-25 09:24
48210074565,Ngozi,Bello,ngozi.bello@gable-interiors.example,Gable Interiors,,Nigeria,Africa/Lagos,1,,Bad timing,E-book: The Plain Proposal,,Consent,2026-08-25 13:06
48210074869,Begoña,Vega,begona.vega@quarry-consulting.example,Quarry Consulting,Bid Manager,Spain,Europe/Madrid,133,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-25 18:02
48210075023,Matthias,Großmann,matthias@cedar-works.example,Cedar Works,Partner,Germany,,42,400000,New,E-book: The Plain Proposal,,Consent,2026-08-26 08:54
48210075374,Ludovica,Bianchi,ludovica.bianchi@linden-consulting.example,Linden Consulting,Head of Sales,Italy,Europe/Rome,24,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-26 11:21
48210075617,Olivia,Winslow,olivia.winslow@pebble-consulting.example,Pebble Consulting,Studio Manager,United States,America/Phoenix,3,350000,New,E-book: The Plain Proposal,,Consent,2026-08-26 11:23
48210076071,İlker,Yılmaz,i.yilmaz@vale-advisory.example,Vale Advisory,Founder,Türkiye,Europe/Istanbul,1,30000,New,E-book: The Plain Proposal,,Consent,2026-08-26 12:50
48210076470,Đức,Đặng,d.dang@dang-consulting.example,Dang Consulting,,Vietnam,Asia/Ho_Chi_Minh,4,300000,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-08-26 18:08
48210077330,,,Wanjiku@marlow-labs.example,Marlow Labs,Freelance designer,Kenya,Africa/Nairobi,1,40000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-26 22:39
48210077706,Marcus,Sandoval,marcus@marlow-consulting.example,Marlow Consulting,Owner,United States,America/Chicago,1,110000,New,E-book: The Plain Proposal,,Consent,2026-08-27 09:26
48210090001,Petra,Straub,petra@gable-print.example,Gable Print,Owner,Germany
48210078319,Victor,,victor.nguyen@nguyen-software.example,Nguyen Software,Account Manager,United States,America/Phoenix,47,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-08-27 10:00
48210078596,Agnieszka,Wiśniewska,agnieszka@granite-design.example,Granite Design,Consultant,Poland,,9,80000,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-08-27 14:39
48210079395,Kiana,Lindqvist,lindqvist.kiana@example.com,,Founder,United States,America/New_York,1,50000,Open,E-book: The Plain Proposal,,Consent,2026-08-27 17:46
48210079742,Jordan,Abbott,jordan.abbott@abbott-software.example,Abbott Software,,United States,America/Denver,780,650000,In progress,E-book: The Plain Proposal,,Consent,2026-08-27 23:03
48210079845,Zoé,de La Tour,z.delatour@delatour-translations.example,Delatour Translations,Founder,France,Europe/Paris,2,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-08-27 23:22
48210080245,Marcus,Bright,m.bright@wren-interiors.example,Wren Interiors,Head of Sales,United States,America/New_York,18,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-28 02:26
48210080858,Rhys,Pemberton,Rhys.pemberton@north-media.example,North Media,Studio Manager,United Kingdom,Europe/London,7,160000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-28 04:06
48210080879,Inés,Vega,i.vega@flint-analytics.example,Flint Analytics,Designer,Spain,Europe/Madrid,2,70000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-08-28 14:06
48210080884,Maya,,maya@cobalt-advisory.example,Cobalt Advisory,Co-Founder,United States,America/Chicago,2,130000,In progress,E-book: The Plain Proposal,,Consent,2026-08-28 17:24
48210081119,Wei Ling,Goh,weiling.goh@flint-consulting.example,Flint Consulting,,Singapore,Asia/Singapore,18,,New,E-book: The Plain Proposal,,Consent,2026-08-28 21:08
48210081877,Ludovica,Fabbri,ludovica@indigo-works.example,Indigo Works,Founder,Italy,,2,,New,E-book: The Plain Proposal,,Consent,2026-08-28 23:25
48210082168,Beatrice,Llewellyn,Beatrice@Yarrow-Consulting.Example,Yarrow Consulting,,United Kingdom,Europe/London,13,150000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-29 08:11
48210083121,Olivia,Sandoval,sandoval.olivia@example.org,,Owner,United States,America/New_York,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-29 08:22
48210083526,Jürgen,Schröder,juergen.schroeder@umber-consulting.example,Umber Consulting,Co-Founder,Germany,Europe/Berlin,8,110000,New,E-book: The Plain Proposal,,Consent,2026-08-29 09:56
48210083591,Agnieszka,Kowalczyk,agnieszka.kowalczyk@kowalczyk-labs.example,Kowalczyk Labs,Head of Sales,Poland,Europe/Warsaw,11,180000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-29 14:09
48210083794,Øyvind,Kjær,oyvind@juniper-strategy.example,Juniper Strategy,Partner,Norway,Europe/Oslo,9,50000,New,E-book: The Plain Proposal,,Consent,2026-08-30 09:38
48210084667,Δήμητρα,Νικολάου,dimitra.nikolaou71@example.com,,Copywriter,Greece,Europe/Athens,,40000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-30 12:10
48210085592,Ilse,Bäcker,,Kowalczyk Labs,Head of Sales,Poland,Europe/Warsaw,11,180000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-31 01:16
48210086178,Débora,Brandão,Debora@Fern-And-Rowan-Software.Example,Fern and Rowan Software,Head of Sales,Brazil,America/Sao_Paulo,38,170000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-31 01:16
48210086601,İlker,Şahin,i.sahin@wren-and-quarry-partners.example,Wren & Quarry Partners,Independent consultant,Türkiye,,1,,New,E-book: The Plain Proposal,,Consent,2026-08-31 02:38
48210087555,İlker,Şahin,i.sahin@hazel-and-copper-architects.example,Hazel & Copper Architects,Marketing Manager,Türkiye,Europe/Istanbul,219,450000,New,Guide: What a Good Price Sounds Like,,Consent,2026-08-31 23:15
48210088156,Kirra,Doolan,kirra.doolan@doolan-print.example,Doolan Print,Account Manager,Australia,Australia/Melbourne,21,,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-09-01 02:51
48210088525,Błażej,Dąbrowski,blazej.dabrowski@marlow-media.example,Marlow Media,Owner,Poland,Europe/Warsaw,6,,Open,E-book: The Plain Proposal,,Consent,2026-09-01 07:35
48210088899,Ludovica,Moretti,Ludovica.moretti@sparrow-studio.example,Sparrow Studio,Commercial Director,Italy,Europe/Rome,183,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-01 10:30
48210089146,Caleb,Kowalski,caleb.kowalski@cedar-and-linden-design.example,Cedar and Linden Design,Managing Director,United States,,3,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-01 12:21
48210089851,Resi,Zangerl,resi@sparrow-design.example,Sparrow Design,Business Development Manager,Austria,Europe/Vienna,148,550000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-01 15:15
48210089928,Inês,Simões,ines.simoes@simoes-partners.example,Simoes Partners,Independent consultant,Portugal,Europe/Lisbon,1,,New,E-book: The Plain Proposal,,Consent,2026-09-01 19:56
48210090412,Arjun,Iyer,arjun@alder-and-bramble-works.example,Alder and Bramble Works,Designer,India,Asia/Kolkata,5,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-02 00:17
48210091224,Nia,Mensah,nia@mensah-studio.example,Mensah Studio,Independent consultant,United Kingdom,Europe/London,1,,New,E-book: The Plain Proposal,,Consent,2026-09-02 02:46
48210091710,Imogen,Thistlewood,i.thistlewood@quarry-and-orchard-partners.example,Quarry and Orchard Partners,Founder,United Kingdom,Europe/London,7,100000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-02 04:30
48210091723,Agnieszka,Gołąb,agnieszka@kestrel-labs.example,Kestrel Labs,Account Manager,Poland,Europe/Warsaw,17,,New,E-book: The Plain Proposal,,Consent,2026-09-02 14:34
48210092119,Pietro,Zanetti,zanetti.pietro@example.com,,Founder,Italy,Europe/Rome,1,200000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-02 15:11
48210092145,Til,von Arnim,tilvonarnim@example.com,,Independent consultant,Germany,Europe/Berlin,1,,New,E-book: The Plain Proposal,,Consent,2026-09-02 15:17
48210093077,Noah,Singh,noah@linden-and-saffron-architects.example,Linden & Saffron Architects,Founder,Canada,America/Edmonton,8,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-02 17:07
48210093560,Inês,Falcão,ines.falcao@falcao-interiors.example,Falcao Interiors,Marketing Manager,Portugal,Europe/Lisbon,1200,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-02 19:14
48210094238,Derek,Castillo,d.castillo@birch-works.example,Birch Works,Studio Manager,United States,America/New_York,6,,Bad timing,E-book: The Plain Proposal,,Consent,2026-09-02 20:26
48210095148,Ștefan,Popescu,stefan.popescu@juniper-design.example,Juniper Design,Sales Director,Romania,Europe/Bucharest,104,200000,New,E-book: The Plain Proposal,,Consent,2026-09-03 00:35
48210095625,Farhan,Tan,farhan.tan@example.com,,Founder,Singapore,Asia/Singapore,,40000,New,E-book: The Plain Proposal,,Consent,2026-09-03 04:30
48210096180,נועה,אברהמי,noa.avrahami@example.net,,Founder,Israel,Asia/Jerusalem,1,,New,E-book: The Plain Proposal,,Consent,2026-09-03 04:32
48210096730,Andrés,Echeverría,andres@rowan-engineering.example,Rowan Engineering,,Spain,Europe/Madrid,17,200000,Open,E-book: The Plain Proposal,,Consent,2026-09-03 08:07
48210096808,Örjan,Hägg,o.haegg@haegg-design.example,Haegg Design,Marketing Manager,Sweden,Europe/Stockholm,10,400000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-03 09:25
48210097042,Joaquín,Núñez,Nunez.Joaquin@Example.Com,,Owner,Mexico,America/Mexico_City,1,150000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-04 00:13
48210097831,Angus,,angus.papas@papas-studio.example,Papas Studio,Managing Director,Australia,Australia/Melbourne,13,300000,New,E-book: The Plain Proposal,,Consent,2026-09-04 00:48
48210098155,Élodie,Chevalier,e.chevalier@vale-engineering.example,"Atelier ""Nord""",Marketing Manager,France,Europe/Paris,13,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-04 05:30
48210098227,Reto,Bernasconi,r.bernasconi@saffron-and-marlow-consulting.example,Saffron & Marlow Consulting,Owner,Switzerland,Europe/Zurich,1,,New,E-book: The Plain Proposal,,Consent,2026-09-04 09:57
48210098292,,Hämäläinen,jyrki.haemaelaeinen@haemaelaeinen-software.example,Haemaelaeinen Software,Copywriter,Finland,Europe/Helsinki,1,,New,E-book: The Plain Proposal,,Consent,2026-09-04 10:58
48210099098,Päivi,Hämäläinen,paeivi.haemaelaeinen@meridian-interiors.example,Meridian Interiors,Independent consultant,Finland,Europe/Helsinki,1,,New,E-book: The Plain Proposal,,Consent,2026-09-04 12:23
48210099984,Íñigo,Muñoz,inigo.munoz@gable-advisory.example,Gable Advisory,Owner,Spain,Europe/Madrid,2,160000,Open,E-book: The Plain Proposal,,Consent,2026-09-04 18:15
48210100059,Paweł,Śliwińska,pawel.sliwinska@alder-partners.example,Alder Partners,Co-Founder,Poland,Europe/Warsaw,9,,New,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-09-04 21:50
48210100581,Meera,शर्मा,meera.sharma@sharma-consulting.example,Sharma Consulting,Owner,India,Asia/Kolkata,3,400000,New,E-book: The Plain Proposal,,Consent,2026-09-04 23:28
48210101199,Ludovica,Bianchi,ludovica.bianchi72@example.com,,Architect,Italy,,1,50000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-05 15:16
48210102010,Sofia,Brennan,sofia.brennan@drift-studio.example,Drift Studio,Founder,United States,America/New_York,9,200000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-06 05:48
48210102278,Ruth,Abbott,ruth.abbott@elder-interiors.example,Elder Interiors,Head of Sales,United States,America/Chicago,23,,Open,Guide: What a Good Price Sounds Like,,,2026-09-06 07:11
48210102959,João,Simões,joao.simoes@example.com,,Independent consultant,Portugal,Europe/Lisbon,1,70000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-06 13:11
48210103035,Rosa,Vega,rosa vega@example.org,Walsh Consulting,Project Manager,Ireland,,25,180000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-06 15:48
48210103154,Darnell,Schultz,d.schultz@schultz-software.example,Schultz Software,Marketing Manager,United States,America/Chicago,29,300000,Connected,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-09-06 15:48
48210103352,Niamh,,n.walsh@walsh-consulting.example,Walsh Consulting,Project Manager,Ireland,,25,180000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-06 22:28
48210104075,Björn,Yıldırım,bjoern.yildirim@gable-and-umber-software.example,Gable and Umber Software,Marketing Manager,Germany,Europe/Berlin,111,,New,E-book: The Plain Proposal,,Consent,2026-09-07 05:11
48210104506,Małgorzata,Wiśniewska,malgorzata.wisniewska@umber-and-wren-consulting.example,Umber & Wren Consulting,Architect,Poland,Europe/Warsaw,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-07 12:40
48210105096,كريم,عبد الرحمن,karim.abdelrahman@fern-and-slate-works.example,Fern & Slate Works,Business Development Manager,Egypt,Africa/Cairo,260,900000,New,E-book: The Plain Proposal,,Consent,2026-09-07 18:02
48210105257,Conceição,Simões,c.simoes@ember-partners.example,Ember Partners,Independent consultant,Portugal,Europe/Lisbon,1,250000,Unsubscribed,E-book: The Plain Proposal,true,Legitimate interest,2026-09-07 22:10
48210105885,Jürgen,Bäcker,juergen@baecker-partners.example,Baecker Partners,Co-Founder,Germany,Europe/Berlin,4,170000,New,E-book: The Plain Proposal,,Consent,2026-09-07 22:47
48210106420,Resi,Höllwarth,r.hoellwarth@willow-studio.example,Willow Studio,Marketing Manager,Austria,Europe/Vienna,33,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-08 13:20
48210106585,Ishita,Chatterjee,ishitachatterjee@example.com,,Independent consultant,India,Asia/Kolkata,,60000,New,E-book: The Plain Proposal,,Consent,2026-09-09 10:11
48210106765,,,k.bevan@wren-design.example,Wren Design,Founder,United Kingdom,Europe/London,1,60000,New,E-book: The Plain Proposal,,Consent,2026-09-10 01:50
48210107338,Joris,de Jong,joris.dejong@gable-labs.example,Gable Labs,Co-Founder,Netherlands,Europe/Amsterdam,3,,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-09-10 04:01
48210107867,Ondřej,Procházková,ondrej.prochazkova@prochazkova-works.example,Prochazkova Works,Account Manager,Czechia,Europe/Prague,16,200000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-10 06:22
48210107901,Annegret,Hoffmann,Annegret.hoffmann@elder-works.example,Elder Works,Sales Director,Germany,Europe/Berlin,124,1100000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-09-10 11:49
48210108297,,Kowalski,priya.kowalski@kowalski-consulting.example,Kowalski Consulting,Studio Manager,United States,America/New_York,9,450000,Connected,E-book: The Plain Proposal,,Consent,2026-09-10 12:11
48210108717,,,oyvind.bjornstad@alder-strategy.example,Alder Strategy,Director,Norway,Europe/Oslo,15,,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-09-10 18:45
48210109595,Åsa,Sjöberg,sjoeberg.asa@example.net,,Founder,Sweden,Europe/Stockholm,1,,New,E-book: The Plain Proposal,,Consent,2026-09-10 22:18
48210109666,Kirra,McAllister,k.mcallister@north-and-wren-translations.example,North & Wren Translations,Marketing Manager,Australia,Australia/Melbourne,230,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-11 01:10
48210110191,Fionn,Ó Briain,fionn.obriain@foxglove-and-birch-media.example,Foxglove and Birch Media,Project Manager,Ireland,Europe/Dublin,20,,New,E-book: The Plain Proposal,,Consent,2026-09-11 01:46
48210110296,Caleb,Hollis,caleb@slate-software.example,Slate Software,Co-Founder,United States,America/Chicago,5,,New,E-book: The Plain Proposal,,Consent,2026-09-11 05:31
48210110555,志明,陳,z.chen@elder-media.example,Elder Media,Owner,Taiwan,Asia/Taipei,8,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-11 18:47
48210111216,Tyler,Castillo,tyler.castillo@castillo-consulting.example,Castillo Consulting,Co-Founder,United States,America/Los_Angeles,2,200000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-09-11 20:54
48210111583,Naomi,Tran,naomi.tran@tran-studio.example,Tran Studio,Studio Manager,United States,America/New_York,4,190000,New,E-book: The Plain Proposal,,Consent,2026-09-12 10:23
48210111860,晓雨,王,xiaoyu.wang@rowan-translations.example,Rowan Translations,Partner,China,Asia/Shanghai,20,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-12 15:59
48210112116,Zdeňka,Šťastný,zdenka@quarry-and-umber-strategy.example,Quarry and Umber Strategy,Partner,Czechia,Europe/Prague,14,450000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-12 17:13
48210112384,كريم,فهمي,karim.fahmy@wren-and-harbor-media.example,Wren & Harbor Media,Consultant,Egypt,Africa/Cairo,6,90000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-09-12 17:55
48210112993,Zdeňka,Šťastný,z.stastny@sparrow-translations.example,Sparrow Translations,Managing Director,Czechia,Europe/Prague,5,100000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-12 23:10
48210113874,Sofia,Delgado,sofia.delgado@example.com,,,United States,America/Chicago,1,40000,Connected,E-book: The Plain Proposal,,Consent,2026-09-12 23:16
48210114648,Bjørg,Løvås,bjorg.lovas@saffron-design.example,Saffron Design,Founder,Norway,Europe/Oslo,8,,New,E-book: The Plain Proposal,,,2026-09-13 08:27
48210115099,,Schultz,ruth@meridian-print.example,Meridian Print,Co-Founder,United States,America/Los_Angeles,5,120000,New,E-book: The Plain Proposal,,Consent,2026-09-13 09:01
48210115140,Alistair,Llewellyn,llewellyn.alistair@example.org,,Freelance translator,United Kingdom,Europe/London,1,30000,New,E-book: The Plain Proposal,,Consent,2026-09-13 21:26
48210115722,Leopold,Höllwarth,l.hoellwarth@slate-and-tidal-design.example,Slate and Tidal Design,Partner,Austria,Europe/Vienna,8,200000,New,E-book: The Plain Proposal,,Consent,2026-09-15 06:03
48210116193,نور,عبد الرحمن,nour.abdelrahman@yarrow-architects.example,Yarrow Architects,Partner,Egypt,Africa/Cairo,17,170000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-15 15:49
48210116739,نور,عبد الرحمن,nour@abdelrahman-works.example,Abdelrahman Works,Account Manager,Egypt,Africa/Cairo,97,600000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-15 16:36
48210117462,Connor,Chen,chen.connor@example.com,,Copywriter,Canada,America/Vancouver,1,120000,Connected,E-book: The Plain Proposal,,Consent,2026-09-16 02:22
48210117944,Andrés,Peña,A.pena@granite-studio.example,Granite Studio,Co-Founder,Spain,Europe/Madrid,6,200000,New,E-book: The Plain Proposal,,Consent,2026-09-16 06:12
48210118785,Käthe,von Arnim,kaethe.vonarnim@willow-media.example,Willow Media,Founder,Germany,Europe/Berlin,6,130000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-16 07:40
48210119708,Jordi,Peña,pena.jordi@example.org,,Owner,Spain,Europe/Madrid,,60000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-09-16 17:09
48210120243,Wesley,Patel,wesley.patel@yarrow-partners.example,Yarrow Partners,Sales Director,United States,America/Denver,234,650000,New,E-book: The Plain Proposal,,Consent,2026-09-17 07:56
48210120594,Callum,Fairbairn,callum.fairbairn@drift-print.example,Drift Print,Operations Manager,United Kingdom,Europe/London,47,,New,E-book: The Plain Proposal,,Consent,2026-09-17 09:32
48210121141,Débora,Gonçalves,debora.goncalves@kestrel-and-foxglove-works.example,Kestrel and Foxglove Works,Marketing Manager,Brazil,America/Sao_Paulo,148,150000,New,E-book: The Plain Proposal,,Consent,2026-09-17 09:32
48210121545,Eero,,eero.yrjoelae@yrjoelae-partners.example,Yrjoelae Partners,Owner,Finland,Europe/Helsinki,5,190000,New,E-book: The Plain Proposal,,Consent,2026-09-17 16:52
48210121897,Lucía,Peña,lucia.pena@oak-and-north-studio.example,Oak and North Studio,Founder,Spain,Europe/Madrid,9,180000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-09-18 01:11
48210122425,Naomi,Mercer,naomi@larch-consulting.example,Larch Consulting,Bid Manager,United States,America/New_York,163,2700000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-18 07:22
48210122658,Özlem,von Arnim,oezlem.vonarnim@marlow-print.example,Marlow Print,Owner,Germany,Europe/Berlin,6,70000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-19 12:09
48210123458,Marcus,Brennan,marcus.brennan@north-strategy.example,North Strategy,Marketing Manager,United States,America/Chicago,18,200000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-19 12:43
48210124050,Victor,Nguyen,victor.nguyen@bramble-consulting.example,Bramble Consulting,Project Manager,United States,America/Los_Angeles,20,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-19 19:48
48210124337,Rohan,Bhatt,R.Bhatt@Alder-And-Alder-Consulting.Example,Alder and Alder Consulting,Founder,India,Asia/Kolkata,19,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-19 20:51
48210124461,Andre,Okafor,andre@nettle-engineering.example,Nettle Engineering,,United States,America/New_York,58,,In progress,E-book: The Plain Proposal,,Consent,2026-09-19 22:02
48210124859,Соломія,Коваленко,solomiya.kovalenko@elder-and-copper-architects.example,Elder & Copper Architects,Partner,Ukraine,Europe/Kyiv,4,60000,New,E-book: The Plain Proposal,,Consent,2026-09-20 02:10
48210125529,Kwame,Whitaker,kwame.whitaker@whitaker-labs.example,Whitaker Labs,Operations Manager,United Kingdom,Europe/London,20,550000,Bad timing,E-book: The Plain Proposal,,Consent,2026-09-20 03:44
48210126248,Niamh,Ó Briain,n.obriain@sparrow-engineering.example,Sparrow Engineering,Sales Director,Ireland,Europe/Dublin,420,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-20 04:26
48210126937,Hannah,Freeman,hannah.freeman@dune-labs.example,Dune Labs,Owner,United States,America/Los_Angeles,7,90000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-20 09:34
48210127208,Andre,Okafor,a.okafor@alder-and-copper-analytics.example,Alder & Copper Analytics,Founder,United States,America/Chicago,1,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-09-20 13:08
48210127749,Íñigo,Domènech,i.domenech@zephyr-media.example,Zephyr Media,Founder,Spain,Europe/Madrid,1,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-09-20 14:55
48210128063,Olivia,Nguyen,olivia.nguyen@fern-translations.example,Fern Translations,Head of Sales,United States,,16,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-09-21 05:29
48210128182,,Henare,f.henare@elder-and-lantern-design.example,Elder & Lantern Design,Designer,New Zealand,,5,160000,New,E-book: The Plain Proposal,,Consent,2026-09-21 06:28
48210128263,نور,فهمي,nour.fahmy91@example.com,,Freelance designer,Egypt,Africa/Cairo,1,60000,In progress,E-book: The Plain Proposal,,Consent,2026-09-21 06:57
48210129023,Til,Lindner,til@orchard-print.example,Orchard Print,Account Manager,Germany,Europe/Berlin,225,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-21 10:12
48210129275,Sabine,Köhler,sabine.koehler@koehler-advisory.example,Koehler Advisory,Studio Manager,Germany,,5,,New,E-book: The Plain Proposal,,Consent,2026-09-21 10:19
48210129999,Tomás,,tomas.errazuriz@lantern-studio.example,Lantern Studio,Co-Founder,Chile,America/Santiago,7,,Open,E-book: The Plain Proposal,,Consent,2026-09-21 11:31
48210130106,Núria,Echeverría,nuria.echeverria@echeverria-consulting.example,Echeverria Consulting,Director,Spain,Europe/Madrid,18,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-22 02:46
48210130971,Jürgen,Weiß,juergen.weiss@amber-partners.example,Amber Partners,,Germany,Europe/Berlin,27,,New,E-book: The Plain Proposal,,Consent,2026-09-22 05:10
48210131513,Declan,Fitzgerald,declan.fitzgerald@slate-labs.example,Slate Labs,Designer,Australia,Australia/Sydney,6,90000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-22 09:15
48210131676,Gülşen,Yılmaz,guelsen.yilmaz74@example.com,,Copywriter,Türkiye,Europe/Istanbul,,,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-09-22 11:39
48210132605,Matteo,Lo Presti,matteo@cobalt-studio.example,Cobalt Studio,Bid Manager,Italy,Europe/Rome,108,,New,E-book: The Plain Proposal,,Consent,2026-09-22 17:05
48210133432,Paweł,Wiśniewska,p.wisniewska@lantern-and-lantern-analytics.example,Lantern & Lantern Analytics,Partner,Poland,Europe/Warsaw,5,,New,E-book: The Plain Proposal,,Consent,2026-09-23 01:29
48210134007,Fleur,,fleur.hoekstra@willow-and-linden-architects.example,Willow & Linden Architects,Account Manager,Netherlands,Europe/Amsterdam,310,,New,E-book: The Plain Proposal,,Consent,2026-09-23 02:25
48210134695,Frauke,Großmann,frauke.grossmann@kestrel-interiors.example,Kestrel Interiors,Partner,Germany,Europe/Berlin,17,250000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-23 06:08
48210135025,Paige,Bright,paige.bright74+proposals@example.com,,Independent consultant,United States,America/Denver,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-23 14:05
48210135704,Astrid,Kjeldsen,astrid.kjeldsen@tern-media.example,Tern Media,Managing Director,Denmark,Europe/Copenhagen,7,250000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-24 01:01
48210136349,Thierry,Diallo,Thierry.Diallo@Example.Net,,Copywriter,France,Europe/Paris,1,,New,E-book: The Plain Proposal,,Consent,2026-09-24 04:46
48210137262,大輔,渡辺,daisuke.watanabe@marlow-advisory.example,Marlow Advisory,Project Manager,Japan,Asia/Tokyo,28,950000,New,E-book: The Plain Proposal,,Consent,2026-09-24 15:30
48210138085,Maj-Britt,Østergaard,Maj-Britt@Ostergaard-Advisory.Example,Ostergaard Advisory,Founder,Denmark,Europe/Copenhagen,35,,New,E-book: The Plain Proposal,,Consent,2026-09-24 19:18
48210138860,지우,박,J.Park@Harbor-Partners.Example,Harbor Partners,Marketing Manager,South Korea,Asia/Seoul,220,750000,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-25 04:07
48210139738,Maëva,Lefèvre,maeva.lefevre@lefevre-analytics.example,Lefevre Analytics,Operations Manager,France,Europe/Paris,26,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-09-25 08:34
48210140450,Caetano,Conceição,caetano.conceicao@oak-software.example,Oak Software,Project Manager,Brazil,America/Manaus,41,500000,Open,E-book: The Plain Proposal,,Consent,2026-09-25 20:01
48210141381,สมชาย,วงศ์ไทย,somchai.wongthai@example.org,,Owner,Thailand,Asia/Bangkok,,20000,New,E-book: The Plain Proposal,,Consent,2026-09-26 01:49
48210141796,Tomás,Ñancupil,tomas.nancupil@example.com,,Freelance designer,Chile,America/Santiago,1,,New,E-book: The Plain Proposal,,Consent,2026-09-26 05:31
48210142471,Ximena,,ximena.peralta73@example.com,,Founder,Mexico,America/Mexico_City,1,,Bad timing,E-book: The Plain Proposal,,Consent,2026-09-26 15:17
48210142591,Begoña,Peña,begona@willow-works.example,Willow Works,Partner,Spain,Europe/Madrid,17,350000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-09-26 20:04
48210142978,Meera,Bhatt,meera@bhatt-works.example,Bhatt Works,Partner,India,,43,900000,New,E-book: The Plain Proposal,,Consent,2026-09-26 20:15
48210143856,Соломія,Коваленко,solomiya.kovalenko@birch-software.example,Birch Software,Operations Manager,Ukraine,Europe/Kyiv,20,,Open,E-book: The Plain Proposal,,,2026-09-27 09:17
48210144817,Oliver,Thistlewood,oliver.thistlewood@north-analytics.example,North Analytics,Founder,United Kingdom,Europe/London,4,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-27 12:22
48210145415,Ethan,Tran,ethan@wren-and-nettle-advisory.example,Wren and Nettle Advisory,Studio Manager,United States,America/Chicago,9,70000,New,E-book: The Plain Proposal,,Consent,2026-09-27 16:26
48210145702,Bjørg,Kjær,bjorg.kjaer@kjaer-consulting.example,Kjaer Consulting,Marketing Manager,Norway,Europe/Oslo,27,,Open,E-book: The Plain Proposal,,Consent,2026-09-28 11:20
48210146592,Fleur,de Jong,fleur.dejong@orchard-interiors.example,Orchard Interiors,Founder,Netherlands,Europe/Amsterdam,2,,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-09-29 06:58
48210147395,Beatriz,Gonçalves,b.goncalves@north-partners.example,North Partners,Consultant,Brazil,America/Sao_Paulo,3,,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-09-29 14:12
48210148367,Rhys,Bevan,rhys.bevan@bevan-studio.example,Bevan Studio,Owner,United Kingdom,,5,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-09-30 04:49
48210148669,Linnéa,Åkerlund,linnea@tidal-and-juniper-strategy.example,Tidal & Juniper Strategy,Freelance designer,Sweden,Europe/Stockholm,1,20000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-09-30 07:27
48210149120,Astrid,Østergaard,astrid.ostergaard@rowan-and-rowan-consulting.example,Rowan & Rowan Consulting,Commercial Director,Denmark,Europe/Copenhagen,260,,New,Guide: What a Good Price Sounds Like,,Consent,2026-09-30 12:43
48210149447,Hannah,Nguyen,hannah@linden-and-saffron-consulting.example,Linden and Saffron Consulting,Account Manager,United States,America/Los_Angeles,47,550000,New,E-book: The Plain Proposal,,Consent,2026-09-30 15:32
48210149944,Ximena,Núñez,x.nunez@alder-interiors.example,Alder Interiors,Founder,Mexico,America/Mexico_City,8,80000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-09-30 22:12
48210150705,Tyler,,tyler@harbor-studio.example,Harbor Studio,Owner,United States,America/Los_Angeles,5,300000,Unsubscribed,Guide: What a Good Price Sounds Like,true,Consent,2026-10-01 02:39
48210150824,Matilda,Papas,matilda@vale-works.example,Vale Works,Account Manager,Australia,Australia/Brisbane,37,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-01 03:53
48210151506,Käthe,Straub,k.straub@straub-advisory.example,Straub Advisory,Managing Director,Germany,Europe/Berlin,8,160000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-01 06:28
48210151533,Angus,Barlow,angus.barlow@pebble-advisory.example,Pebble Advisory,Managing Director,Australia,Australia/Melbourne,20,250000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-01 07:16
48210151838,Maëva,Diallo,MAEVADIALLO@EXAMPLE.COM,,Owner,France,Europe/Paris,1,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-01 15:29
48210152529,João,Brandão,joao.brandao78@example.com,,,Brazil,,,20000,New,Guide: What a Good Price Sounds Like,,,2026-10-01 15:29
48210152969,Gaël,de La Tour,gael.delatour@juniper-advisory.example,Juniper Advisory,Freelance designer,France,Europe/Paris,1,250000,New,E-book: The Plain Proposal,,Consent,2026-10-01 21:47
48210153791,Aurélie,Singh,aurelie@singh-labs.example,Singh Labs,Independent consultant,Canada,America/Halifax,1,80000,New,E-book: The Plain Proposal,,Consent,2026-10-02 08:24
48210154666,Alistair,Khan,alistair@khan-partners.example,Khan Partners,Project Manager,United Kingdom,Europe/London,48,400000,New,E-book: The Plain Proposal,,Consent,2026-10-02 10:55
48210154934,Isaac,Tran,i.tran@amber-engineering.example,Amber Engineering,Founder,United States,America/Chicago,1,20000,New,E-book: The Plain Proposal,,Consent,2026-10-02 19:29
48210155308,Äänis,Yrjölä,aeaenis.yrjoelae@example.net,,Owner,Finland,Europe/Helsinki,1,160000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-02 20:19
48210156035,Małgorzata,Śliwińska,malgorzata@sliwinska-works.example,Sliwinska Works,Co-Founder,Poland,Europe/Warsaw,4,120000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-02 20:36
48210156045,Begoña,Quiñones,begona@hazel-design.example,Hazel Design,Owner,Spain,,8,,Open,E-book: The Plain Proposal,,Consent,2026-10-03 00:52
48210156629,Derek,Kowalski,d.kowalski@copper-and-cedar-media.example,Copper and Cedar Media,,United States,America/Chicago,23,850000,Open,E-book: The Plain Proposal,,Consent,2026-10-03 15:08
48210156719,大輔,佐藤,daisuke.sato@juniper-translations.example,Juniper Translations,Operations Manager,Japan,Asia/Tokyo,10,350000,New,E-book: The Plain Proposal,,Consent,2026-10-03 16:51
48210157070,Радослава,Иванов,radoslava.ivanov99+proposals@example.org,,Owner,Bulgaria,Europe/Sofia,,140000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-10-03 17:00
48210157478,Ruth,Kowalski,ruth.kowalski@tidal-and-tern-strategy.example,Tidal and Tern Strategy,Operations Manager,United States,,19,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-03 20:18
48210157758,,Tan,weiling.tan@tan-architects.example,Tan Architects,Marketing Manager,Singapore,Asia/Singapore,2400,1300000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-10-04 05:20
48210158373,Andrés,Vega,andres.vega96@example.org,,Freelance translator,Spain,Europe/Madrid,1,250000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-04 11:33
48210159200,كريم,عبد الرحمن,karim.abdelrahman@umber-print.example,Umber Print,Sales Director,Egypt,Africa/Cairo,101,,New,E-book: The Plain Proposal,,Consent,2026-10-04 22:33
48210160082,Simone,,simone.gagnon@example.net,,Founder,Canada,America/Edmonton,1,,Open,E-book: The Plain Proposal,,Consent,2026-10-05 01:12
48210160466,Caleb,Ramirez,caleb@quarry-and-marlow-advisory.example,Quarry & Marlow Advisory,Account Manager,United States,America/Los_Angeles,10,250000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-05 07:16
48210160517,Alistair,Sinclair,alistairsinclair@example.com,,Founder,United Kingdom,Europe/London,1,100000,New,E-book: The Plain Proposal,,Consent,2026-10-05 14:00
48210161057,Lukas,Lindner,lukas.lindner@lindner-software.example,Lindner Software,Account Manager,Germany,Europe/Berlin,34,170000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-05 14:13
48210162004,Ángel,Cárdenas,angel@cedar-and-orchard-engineering.example,Cedar & Orchard Engineering,Sales Director,Mexico,America/Mexico_City,60,700000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-10-05 19:37
48210162369,Florian,Pichler,f.pichler@quarry-interiors.example,Quarry Interiors,Copywriter,Austria,Europe/Vienna,1,,New,E-book: The Plain Proposal,,Consent,2026-10-06 18:22
48210162881,Paige,Ito,paige.ito74@example.com,,,United States,,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-06 21:59
48210163696,建国,欧阳,jianguo@foxglove-consulting.example,Foxglove Consulting,Founder,China,Asia/Shanghai,7,80000,New,E-book: The Plain Proposal,,Consent,2026-10-07 06:30
48210163961,Antonia,Errázuriz,antonia.errazuriz@errazuriz-advisory.example,Errazuriz Advisory,Founder,Chile,America/Santiago,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-07 17:07
48210164631,Hamish,Thistlewood,thistlewood.hamish@example.net,,Founder,United Kingdom,Europe/London,1,250000,Connected,E-book: The Plain Proposal,,Consent,2026-10-07 18:41
48210165036,विक्रम,Chatterjee,vikram.k.chatterjee@pebble-partners.example,Pebble Partners,Consultant,India,Asia/Kolkata,6,70000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-07 20:08
48210165643,Olivia,Delgado,olivia@meridian-strategy.example,Meridian Strategy,Marketing Manager,United States,America/New_York,45,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-07 21:56
48210166423,نور,فهمي,nour@foxglove-strategy.example,Foxglove Strategy,Account Manager,Egypt,Africa/Cairo,18,,New,E-book: The Plain Proposal,,Consent,2026-10-09 01:54
48210167340,Andre,Patel,andre.patel@alder-consulting.example,Alder Consulting,Sales Director,United States,America/Denver,260,300000,New,E-book: The Plain Proposal,,Consent,2026-10-09 01:59
48210167906,Kiana,Ito,kianaito@example.net,,Owner,United States,America/New_York,1,60000,New,E-book: The Plain Proposal,,Consent,2026-10-09 06:27
48210168444,Agnieszka,Dąbrowski,dabrowski.agnieszka@example.net,,,Poland,Europe/Warsaw,,,In progress,E-book: The Plain Proposal,,Consent,2026-10-09 08:44
48210169067,Ethan,Castillo,ethan.castillo@orchard-translations.example,Orchard Translations,Marketing Manager,United States,America/Chicago,39,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-09 09:43
48210169274,Henrik,Holm,henrik@tern-labs.example,Ember Software,Founder,United States,Europe/Atlantis,9,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-09 17:47
48210170095,Chloé,Béranger,chloeberanger@example.net,,Founder,France,Europe/Paris,1,60000,New,E-book: The Plain Proposal,,Consent,2026-10-09 17:47
48210171023,Andrés,Muñoz,andres.munoz@munoz-interiors.example,Munoz Interiors,Co-Founder,Spain,Europe/Madrid,4,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-10 02:28
48210171223,Kwame,Whitaker,k.whitaker@zephyr-consulting.example,Zephyr Consulting,Bid Manager,United Kingdom,Europe/London,170,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-10-10 02:57
48210171259,Aoife,Byrne,aoife@oak-design.example,Oak Design,Founder,Ireland,Europe/Dublin,8,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-10 07:42
48210171807,Darnell,Okafor,darnell.okafor@ember-software.example,Ember Software,Founder,United States,America/New_York,9,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-10 09:10
48210172012,Conceição,Gonçalves,conceicao.goncalves@tidal-consulting.example,Tidal Consulting,Partner,Portugal,Europe/Lisbon,19,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-10 12:38
48210172543,Ángel,Peralta,a.peralta@dune-and-vale-works.example,Dune and Vale Works,Partner,Mexico,,6,110000,New,E-book: The Plain Proposal,,Consent,2026-10-10 13:17
48210172842,,Østergaard,soren.ostergaard@ostergaard-strategy.example,Ostergaard Strategy,Partner,Denmark,Europe/Copenhagen,9,500000,New,E-book: The Plain Proposal,,Consent,2026-10-11 03:08
48210173482,Maëva,Béranger,Maeva@Beranger-Strategy.Example,Beranger Strategy,Sales Director,France,Europe/Paris,248,1100000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-11 10:22
48210174213,Ava,Whitfield,ava@whitfield-media.example,Whitfield Media,Founder,United States,America/Chicago,1,,New,E-book: The Plain Proposal,,Consent,2026-10-11 17:45
48210174758,Jun Hao,Goh,junhao.goh@fern-labs.example,Fern Labs,Managing Director,Singapore,Asia/Singapore,30,110000,Open,E-book: The Plain Proposal,,Consent,2026-10-12 01:24
48210174974,Declan,Fitzgerald,declan@tidal-media.example,Tidal Media,Founder,Australia,Australia/Perth,8,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-12 11:10
48210175202,Käthe,von Arnim,vonarnim.kaethe@example.net,,Owner,Germany,Europe/Berlin,1,,New,E-book: The Plain Proposal,,Consent,2026-10-12 16:43
48210175594,Til,,til.hoffmann@ember-translations.example,Ember Translations,Founder,Germany,,1,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-13 15:01
48210175652,Håkon,Solheim,h.solheim@vale-software.example,Vale Software,Founder,Norway,Europe/Oslo,1,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-13 16:49
48210175774,Sofia,Brennan,sofia.brennan@meridian-design.example,Meridian Design,Owner,United States,America/Phoenix,3,,Connected,E-book: The Plain Proposal,,Consent,2026-10-13 17:01
48210176075,Kiana,,kiana.nguyen@nguyen-interiors.example,Nguyen Interiors,Owner,United States,America/Los_Angeles,8,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-14 00:34
48210176188,Ximena,Núñez,ximena.nunez@nunez-architects.example,Nunez Architects,Founder,Mexico,America/Mexico_City,6,,New,E-book: The Plain Proposal,,Consent,2026-10-14 03:28
48210177060,Ola,Løvås,ola@nettle-works.example,"Nettle
Works",Co-Founder,Türkiye,Europe/Istanbul,9,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-14 07:52
48210177691,Tāne,Ngāta,tane.ngata@ngata-architects.example,Ngata Architects,Consultant,New Zealand,Pacific/Auckland,8,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-14 07:52
48210178432,Tyler,Delgado,Tyler.delgado@slate-media.example,Slate Media,Head of Sales,United States,America/New_York,40,,New,E-book: The Plain Proposal,,Consent,2026-10-14 08:52
48210178673,Freya,Bevan,freya.bevan@bevan-analytics.example,Bevan Analytics,Studio Manager,United Kingdom,Europe/London,6,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-14 21:49
48210179330,建国,李,jianguo@tidal-design.example,Tidal Design,,China,Asia/Shanghai,18,,New,E-book: The Plain Proposal,,Consent,2026-10-15 01:07
48210179759,Núria,Vega,nuria.vega@indigo-analytics.example,Indigo Analytics,,Spain,Europe/Madrid,44,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-15 01:26
48210180135,민준,최,minjun.choi@dune-and-lantern-engineering.example,Dune and Lantern Engineering,Freelance translator,South Korea,Asia/Seoul,1,50000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-15 02:33
48210180635,Gülşen,Çelik,guelsen@hazel-and-slate-works.example,Hazel and Slate Works,Co-Founder,Türkiye,Europe/Istanbul,9,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-15 05:10
48210181500,Γιώργος,Παπαδοπούλου,g.papadopoulou@papadopoulou-design.example,Papadopoulou Design,Partner,Greece,Europe/Athens,5,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-15 12:43
48210182381,Ximena,Núñez,ximena@sparrow-and-flint-advisory.example,Sparrow and Flint Advisory,,Mexico,America/Mexico_City,42,200000,New,E-book: The Plain Proposal,,Consent,2026-10-15 13:52
48210182667,Alistair,Sinclair,alistair.sinclair@sinclair-consulting.example,Sinclair Consulting,Business Development Manager,United Kingdom,Europe/London,234,,New,E-book: The Plain Proposal,,Consent,2026-10-15 15:10
48210182755,Hui Min,Rahman,huimin.rahman95@example.com,,Founder,Singapore,Asia/Singapore,1,,New,E-book: The Plain Proposal,,Consent,2026-10-15 22:22
48210183461,Thandiwe,Mokoena,t.mokoena@dune-engineering.example,Dune Engineering,Managing Director,South Africa,Africa/Johannesburg,11,,New,E-book: The Plain Proposal,,Consent,2026-10-15 23:24
48210183550,Simone,MacLeod,Simone.macleod@dune-studio.example,Dune Studio,Founder,Canada,America/Edmonton,1,80000,New,E-book: The Plain Proposal,,Consent,2026-10-16 01:49
48210184353,Inês,Simões,i.simoes@simoes-print.example,Simoes Print,Commercial Director,Portugal,Europe/Lisbon,144,1000000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-10-16 05:51
48210184841,Jonas,,jonaskaestner@example.net,,Founder,Germany,Europe/Berlin,1,,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-10-16 11:31
48210185304,Zofia,Żuk,z.zuk@willow-software.example,Willow Software,Partner,Poland,Europe/Warsaw,5,250000,New,E-book: The Plain Proposal,,Consent,2026-10-16 14:08
48210185650,Tāne,Campbell,tane.campbell@ember-studio.example,Ember Studio,Founder,New Zealand,Pacific/Auckland,1,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-17 00:45
48210185756,Olivia,Winslow,olivia.winslow@winslow-strategy.example,Winslow Strategy,Director,United States,America/Chicago,29,,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-10-17 11:15
48210186649,Dana,Mercer,dana.mercer@example.net,Zuercher Consulting,Partner,Switzerland,EST5PM,16,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-17 14:11
48210187626,Wietse,ter Horst,wietse@harbor-consulting.example,Harbor Consulting,Business Development Manager,Netherlands,Europe/Amsterdam,167,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-17 14:11
48210188474,Logan,Ramirez,logan@ember-consulting.example,Ember Consulting,Partner,United States,America/Los_Angeles,26,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-17 14:48
48210189440,Til,Straub,Til.Straub@Straub-Translations.Example,Straub Translations,Sales Director,Germany,Europe/Berlin,78,,New,E-book: The Plain Proposal,,Consent,2026-10-17 15:35
48210189476,美咲,渡辺,misaki.watanabe@linden-print.example,Linden Print,Designer,Japan,Asia/Tokyo,8,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-17 23:49
48210190451,Logan,Hollis,l.hollis@rowan-consulting.example,Rowan Consulting,Founder,United States,America/New_York,8,170000,In progress,E-book: The Plain Proposal,,Consent,2026-10-18 01:03
48210190479,Álvaro,Domènech,alvaro.domenech@granite-translations.example,Granite Translations,Owner,Spain,Europe/Madrid,7,120000,New,E-book: The Plain Proposal,,Consent,2026-10-18 10:46
48210191140,Ava,Brennan,ava.brennan@cobalt-architects.example,Cobalt Architects,,United States,America/Chicago,1,20000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-19 05:02
48210191411,Käthe,Bäcker,k.baecker@baecker-software.example,Baecker Software,Architect,Germany,Europe/Berlin,1,30000,New,E-book: The Plain Proposal,,Consent,2026-10-19 12:35
48210191831,Ursina,Zürcher,u.zuercher@zuercher-consulting.example,Zuercher Consulting,Partner,Switzerland,Europe/Zurich,16,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-19 13:36
48210192628,Äänis,,aeaenis@saffron-print.example,Saffron Print,Owner,Finland,Europe/Helsinki,7,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-20 13:43
48210193022,Zofia,Wiśniewska,zofia@tern-studio.example,Tern Studio,Procurement Analyst,Poland,Europe/Warsaw,780,1700000,Open,E-book: The Plain Proposal,,Consent,2026-10-20 20:37
48210193192,Göran,,goeransjoeberg@example.com,,Founder,Sweden,Europe/Stockholm,1,,In progress,E-book: The Plain Proposal,,Consent,2026-10-21 14:56
48210193554,Grace,,grace.hollis@harbor-translations.example,Harbor Translations,Founder,United States,America/Phoenix,7,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-21 17:42
48210194072,Mihăiță,Popescu,m.popescu@yarrow-engineering.example,Yarrow Engineering,Founder,Romania,Europe/Bucharest,8,,New,E-book: The Plain Proposal,,Consent,2026-10-21 21:06
48210194348,Antônio,Araújo,Araujo.antonio@example.org,,Founder,Brazil,America/Manaus,,30000,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-10-21 21:15
48210194977,João,Ferreira,ferreira.joao@example.net,,Independent consultant,Brazil,America/Sao_Paulo,1,70000,New,E-book: The Plain Proposal,,Consent,2026-10-21 22:20
48210195268,Siddharth,Deshpande,siddharth.deshpande@indigo-and-fern-translations.example,Indigo & Fern Translations,Independent consultant,India,,1,70000,Open,E-book: The Plain Proposal,,Consent,2026-10-22 04:56
48210195493,Kirra,Nguyen,kirra.nguyen@flint-labs.example,Flint Labs,Founder,Australia,Australia/Melbourne,10,250000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-22 07:08
48210195869,Marcus,Winslow,marcus.winslow86@example.org,,Founder,United States,America/Chicago,1,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-22 10:43
48210196630,نور,عبد الرحمن,nour@elder-software.example,Elder Software,Independent consultant,Egypt,Africa/Cairo,1,,New,E-book: The Plain Proposal,,Consent,2026-10-23 05:14
48210197371,İlker,Öztürk,ilker.oeztuerk@oeztuerk-studio.example,Oeztuerk Studio,Founder,Türkiye,Europe/Istanbul,9,60000,Bad timing,E-book: The Plain Proposal,,Consent,2026-10-23 09:02
48210198079,Marcus,Mercer,marcus@kestrel-media.example,Kestrel Media,Marketing Manager,United States,America/New_York,24,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-23 23:58
48210198887,Andre,,andre.hayes@kestrel-and-elder-software.example,Kestrel and Elder Software,Partner,United States,America/Los_Angeles,14,160000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-24 09:16
48210199685,Guðmundur,Þorsteinsson,gudmundurthorsteinsson@example.com,,Independent consultant,Iceland,Atlantic/Reykjavik,1,50000,In progress,E-book: The Plain Proposal,,Consent,2026-10-24 12:10
48210200181,Kavya,Deshpande,k.deshpande@deshpande-studio.example,Deshpande Studio,Founder,India,Asia/Kolkata,5,60000,New,E-book: The Plain Proposal,,Consent,2026-10-24 19:05
48210200485,Rohan,Chatterjee,r.chatterjee@chatterjee-labs.example,Chatterjee Labs,Project Manager,India,Asia/Kolkata,10,150000,New,E-book: The Plain Proposal,,Consent,2026-10-24 20:40
48210200525,Радослава,Димитрова,radoslava.dimitrova@dimitrova-design.example,Dimitrova Design,Founder,Bulgaria,Europe/Sofia,1,60000,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-10-25 00:51
48210201244,विक्रम,कुलकर्णी,vikram.k.kulkarni@foxglove-and-wren-interiors.example,Foxglove and Wren Interiors,Owner,India,Asia/Kolkata,2,150000,New,E-book: The Plain Proposal,,Consent,2026-10-25 01:07
48210201765,Frauke,Hoffmann,frauke.hoffmann@saffron-studio.example,Saffron Studio,Owner,Germany,Europe/Berlin,1,20000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-25 04:26
48210201948,Simone,Chen,simone.chen@bramble-studio.example,Bramble Studio,Head of Sales,Canada,America/Edmonton,47,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-25 08:29
48210202414,João,Gonçalves,joao.goncalves@foxglove-translations.example,Foxglove Translations,Head of Sales,Brazil,America/Sao_Paulo,20,1700000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-25 21:04
48210202546,Grace,Brennan,brennan.grace@example.net,,Founder,United States,America/Chicago,1,,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-10-26 08:21
48210203092,Camila,Harper,camila.harper@willow-and-lantern-partners.example,Willow & Lantern Partners,Founder,United States,,1,80000,Bad timing,E-book: The Plain Proposal,,Consent,2026-10-27 05:50
48210203684,Priya,Abbott,priya@kestrel-advisory.example,Kestrel Advisory,Business Development Manager,United States,America/Los_Angeles,174,,New,E-book: The Plain Proposal,,Legitimate interest,2026-10-27 08:44
48210203799,Matilda,Papas,m.papas@papas-works.example,Papas Works,Owner,Australia,Australia/Melbourne,9,300000,New,E-book: The Plain Proposal,,Consent,2026-10-27 12:42
48210204753,Oisín,Ó Briain,oisin.obriain@rowan-and-gable-architects.example,Rowan & Gable Architects,Marketing Manager,Ireland,Europe/Dublin,44,,Open,Guide: What a Good Price Sounds Like,,Consent,2026-10-27 15:59
48210205656,Joris,Visser,jorisvisser@example.org,,Independent consultant,Netherlands,Europe/Amsterdam,1,,New,E-book: The Plain Proposal,,Consent,2026-10-27 22:28
48210206230,Andrés,Garrigues,andres.garrigues@copper-software.example,Copper Software,Head of Sales,Spain,Europe/Madrid,19,,New,E-book: The Plain Proposal,,Consent,2026-10-27 23:34
48210206880,ليلى,منصور,laylamansour@example.org,,Architect,United Arab Emirates,Asia/Dubai,1,,Open,E-book: The Plain Proposal,,Consent,2026-10-28 11:59
48210207457,Arjun,Bhatt,bhatt.arjun@example.com,,Freelance translator,India,Asia/Kolkata,,40000,New,E-book: The Plain Proposal,,Consent,2026-10-28 22:52
48210207661,Błażej,Gołąb,blazej@tidal-and-tern-media.example,Tidal & Tern Media,Founder,Poland,Europe/Warsaw,1,90000,New,E-book: The Plain Proposal,,Consent,2026-10-29 17:16
48210207840,Jordan,Delgado,jordandelgado@example.com,,Founder,United States,America/Los_Angeles,1,40000,New,E-book: The Plain Proposal,,Consent,2026-10-29 18:42
48210208099,Ελένη,Οικονόμου,eleni.oikonomou@yarrow-design.example,Yarrow Design,Sales Director,Greece,Europe/Athens,189,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-30 06:45
48210208144,Петър,Иванов,p.ivanov@alder-studio.example,Alder Studio,Partner,Bulgaria,Europe/Sofia,20,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-30 12:27
48210208731,Kirra,Barlow,kirra.barlow@barlow-studio.example,Barlow Studio,Freelance translator,Australia,Australia/Melbourne,1,130000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-30 15:23
48210399002,Noor,,noor@ember-media.example,Ember Media,Founder,Netherlands,Europe/Amsterdam,6
48210209272,Connor,,C.Singh@Amber-Studio.Example,Amber Studio,Sales Director,Canada,America/Toronto,2400,,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-30 20:11
48210209625,Angus,Doolan,angus@rowan-software.example,Rowan Software,Studio Manager,Australia,Australia/Perth,9,,New,E-book: The Plain Proposal,,Consent,2026-10-31 00:29
48210209967,Hamish,Hargreaves,hamish@nettle-and-birch-consulting.example,Nettle & Birch Consulting,Head of Sales,United Kingdom,Europe/London,13,,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-10-31 02:28
48210210662,Ava,Bright,ava@oak-and-indigo-consulting.example,Oak and Indigo Consulting,Director,United States,America/Los_Angeles,16,600000,New,Guide: What a Good Price Sounds Like,,Consent,2026-10-31 12:17
48210211554,Giosuè,Bianchi,giosue.bianchi@bramble-analytics.example,Bramble Analytics,Studio Manager,Italy,Europe/Rome,2,,Attempted to contact,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-10-31 15:29
48210211786,Ishita,कुलकर्णी,ishita.kulkarni@larch-and-saffron-analytics.example,Larch & Saffron Analytics,Director,India,Asia/Kolkata,47,,New,E-book: The Plain Proposal,,Consent,2026-10-31 23:14
48210212297,Łukasz,Żuk,lukasz.zuk@zuk-architects.example,Zuk Architects,Owner,Poland,Europe/Warsaw,7,600000,New,E-book: The Plain Proposal,,Consent,2026-11-01 15:04
48210213083,Søren,Holm,soren.holm@holm-engineering.example,Holm Engineering,Founder,Denmark,Europe/Copenhagen,22,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-01 16:53
48210213342,Marcus,Patel,marcus@patel-advisory.example,Patel Advisory,Marketing Manager,United States,America/New_York,30,,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-11-01 18:13
48210214016,Zdeňka,Dvořák,dvorak.zdenka@example.org,,Copywriter,Czechia,Europe/Prague,1,40000,New,E-book: The Plain Proposal,,Consent,2026-11-01 23:11
48210214847,Thandiwe,Mokoena,mokoena.thandiwe@example.org,,Founder,South Africa,Africa/Johannesburg,,,New,E-book: The Plain Proposal,,Consent,2026-11-02 01:15
48210214962,Núria,Vega,nuria.vega@flint-media.example,Flint Media,Independent consultant,Spain,,1,,New,E-book: The Plain Proposal,,Consent,2026-11-02 03:58
48210215429,Oisín,Ní Chonaill,oisin.nichonaill@drift-strategy.example,Drift Strategy,Head of Marketing,Ireland,Europe/Dublin,260,500000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-02 03:58
48210215771,Thandiwe,van der Merwe,thandiwe.vandermerwe@vandermerwe-partners.example,Vandermerwe Partners,Head of Sales,South Africa,,20,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-02 04:42
48210215958,Leopold,Gruber,leopold.gruber@tern-and-elder-partners.example,Tern & Elder Partners,Marketing Manager,Austria,Europe/Vienna,310,550000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-11-02 04:54
48210216722,Lukas,Hoffmann,hoffmann.lukas@example.com,,Architect,Germany,,1,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-11-02 07:29
48210217016,Ondřej,Procházková,ondrej.prochazkova@gable-partners.example,Gable Partners,Founder,Czechia,Europe/Prague,1,60000,New,E-book: The Plain Proposal,,Consent,2026-11-02 15:38
48210217861,يوسف,,yousef.alkhatib@zephyr-partners.example,Zephyr Partners,Owner,United Arab Emirates,,2,100000,New,E-book: The Plain Proposal,,Consent,2026-11-02 16:17
48210218766,Błażej,Wiśniewska,blazej.wisniewska@kestrel-and-meridian-works.example,Kestrel & Meridian Works,Owner,Poland,Europe/Warsaw,9,200000,Open,E-book: The Plain Proposal,,Consent,2026-11-02 18:00
48210218963,Lukas,Lindner,lukas.lindner@lindner-translations.example,Lindner Translations,Consultant,Germany,Europe/Berlin,5,350000,New,E-book: The Plain Proposal,,Consent,2026-11-02 19:57
48210219271,François,Lefèvre,Francois.Lefevre@Willow-And-Larch-Consulting.Example,Willow and Larch Consulting,Head of Marketing,France,Europe/Paris,63,1900000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-02 22:54
48210219912,Meera,Iyer,meera.iyer@example.com,,Freelance designer,India,Asia/Kolkata,1,250000,Bad timing,E-book: The Plain Proposal,,Consent,2026-11-03 00:39
48210220298,Lachlan,Doolan,lachlan.doolan@birch-architects.example,Birch Architects,Head of Sales,Australia,Australia/Sydney,46,,New,E-book: The Plain Proposal,,Consent,2026-11-03 03:07
48210220442,Jürgen,Bäcker,juergen.baecker@baecker-consulting.example,Baecker Consulting,Co-Founder,Germany,Europe/Berlin,8,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-11-03 06:46
48210220946,Anaïs,Dubois,anais.dubois@dubois-translations.example,Dubois Translations,Partner,France,Europe/Paris,6,90000,New,E-book: The Plain Proposal,,Consent,2026-11-03 18:02
48210221872,Ximena,Núñez,ximena.nunez@nunez-advisory.example,Nunez Advisory,Project Manager,Mexico,America/Mexico_City,32,,Connected,Guide: What a Good Price Sounds Like,,,2026-11-03 19:20
48210222283,健太,高橋,kenta.takahashi94@example.com,,Owner,Japan,Asia/Tokyo,1,,New,E-book: The Plain Proposal,,Consent,2026-11-04 01:17
48210222367,Simone,Bouchard,simone.bouchard@copper-works.example,Copper Works,Marketing Manager,Canada,,260,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-04 04:11
48210222804,Lukas,Hoffmann,lukas@larch-interiors.example,Larch Interiors,Freelance designer,Germany,Europe/Berlin,1,,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-11-04 12:53
48210223326,Zdeňka,Procházková,zdenka.prochazkova@prochazkova-design.example,Prochazkova Design,Founder,Czechia,Europe/Prague,7,110000,Bad timing,Guide: What a Good Price Sounds Like,,Consent,2026-11-05 03:30
48210223569,Maëva,,Maeva@hazel-works.example,Hazel Works,Marketing Manager,France,Europe/Paris,310,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-05 03:38
48210224354,Sofia,Mercer,sofia.mercer@mercer-advisory.example,Mercer Advisory,Account Manager,United States,America/Chicago,420,4000000,Open,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-11-05 04:16
48210225226,مريم,الهاشمي,maryam@alhashimi-design.example,Alhashimi Design,Partner,United Arab Emirates,Asia/Dubai,15,190000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-11-05 06:32
48210225901,Mihăiță,Țurcanu,mihaita.turcanu@wren-and-kestrel-media.example,Wren & Kestrel Media,Account Manager,Romania,Europe/Bucharest,12,550000,In progress,Guide: What a Good Price Sounds Like,,Consent,2026-11-05 21:12
48210226175,Þórdís,Björnsdóttir,thordis.bjoernsdottir@cobalt-and-tidal-architects.example,Cobalt & Tidal Architects,Project Manager,Iceland,Atlantic/Reykjavik,14,1300000,New,E-book: The Plain Proposal,,Consent,2026-11-05 23:39
48210226234,Simone,Singh,simone.singh@larch-and-foxglove-studio.example,Larch and Foxglove Studio,Business Development Manager,Canada,America/Edmonton,102,,New,E-book: The Plain Proposal,,Consent,2026-11-06 01:01
48210226243,Reto,Zürcher,reto.zuercher@alder-translations.example,Alder Translations,Founder,Switzerland,,1,40000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-11-06 02:57
48210226736,Naomi,Abbott,n.abbott@quarry-software.example,Quarry Software,Sales Director,United States,America/Chicago,117,950000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-06 13:46
48210227145,Tahlia,Fitzgerald,t.fitzgerald@juniper-consulting.example,Juniper Consulting,Head of Bids,Australia,Australia/Brisbane,236,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-06 15:58
48210227321,,Śliwińska,zofia@sliwinska-advisory.example,Sliwinska Advisory,Project Manager,Poland,Europe/Warsaw,42,160000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-06 21:57
48210228067,Connor,Singh,singh.connor@example.com,,,Canada,,1,,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-11-06 22:42
48210228169,Céline,Zürcher,celine.zuercher@tern-labs.example,Tern Labs,Account Manager,Switzerland,Europe/Zurich,17,500000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-06 23:54
48210229054,Ruth,Lindqvist,ruth.lindqvist@example.com,,Founder,United States,America/New_York,1,20000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-11-07 06:59
48210229403,Тарас,Гнатюк,taras@flint-strategy.example,Flint Strategy,Studio Manager,Ukraine,Europe/Kyiv,9,150000,New,E-book: The Plain Proposal,,Consent,2026-11-07 09:19
48210229798,Derek,Ramirez,derek.ramirez91@example.com,,Independent consultant,United States,America/New_York,1,50000,New,E-book: The Plain Proposal,,Consent,2026-11-07 19:33
48210230720,Céline,Bernasconi,celine.bernasconi@juniper-works.example,Juniper Works,Head of Bids,Switzerland,Europe/Zurich,2400,,New,E-book: The Plain Proposal,,Consent,2026-11-07 22:45
48210231424,静,李,jing.li@birch-and-tidal-partners.example,Birch & Tidal Partners,Director,China,Asia/Shanghai,17,170000,New,E-book: The Plain Proposal,,Consent,2026-11-07 23:24
48210231877,Thandiwe,Mokoena,thandiwe@foxglove-design.example,Foxglove Design,Founder,South Africa,Africa/Johannesburg,1,,New,E-book: The Plain Proposal,,Consent,2026-11-08 05:49
48210232272,Heike,Bäcker,heike.baecker@indigo-and-slate-consulting.example,Indigo & Slate Consulting,Architect,Germany,Europe/Berlin,1,50000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-08 06:40
48210233077,Paige,,paige.castillo@castillo-translations.example,Castillo Translations,Managing Director,United States,America/Los_Angeles,4,350000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-08 23:19
48210233674,Lucía,Domènech,l.domenech@vale-studio.example,Vale Studio,Founder,Spain,Europe/Madrid,2,110000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-09 12:29
48210233904,Niccolò,Lo Presti,niccolo.lopresti@umber-architects.example,Umber Architects,Head of Marketing,Italy,Europe/Rome,310,800000,New,E-book: The Plain Proposal,,Consent,2026-11-09 13:14
48210234650,Matthias,von Arnim,matthiasvonarnim@example.org,,Founder,Germany,Europe/Berlin,1,100000,Connected,Guide: What a Good Price Sounds Like,,Consent,2026-11-09 14:26
48210235098,Heike,Schröder,heike.schroeder@cobalt-design.example,Cobalt Design,Operations Manager,Germany,,23,300000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-09 14:49
48210235246,Linnéa,Hägg,l.haegg@slate-strategy.example,Slate Strategy,Managing Director,Sweden,Europe/Stockholm,27,,Open,E-book: The Plain Proposal,,Consent,2026-11-10 10:48
48210235372,Frauke,Hoffmann,frauke.hoffmann77@example.com,,Independent consultant,Germany,Europe/Berlin,1,30000,New,E-book: The Plain Proposal,,Consent,2026-11-10 17:43
48210236339,Rhys,Khan,Rhys.Khan@Khan-Studio.Example,Khan Studio,Head of Sales,United Kingdom,Europe/London,45,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-10 19:59
48210236852,Inês,Simões,ines.simoes70@example.com,,Independent consultant,Portugal,,1,,New,E-book: The Plain Proposal,,Consent,2026-11-11 01:42
48210236883,Céline,Aebischer,aebischer.celine@example.org,,Owner,Switzerland,Europe/Zurich,1,130000,Open,Guide: What a Good Price Sounds Like,,Consent,2026-11-11 06:50
48210237573,Rohan,Chatterjee,rohan@indigo-media.example,"Larch, Moss & Daughters",Managing Director,India,Asia/Kolkata,3,250000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-11-11 10:21
48210238443,Angus,Barlow,angus.barlow@barlow-consulting.example,Barlow Consulting,Managing Director,Australia,,7,,Bad timing,E-book: The Plain Proposal,,Consent,2026-11-12 06:04
48210238964,Jonas,von Arnim,jonas.vonarnim@example.net,,Freelance designer,Germany,Europe/Berlin,1,30000,Open,E-book: The Plain Proposal,,Legitimate interest,2026-11-12 13:39
48210239706,Оксана,Шевчук,oksana@north-design.example,North Design,Freelance designer,Ukraine,Europe/Kyiv,1,50000,Open,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-11-13 01:55
48210239997,Радослава,Иванов,radoslava@fern-strategy.example,Fern Strategy,Founder,Bulgaria,Europe/Sofia,1,160000,Open,E-book: The Plain Proposal,,Legitimate interest,2026-11-13 10:24
48210240229,Hui Min,Rahman,h.rahman@north-software.example,North Software,Founder,Singapore,Asia/Singapore,8,50000,Connected,E-book: The Plain Proposal,,Consent,2026-11-13 14:51
48210240641,Ruth,Patel,ruth.patel@fern-and-foxglove-architects.example,Fern & Foxglove Architects,Project Manager,United States,America/New_York,20,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-14 02:10
48210241436,Øyvind,,oyvind.bjornstad@wren-software.example,Wren Software,Studio Manager,Norway,Europe/Oslo,6,,Open,E-book: The Plain Proposal,,Consent,2026-11-14 08:06
48210242224,Farhan,Rahman,farhan.rahman@umber-analytics.example,Umber Analytics,Head of Marketing,Singapore,Asia/Singapore,75,1600000,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-11-14 22:35
48210242400,Γιώργος,Οικονόμου,giorgos.oikonomou@wren-consulting.example,Wren Consulting,Managing Director,Greece,Europe/Athens,5,180000,Attempted to contact,Guide: What a Good Price Sounds Like,,Consent,2026-11-15 06:55
48210242666,Hui Min,Goh,huimin.goh@pebble-studio.example,Pebble Studio,Owner,Singapore,,5,80000,New,E-book: The Plain Proposal,,Consent,2026-11-15 16:10
48210242786,Guadalupe,Zárate,guadalupe.zarate@harbor-labs.example,Harbor Labs,Marketing Manager,Mexico,America/Mexico_City,12,650000,New,E-book: The Plain Proposal,,Legitimate interest,2026-11-15 16:20
48210243434,Tomás,Errázuriz,tomas.errazuriz@orchard-advisory.example,Orchard Advisory,Partner,Chile,America/Santiago,17,500000,Unsubscribed,E-book: The Plain Proposal,true,Consent,2026-11-15 19:28
48210244178,Darnell,Abbott,darnell.abbott@abbott-partners.example,Abbott Partners,Co-Founder,United States,America/Los_Angeles,5,,Unsubscribed,Guide: What a Good Price Sounds Like,true,Consent,2026-11-15 21:28
48210244227,Liam,Singh,l.singh@singh-consulting.example,Singh Consulting,Head of Bids,Canada,America/Edmonton,99,300000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-16 10:32
48210244950,Ananya,Venkataraman,ananyavenkataraman@example.com,,Freelance translator,India,Asia/Kolkata,,30000,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-16 14:29
48210245747,,Gonçalves,debora.goncalves@example.com,,Founder,Brazil,America/Manaus,1,140000,Attempted to contact,E-book: The Plain Proposal,,Consent,2026-11-16 16:45
48210245763,Logan,Freeman,logan@indigo-consulting.example,Indigo Consulting,Freelance designer,United States,America/Denver,1,20000,New,E-book: The Plain Proposal,,Consent,2026-11-17 09:44
48210245977,איתי,אברהמי,itai@cobalt-software.example,Cobalt Software,,Israel,Asia/Jerusalem,14,,Open,Guide: What a Good Price Sounds Like,,Legitimate interest,2026-11-18 13:36
48210246378,Joaquín,Zárate,joaquin@zarate-studio.example,Zarate Studio,Account Manager,Mexico,,420,450000,Bad timing,E-book: The Plain Proposal,,Consent,2026-11-18 14:36
48210247132,Guðmundur,Jónsdóttir,gudmundur@saffron-advisory.example,Saffron Advisory,Partner,Iceland,Atlantic/Reykjavik,2,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-18 17:08
48210247513,Naomi,Ito,naomi.ito@foxglove-architects.example,Foxglove Architects,Director,United States,America/New_York,15,,New,Guide: What a Good Price Sounds Like,,Consent,2026-11-19 06:13

"""###),
        ("demo/scenario.json", ###"""
{
  "scenario": "an ordinary month: most read, some answer, a few buy",
  "events": [
    { "every": 2,   "from": 1,   "after": "first-page", "wait": "5 hours",    "event": "click" },
    { "every": 16,  "from": 3,   "after": "buy",        "wait": "3 hours",    "event": "paid" },
    { "every": 22,  "from": 8,   "after": "buy#1",      "wait": "1 day",      "event": "paid" },
    { "every": 34,  "from": 5,   "after": "buy#2",      "wait": "20 hours",   "event": "paid" },
    { "every": 97,  "from": 50,  "after": "buy",        "wait": "30 hours",   "event": "paid", "details": { "amount": 2490, "currency": "USD" } },
    { "every": 31,  "from": 9,   "after": "case",       "wait": "2 hours",    "event": "reply", "details": { "class": "question" } },
    { "every": 29,  "from": 14,  "after": "short",      "wait": "26 hours",   "event": "reply", "details": { "class": "interested" } },
    { "every": 41,  "from": 12,  "after": "first-page", "wait": "20 minutes", "event": "unsubscribe" },
    { "every": 37,  "from": 11,  "after": "case",       "wait": "5 hours",    "event": "reply", "details": { "class": "not_interested" } },
    { "every": 13,  "from": 4,   "after": "first-page", "wait": "2 minutes",  "event": "auto_reply", "details": { "kind": "away" } },
    { "every": 251, "from": 100, "after": "book",       "wait": "1 hour",     "event": "complaint" },

    { "every": 3,   "from": 1,   "after": "story",      "wait": "4 hours",    "event": "click" },
    { "every": 4,   "from": 2,   "after": "numbers",    "wait": "90 minutes", "event": "click" },
    { "every": 19,  "from": 7,   "after": "story",      "wait": "1 day",      "event": "reply", "details": { "class": "interested" } },
    { "every": 23,  "from": 10,  "after": "numbers",    "wait": "3 hours",    "event": "form",  "details": { "form": "twelve-weeks", "wants": "call" } },
    { "every": 47,  "from": 17,  "after": "numbers",    "wait": "6 hours",    "event": "reply", "details": { "class": "not_now" } },
    { "every": 53,  "from": 21,  "after": "story",      "wait": "1 day",      "event": "reply", "details": { "class": "unsubscribe" } },
    { "every": 43,  "from": 20,  "after": "story",      "wait": "10 minutes", "event": "unsubscribe" },
    { "every": 11,  "from": 4,   "after": "hour",       "wait": "2 days",     "event": "paid", "details": { "offer": "pricing-hour" } },
    { "every": 17,  "from": 6,   "after": "hour#1",     "wait": "5 hours",    "event": "paid", "details": { "offer": "pricing-hour" } },
    { "every": 6,   "from": 5,   "after": "question",   "wait": "7 hours",    "event": "click" },

    { "every": 3,   "from": 1,   "after": "card",       "wait": "40 minutes", "event": "disposition", "details": { "outcome": "claim", "by": "Maria" } },
    { "every": 3,   "from": 2,   "after": "card",       "wait": "55 minutes", "event": "disposition", "details": { "outcome": "claim", "by": "Jonas" } },
    { "every": 6,   "from": 1,   "after": "card",       "wait": "4 days",     "event": "disposition", "details": { "outcome": "won" } },
    { "every": 9,   "from": 2,   "after": "card",       "wait": "6 days",     "event": "disposition", "details": { "outcome": "lost", "reason": "budget" } },
    { "every": 12,  "from": 4,   "after": "card",       "wait": "5 days",     "event": "disposition", "details": { "outcome": "recycle", "reason": "timing" } }
  ],
  "answers": { "crm": { "id": "c-20931" } }
}

"""###),
        ("demo/letters/away-english.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Automatic reply: {{subject}}
Message-ID: <{{number}}.aw@letters.example>
In-Reply-To: {{id}}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

I am out of the office and will be back on {{back}}. I read your mail then.

"""###),
        ("demo/letters/away-german.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Abwesenheitsnotiz: {{subject}}
Message-ID: <{{number}}.ag@letters.example>
In-Reply-To: {{id}}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Ich bin nicht im Büro und ab {{back}} wieder erreichbar.

"""###),
        ("demo/letters/interested-colleague.eml", ###"""
From: The office <{{colleague}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.co@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{{name}} passed your note on to me, and I'd like to hear more. Call me any time.

Sent from my iPhone

"""###),
        ("demo/letters/interested-gmail.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.gm@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

This looks good. Could we talk on Thursday?

{{name}}

On Mon, {{day}} at 09:12, {{mailbox}} wrote:

> If you would rather not hear from me, use the link below.

"""###),
        ("demo/letters/interested-outlook.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: AW: {{subject}}
Message-ID: <{{number}}.ol@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Klingt spannend. Schicken Sie mir gerne die Unterlagen.

Viele Grüße
{{name}}

________________________________
Von: {{mailbox}}
Gesendet: {{day}} 09:12
An: {{lead}}
Betreff: {{subject}}

Kein Interesse? Dann genügt ein Klick.

"""###),
        ("demo/letters/not_interested-german.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: AW: {{subject}}
Message-ID: <{{number}}.nd@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Nein danke, kein Bedarf.

Am {{day}} um 09:12 schrieb {{mailbox}}:
> Hätten Sie Interesse?

"""###),
        ("demo/letters/not_interested-short.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.no@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Thanks, but we already have a coach. Not interested.

"""###),
        ("demo/letters/not_now-short.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.nn@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Not right now. Please get back to me in spring.

"""###),
        ("demo/letters/question-apple.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.ap@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

How many hours a week does it take?

> On {{day}}, at 09:12, {{mailbox}} wrote:
>
> It is twelve weeks.

"""###),
        ("demo/letters/question-french.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.fr@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Bonjour, combien de temps dure la formation ?

Le {{day}} à 09:12, {{mailbox}} a écrit :
> Bonjour

"""###),
        ("demo/letters/unsubscribe-words.eml", ###"""
From: {{name}} <{{lead}}>
To: {{mailbox}}
Subject: Re: {{subject}}
Message-ID: <{{number}}.un@letters.example>
In-Reply-To: {{id}}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Please take me off your list.

"""###),
    ]
}
