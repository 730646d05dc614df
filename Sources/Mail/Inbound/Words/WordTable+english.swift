extension WordTable {
    /// What people write in English: refusals, and who is to be asked instead.
    static let english = WordTable(
        "en",
        """
        [unsubscribe]
        remove|delete|take|unsubscribe all_of_us|everyone|everybody
        unsubscribe|unsub|desubscribe me|us
        unsubscribe|unsub my|our|this|these
        unsubscribe from
        please|pls|plz|kindly|just unsubscribe|unsub
        unsubscribe please|pls|plz|now|immediately
        ^unsubscribe|unsub$
        ^unsubscribe|unsub me|us|please|now|from|this|my|all|thanks
        how .. unsubscribe
        want|like|wish|need|trying|tried|asked|asking|request|requested|requesting to? be? unsubscribe|unsubscribed|unsubscribing
        where .. unsubscribe .. link|button
        opt me|us|this out
        want|like|wish|need|please|choose|opting to? opt|opting out
        ^opt out
        opt|opting out of
        take me|us|my|our|this .. off
        take|get|keep me|us|my|our out of .. list|lists|database|campaign|mailings|mailing
        remove|delete|drop|erase|purge|strike|scrub me|us
        remove|delete|drop|erase|purge my|our|this|these|the .. email|address|addresses|name|data|details|contact|contacts|information|info|record|records|account|domain|subscription
        remove|delete|erase|strike .. from .. list|lists|database|mailing|mailings|distribution|system|campaign|records|files
        send|write|email|mail me|us .. nothing .. more|further|else|again|anymore
        send|write|email|mail me|us nothing|no_more
        nothing .. more|else|further .. from you
        get|have me|us|my|our .. removed|off|deleted|unsubscribed|erased
        be removed|deleted|erased .. from|list|database
        off of? your|this|the|all|any .. list|lists|mailing|database
        stop|quit|cease|discontinue emailing|e-mailing|mailing|contacting|writing|messaging|sending|spamming|bothering|pestering|harassing|calling
        stop|quit|cease|end|halt|cancel|discontinue the|these|this|your|all|any|sending? .. emails|e-mails|mails|messages|email|e-mail|newsletter|newsletters|communication|communications|contact|mailings|mailing|spam
        stop emails|mails|messages
        don't|dont|not|never email|e-mail|mail|contact|write|message|text|call|bother|approach me|us|again|anymore|here|this
        don't|dont|not|never write|get|be|reach .. me|us .. again|anymore
        don't|dont|not|never write|talk|reach .. to|out me|us|to .. again|anymore
        don't|dont|not|never send .. any|another|more|further|these|this|emails|mails|stuff|anything|mail|email
        don't|dont|not send me|us
        don't|dont|not|never contact|email|mail|write .. again|anymore|further
        don't|dont|not|never want|wish|care|like .. emails|mails|email|mail|messages|newsletter|newsletters|contacted|emailed|communication|communications|mailings
        don't|dont|not|never want|wish|care|like .. receive|receiving|get|getting|hear|hearing .. emails|mails|email|mail|messages|from|anything|this|these|newsletter|newsletters|such|more
        don't|dont|not receive|get any|more|further|these
        no more|further emails|e-mails|mails|messages|email|e-mail|mail|contact|newsletters|newsletter|communication|communications|correspondence|spam|mailings
        no longer .. wish|want|like .. emails|mails|email|receive|hear|contacted|on|part
        no longer .. receive|be_on|emails|contacted
        leave me|us|our alone
        cancel my|our|the|this .. subscription|newsletter
        lose|forget my|our email|number|address|contact|details
        withdraw|revoke my|our|any .. consent|permission
        object to .. processing|marketing|direct
        never contact|email|write|mail|call me|us
        never hear|hearing .. from you|this
        refrain|abstain|desist from .. sending|contacting|emailing|mailing|writing|messaging|mails|emails|messages|correspondence|communication|contact
        rm me|us|this|my
        thought|believed|sure|certain i|we .. unsubscribed|opted
        i|we|i've|we've|have|had unsubscribed|opted_out .. still|again|keep|keeps|times|twice
        can't|cannot|couldn't|unable|no .. unsubscribe link|button|option
        unsubscribe link|button|option .. not|doesn't|doesnt|don't|isn't|isnt|broken|fails|failed|missing|dead
        right to be forgotten|erased
        ^too many emails|mails|e-mails|messages$
        i|we|i've|we've|have|had already .. unsubscribed|opted_out
        unsuscribe|unsubcribe|unsubscibe|unsubsribe|unsubscirbe|un-subscribe
        not .. contact|contacted|emailed .. again
        not be contacted|emailed
        this|that|it .. last email|mail|message
        do not contact|email|mail|write|disturb$
        blacklist|blocklist me|us|my|our|this
        exclude me|us|my|our .. from
        take|get|let|leave me|us .. off
        want|like|need off|out .. list
        [unsubscribe short]
        please|pls|plz|kindly remove|delete$
        stop
        ^unsubscribe
        unsub
        ^remove
        ^off$
        opt out
        optout
        opt-out
        no more
        ^enough
        ^cancel$
        ^delete$
        do not contact
        go away
        leave me
        [complaint]
        report|reporting|reported you|this|your|the .. spam|abuse|ico|ftc|authorities|authority|provider|phishing|regulator|fraud|police
        reporting|reported you|this
        will|shall|going|have|had .. report you|this|your
        mark|marked|marking|flag|flagged|flagging|block|blocked .. as spam|junk|phishing
        reported|reporting|report|flagged|flagging|marked|marking|blocked as spam|junk|phishing|abuse|scam|fraud
        file|filed|filing|lodge|lodged|submit|submitted a|an .. complaint
        complain|complained|complaint .. to|with .. ico|ftc|authority|authorities|provider|regulator|commissioner|isp|host|hosting
        never .. signed|subscribed|opted|agreed|consented|registered|requested|asked|subscribe|sign|consent
        never gave|given .. consent|permission|email|address
        didn't|not|never|haven't sign|signed|subscribe|subscribed|opt|opted|consent|consented|agree|agreed up|to|in|for|with|into
        didn't|not|never ask|asked|request|requested for?|to? this|these|you|your|such|any|spam|receive|be
        my|our lawyer|lawyers|attorney|attorneys|solicitor|solicitors|counsel .. will|contact|touch|hear|informed|letter
        my|our lawyer|lawyers|attorney|attorneys|solicitor|solicitors|counsel is|are
        letter from my|our|a lawyer|lawyers|attorney|attorneys|solicitor|solicitors
        gdpr .. art|article|artikel|request
        heard|aware .. gdpr
        data .. you .. hold|have|store|keep .. about|on me|us
        hear|hearing .. from my|our lawyer|lawyers|attorney|attorneys|solicitor|solicitors
        legal action|steps|proceedings|consequences
        sue|suing you|your
        cease and desist
        gdpr .. violation|violations|breach|complaint|infringement|fine|illegal
        violat~|breach|breaching|breaches|infringes|against .. gdpr|can-spam|law|laws|privacy|casl|regulation|regulations
        data protection .. authority|commissioner|complaint|agency
        information commissioner
        where|how|who|from did|do|have|has|gave you|where|whom? .. get|got|find|found|obtain|obtained|have|take|gave .. my|our|this .. email|address|contact|details|data|name|information|mail|number
        where|how did|do|have you get|got|find|found|obtain|obtained|have my|our|this
        who gave you|my
        without .. my|our|any|prior .. consent|permission|approval
        unsolicited
        harass~
        this is illegal|spam|harassment|unlawful|unacceptable|outrageous
        you .. are|r .. spammer|spammers|spamming|scammer|scammers
        stop spamming
        can-spam act
        invasion of privacy
        how you got|get|found|obtained|have my|our details|address|email|contact|data|name|number|mail
        no idea how|where|who .. got|get|gave|have|obtained my|our details|address|email|contact|data|name|number|mail
        [privacy law]
        gdpr
        [complaint weak]
        spam|spammer|spammers|spamming
        junk mail|email|emails
        scam|scammer|scammers
        fuck|fucking|bullshit|shit|crap|asshole|piss
        how dare
        disgusting|shameful|outrageous|unacceptable|disgrace|ridiculous
        sick|tired|fed of|up .. emails|mails|these|your
        [wrong person]
        got|have|reached|emailed|contacted|messaged|mailed the wrong
        above my pay_grade|paygrade
        that's|thats .. department|remit$
        better off speaking|talking|asking|contacting|emailing|writing|reaching
        i|i've|we|we've have? nothing to do with
        moved|switched|transferred to another|a_different|the team|department|role|division
        does|has|owns this|that now
        wrong person|contact|guy|lady|man|woman|address|email|department|mailbox|recipient|company|number|team|one|bo|addressee|individual
        not .. the|a .. right|correct|best|appropriate|proper person|contact|guy|one|address|team|department|addressee
        isn't .. right|correct|best|appropriate person|contact
        not the person|one|decision|decision-maker|buyer|owner
        not .. responsible|in_charge .. for|of
        not a decision maker
        not in charge
        don't|not|no|longer|doesn't|never handle|handling|manage|managing|oversee|purchase|deal|dealing|work|working|look|looking .. this|that|these|those|with|on|after|purchasing|it|department|area|topic|there|here
        no longer .. responsible|in_charge|handle|work|working|employed|with|role|position|at
        left the|that|this|my company|position|role|department|team|organisation|organization|firm
        not my|our area|department|field|responsibility|job|decision|call|role|remit|topic|department's
        outside of? my area|responsibility|remit|role
        you should|want|need|must|may|could|might .. talk|speak|contact|reach|write|ask|email .. to|with|my|our|the
        better|best .. talk|speak|contact|reach|write|ask|email|person|contact
        best|right|correct|better|appropriate person|contact|one|address .. is|would|to|for
        please|kindly|instead|better|try|rather contact|ask|email|write|reach|speak|talk|address|direct|refer|approach|consult to?|with?|out? my|our|the|to|this|mr|mrs|ms|him|her|them|colleague|instead
        contact|ask|email|write|reach|try|message .. instead
        ^talk|speak|write|reach to|with|out
        ^contact|ask|email|try my|our|the|mr|mrs|ms
        forwarded|forwarding|forward|passed|passing|pass|sent|sending|redirected|redirecting this|it|your|that|the|you .. to|on|onto|along
        cc'ing|cc'd|ccing|copying|copied|looping|looped|adding|added .. colleague|who|in|here
        is|are|would|will be? the|a|your .. right|correct|better|best|proper person|contact|one
        who|he|she handles|manages|oversees|deals|decides|runs|leads .. this|these|that|our|with
        handles|manages|oversees|decides .. this|these|such|purchasing|procurement|that for?
        looks after this|that|these|those|such|purchasing|procurement
        takes care of this|that|these|such
        i've|i|have moved|switched|changed|transferred to|into? another|a|the|different .. department|team|role|division
        i've|i|have moved|switched|transferred to finance|logistics|sales|marketing|operations|hr|it|legal|procurement|purchasing|support|engineering|accounting
        ^not me
        not me$
        runs|owns|heads|leads|covers it|this|that|these now|these_days
        not me .. try|ask|contact|speak|talk|email|write
        in charge of .. this|these|purchasing|that|it|such
        get|getting in touch with my|our
        mistaken me|us for
        you .. mean|meant|confused|confusing|mixed .. someone|somebody|different|another|me
        talk|speak|write|reach|out|is|that's|it's|ask|contact|need|want|meant|intended|asking to|for? someone|somebody else
        don't know .. why .. emailing|writing me
        don't work .. there|here|for|at|with
        not work .. there|here|for
        [not interested]
        not in? the least|slightest bit? interested
        couldn't be less interested
        could not be less interested
        couldn't|could not? care less
        used to be .. interested|keen
        so no$
        ^hard|firm|definite|big|flat no$
        ^yeah|yea no|nah$
        don't|dont|not|never outsource
        built|build|developed|wrote|created our|my own
        have|got|use|using|run our|my own .. tool|tools|solution|system|software|platform
        don't|dont|not|can't|cannot see a|any|the|how|where .. fit|fits|need|benefit|value|match
        not a|our|my|the|any .. priority
        answer is no$
        can't|cannot|don't|couldn't see us|me|ourselves|myself using|needing|buying|doing|wanting
        closed|closing|shut|sold the|our|my business|company|shop
        don't|not|never work|deal|do_business|partner with external|outside|third-party|new|outside|any vendors|suppliers|agencies|providers|companies|partners|consultants
        doesn't|not|don't|didn't match|fit|suit what|our|my
        went|going|gone|go with another|different|other|someone|somebody
        renewed|renewing with|our|the .. contract|agreement|licence|license|provider|supplier|vendor|else|them|someone|somebody
        just|recently|already renewed
        signed|committed|contracted|partnered with another|someone|somebody|them
        built|made|developed|solved it|this|that|one|ours .. ourselves|in-house|inhouse|internally
        already|currently|always|usually do|doing|handle|handling|run|running|manage|managing .. ourselves|in-house|inhouse|internally
        ^we do|handle|run|manage|keep|build .. ourselves|in-house|inhouse|internally
        but|because|since|as we do|handle|run|manage|keep|build .. ourselves|in-house|inhouse|internally
        it's|its|that's|is a? no from|for me|us|our|my
        a no from me|us|our|my
        it's|its|that's|that_was|but a definite|hard|clear|firm? no$
        the answer is? no$
        stay|stick|remain|staying|sticking with our|the|what|who|current .. supplier|provider|vendor|current|have|know|solution|tool
        rather you|not .. didn't|call|contact|proceed
        not .. be left out|in touch
        i|we|i'll|we'll|will|have|to|must .. say no
        in|a|another different|other direction
        no way this|that|it .. makes|works|fits|will|would
        isn't|aren't for us|me
        not|never .. going|gonna|planning|likely to .. buy|purchase|order|subscribe|proceed
        won't be .. buying|purchasing|ordering|subscribing|needing
        decided|decide|chose against
        not|isn't|aren't|ain't|wasn't|weren't|nor really|very|particularly|at|all|overly|terribly|so|that|currently|much|remotely|honestly? all? interested
        not be? interested
        not .. interested in
        don't|dont|not|doesn't think .. interested|fit|match|need|makes|relevant|for|right
        uninterested
        no|zero|any|little|without interest
        no longer interested
        lost interest
        not .. have .. interest
        of no interest
        doesn't|not|don't interest|appeal me|us|to
        no thanks|thank|thx|ty|thankyou
        thanks but no
        thank you but no
        but no thanks|thank
        not for me|us|our|my|now?
        isn't|aren't|not something .. for|we|i|we're|i'm|that
        not .. a|the|good|right|great .. fit|match
        isn't|doesn't|wouldn't|not|don't .. fit|suit|match|work .. us|our|for|needs|me|my
        i'll|we'll|will|to|gonna|must|i|we|hard pass
        pass on this|it|that|your|the
        already have|got|has .. solution|provider|tool|vendor|supplier|system|partner|coach|agency|place|someone|software|service|contract|one|product|consultant|team|in-house|partnership|crm|platform
        already use|using|work|working|with|signed|chose|chosen|covered|bought|decided|went|gone|picked|happy|satisfied|subscribed|subscribe|served|partnered|committed|purchased
        happy|satisfied|content|pleased with our|my|the|what .. current|existing|we|have|i|provider|solution|setup|supplier
        went|gone|going|go|chose|chosen|picked|selected|signed|opted|decided|settled with|for|on another|someone|a|other|different|competitor|your competitor|else
        chose|chosen|picked|selected|found another|a|someone|other .. provider|vendor|solution|option|supplier|competitor|else
        decided against|otherwise|not|to_not
        decided to|on go|stay|stick|use another|with|a|someone
        don't|dont|not|doesn't|won't|didn't need|require|want|use this|it|that|any|your|anything|one|a|an|these|such|help|what|the
        no need|use|demand|requirement
        have no need|use|plans|intention|budget
        not .. looking for|to
        not looking|planning|considering|buying|hiring|investing|shopping|seeking|searching
        not relevant|applicable|useful|helpful|necessary|needed|suitable|required|convinced|appealing
        irrelevant
        no budget|money|funds|funding
        too expensive|pricey|costly|much
        can't|cannot|couldn't afford
        out of our|my .. budget|range
        more than we|i .. pay|spend|afford
        decline|declining
        won't|not|isn't .. moving|going|proceed|proceeding|taking|pursue|pursuing|continue|continuing .. forward|ahead|further|this|it|up|with
        not proceed|proceeding|pursue|pursuing|continue|continuing
        don't|not like this|it|your
        waste of time
        waste|wasting my|our|your time
        close my|our|this|the .. file|case|ticket
        take no for
        not worth
        we're|i'm|all good|set thanks|thank
        we're|i'm all|already set|good|covered
        all set|covered
        thanks we're good
        good luck elsewhere
        find someone else
        no reason to
        cancel|cancelling my|our|the order|booking|appointment|registration|plan
        not my|our cup|thing|style
        [not interested short]
        absolutely|definitely|certainly|probably|surely|clearly not
        ^no
        ^nope
        ^nah
        ^negative
        ^pass$
        no way
        not interested
        ^never
        we're good
        i'm good
        ^nothing
        [not now]
        until mid|late|early|end|the_end|sometime
        follow|reach|get|circle|check|touch up|out|back|in|base then
        not now|yet
        not right|just now
        not at the|this|present|that .. moment|time|point|stage|present
        not at present
        not currently|today|presently
        currently not|no|unable|busy|swamped
        not this|until week|month|quarter|year|summer|winter|spring|fall|autumn|season|january|february|march|april|may|june|july|august|september|october|november|december|next|after|later
        not until|till|before
        not .. interested|need|looking|budget .. right|at now|moment|time|present|currently
        maybe|perhaps|possibly|probably later|next|in|after|another|sometime|someday|some
        another|different|other time
        at|on a later|future
        later in|this|on|next .. year|month|quarter|summer|spring|fall|autumn|winter|season
        some other time
        contact|contacting|reach|reaching|ping|ask|try|write|email|call|check|circle|follow|touch|get|come|talk|speak|chat|revisit|reconnect|remind|connect|knock|discuss|approach|message|look|meet .. in .. month|months|year|years|weeks|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|q1|q2|q3|q4|2027|2028|half|quarter
        contact|reach|ping|ask|try|write|email|check|circle|follow|touch|get|come|talk|speak|revisit|reconnect|remind|connect|approach|discuss|message|look .. next month|quarter|year|spring|summer|fall|autumn|winter|season|january|february|march|april|may|june|july|august|september|october|november|december|budget|fiscal
        contact|reach|ping|ask|try|write|email|call|check|circle|follow|touch|get|come|talk|speak|revisit|reconnect|remind|message .. after|later|when|once
        contact|reach|ping|ask|try|write|email|check|circle|touch|come|get|reconnect|follow .. back|again|up|base .. in|next|later|january|february|march|april|june|july|august|september|october|november|december|sometime
        try|ask|contact|email|write|ping .. again .. in|later|next|after|when
        remind me .. in|next|later|after|again|when|once|on|about
        revisit this|it|in|next|later|then
        in the middle of
        nothing .. before january|february|march|april|may|june|july|august|september|october|november|december|summer|autumn|fall|winter|spring|easter|christmas|next
        pick this|it|that|things? up .. again|in|next|later|after|q1|q2|q3|q4|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|year
        shelve|table this|it .. until|till
        ^in .. months|weeks|year|years|month
        in a few|couple|some|month|year|half|another
        in two|three|four|five|six|seven|eight|nine|ten|twelve|2|3|4|5|6|7|8|9|10|12 months|weeks|years
        in the new|coming|next .. year|months|future
        in the|near|distant future
        next quarter|year
        after the|my|our|new|this|easter|christmas|summer .. holidays|holiday|summer|break|vacation|year|christmas|easter|fiscal|quarter|season|launch|merger|event|winter|project
        after christmas|easter|summer|ramadan|january|february|march|april|may|june|july|august|september|october|november|december|q1|q2|q3|q4
        too busy|early|soon
        swamped|slammed|overwhelmed
        snowed under
        bad|wrong|poor|terrible|inconvenient time|timing|moment
        not .. a|the|great|good|right|best .. time|timing|moment
        timing is|isn't|was .. off|bad|right|not|wrong|good|great
        budget .. frozen|freeze|spent|exhausted|allocated|used|gone|closed
        budget|hiring|spending freeze
        until next|the|after|january|february|march|april|may|june|july|august|september|october|november|december|q1|q2|q3|q4|then
        no budget|money|funds|capacity|time|resources .. until|this|right|now|at|left|currently
        don't|not have .. budget|time|capacity|resources|bandwidth
        no time|capacity|bandwidth|resources
        don't|not have .. time|capacity|bandwidth|resources
        on hold
        postpone|postponed|postponing|defer|deferred
        down the road|line
        back burner
        hold off
        park this|it
        keep .. in mind
        keep your .. details|contact|email|file
        for now|later
        let's|we'll|i'll|will|can|could wait|see|revisit|reconnect .. until|till|after|later|next|in|then
        [not now short]
        ^later
        ^maybe
        ^sometime
        ^perhaps
        ^tomorrow$
        ^busy
        next year|quarter|month
        """)
}
