extension WordTable {
    /// What people write in English: interest, questions, and what only looks like a refusal.
    static let englishInterest = WordTable(
        "en",
        """
        [interested]
        intrested|intersted|interrested|interseted|intereseted|interestd
        answer is yes
        could|can|may we|i get|have|see a|the|your|some quote|proposal|offer|demo|contract|invoice|trial
        on board
        i'll|we'll take|buy it|one|two|three|the|a|both|this
        interested
        i'm|we're|im|am|are|be|all in$
        i'm|we're|im in$
        ^i'm|we're|im in let's|let|send|sign|where|how|what|when|please|just|book
        count me|us in
        sign me|us up
        book me|us|it
        book .. a|the|my|our|this .. call|demo|seat|slot|place|spot|meeting|appointment|table|workshop|course|session|ticket|tickets|time
        i'd|i'll|we'd|we'll|like|want|will|to book|buy|order|purchase|register|enroll|enrol|join|attend|participate|subscribe|sign|reserve|take
        let's|lets|let talk|chat|meet|do|go|schedule|set|book|get|start|connect|discuss|move|proceed|make|try|jump|hop|begin|speak|arrange|have|catch|sync
        let us talk|chat|meet|do|go|schedule|set|book|get|start|connect|discuss|move|proceed|make|try
        sounds|sound|looks|seems|looking|sounding very|really|quite|pretty|absolutely|super|so? good|great|interesting|fantastic|awesome|perfect|amazing|exciting|promising|wonderful|excellent|fine|like|nice|lovely|brilliant|useful|helpful|right|reasonable
        love to|it|this|that
        yes please|let's|of|we|i|interested|absolutely|definitely|send|sounds|go|that|book
        happy|glad|delighted|pleased|excited to chat|talk|meet|discuss|connect|learn|jump|hop|take|see|hear|join|speak|have|do|schedule|move|start|try|explore|accept|proceed
        keen to|on
        tell|show|teach me|us more
        more information|info|details|about please|would|about?
        know|hear|learn|see|find more
        learn|hear more about
        send|resend|give|share|forward|email|provide me|us|over|along|through .. details|info|information|more|contract|invoice|link|proposal|agreement|quote|offer|deck|calendar|times|pricing|prices|price|paperwork|brochure|terms|it|them|availability|schedule|sample|samples|catalogue|catalog|demo|agenda|material|materials|document|documents
        send|resend .. contract|invoice|agreement|proposal|quote|paperwork|details|pricing|link|brochure|information|info|over|through
        looking|look forward
        looking|searching for exactly|just|something|this
        exactly|just what .. need|needed|looking|wanted|want
        i|we|will take|buy it|one|two|three|both|this
        want to|it|this|one|more|in
        would like|love to|a|more .. know|learn|order|buy|book|try|see|join|proceed|schedule|discuss|talk|hear|demo|meeting|call|information|sign|attend|register|meet|start
        i'd|we'd like|love|be|appreciate to|a|more|glad|happy|interested|some
        ready to|for
        where|how do|can|should|could|would i|we sign|pay|order|start|book|join|register|enroll|enrol|buy|proceed|get|purchase|reserve
        call|ring|phone me|us
        give me|us a .. call|ring|shout|buzz
        set|setting up a|the|some .. call|meeting|demo|time|chat|appointment
        schedule|arrange|organise|organize|fix a|the|some|our .. call|meeting|demo|time|chat|appointment
        when .. can|could|are|would|do|is .. we|you|start|talk|meet|call|free|available|good|begin|works
        i'm|we're|am|are|i free|available|around on|tomorrow|next|this|monday|tuesday|wednesday|thursday|friday|at|after|from|any|all
        how|what about monday|tuesday|wednesday|thursday|friday|tomorrow|next|this
        monday|tuesday|wednesday|thursday|friday|tomorrow|week|afternoon|morning|pm|am|time|date would|will|at? works|work|suits|is
        that|this|it|which would|will? works|work|suits for|me|us|well|fine|great|perfectly
        that|this|which would|will? works|work|suits$
        works for me|us
        fine|good|ok|okay|great|perfect with|for me|us
        great|good|excellent|brilliant|fantastic|perfect idea|timing|offer|deal|opportunity
        absolutely|definitely|certainly|gladly
        go ahead
        please|let's|to|we|can|us|happy|like proceed
        move forward|ahead
        intrigued
        curious to|about|how
        impressed
        can't|cannot|cant wait to|for
        my|our number|phone|mobile|cell|calendar|calendly is
        here's|here my|is .. calendar|calendly|number|availability
        i|we accept|agree|approve|confirm
        accept your|the|this offer|proposal|quote
        we have|got a deal
        you've got a|yourself deal
        it's a deal
        could|can you .. send|share|forward|give .. me|us .. details|info|information|more|pricing|quote|proposal|deck|times|link|brochure|over|invoice|contract
        can|could|shall we talk|meet|schedule|jump|set|do|have|arrange|speak|chat|hop|start|book|discuss|move
        reserve .. me|us|seat|seats|place|spot|for
        put me|us down
        yes .. i|we am|are|would|do|will|want|need|like|accept
        that would be great|good|helpful|nice|wonderful|perfect|fantastic|lovely
        thanks|thank .. i'd|we'd|would like
        worth .. a|discussing|exploring|looking|call|chat|conversation
        open to .. a|chat|call|this|it|discuss|discussing|conversation|talking|learning
        count us|me in
        then we|i .. sign|buy|order
        [interested short]
        ^yes
        ^yep
        ^yeah
        ^yup
        ^sure
        ^ok
        ^okay
        ^great
        ^perfect
        ^fine
        ^deal
        ^agreed
        ^cool
        ^awesome
        ^excellent
        ^wonderful
        ^fantastic
        of course
        please do
        gladly
        go for it
        with pleasure
        why not
        ^done
        ^confirmed
        ^approved
        thumbs up
        [question]
        how much|many|long|does|do|is|can|would|will
        what is|are|does|do|would|if|about|kind|exactly|happens
        which|where|when|who|why is|are|do|does|can|would|will
        do|does|did|can|could|is|are|will|would you|it|your|the|this|there|i|we
        wondering|wonder if|how|what|whether
        could|can|would you .. explain|clarify|elaborate|tell
        have|had|got a|some|one|few|another|two .. question|questions
        questions|question about|regarding|on|before|for
        don't|not|didn't understand|get|see
        not clear|sure what|how|if|whether|why
        clarify|clarification
        explain
        what's the|your|included|in
        i'd|would like to know if|how|what|whether|when
        let me know if|how|what|whether
        [elsewhere]
        old|other|another|previous|former|different|second|duplicate newsletter|newsletters|list|lists|account|accounts|address|subscription|emails|mails|mailing|course|program|programme
        unsubscribe|unsubscribing|unsubscribed|cancel|cancelling|opt my|our .. team|staff|users|customers|people|colleagues|employees|clients .. from|with
        unsubscribe|unsubscribing|unsubscribed|cancel|cancelling|out .. from|with|of slack|mailchimp|hubspot|salesforce|klaviyo|activecampaign|brevo|sendgrid|pipedrive|zoho|zoom|notion|asana|trello|competitor|competitors
        [supposed]
        would|could|might|i'd|we'd unsubscribe|cancel|leave .. if|once|when|provided your|the|this|it
        would|could|might|i'd|we'd unsubscribe|cancel|leave .. from .. if|once|when|provided your|the|this|it
        [ignored]
        not say no
        cancel .. anytime|any_time
        wrong .. idea|impression|end
        not at_all|that|really too|so expensive|pricey|much
        not|don't|dont|no|never|without|didn't unsubscribe|unsubscribing|unsubscribed me|us|from?
        not|don't|dont want|wish|need|like .. unsubscribe
        don't|dont|not|never remove|delete|drop|take me|us|my|our
        unsubscribe|unsubscribed rate|rates|links|requests|handling|feature|function|functions|functionality|header|headers|flow|page|pages|process|management|option|options|buttons|statistics|events
        unsubscribe link|button .. required|automatically|included|added
        unsubscribes
        unsubscribed .. by mistake|accident|accidentally
        accidentally unsubscribed
        handle|handles|manage|manages|process|support|supports|track|tracks|include|includes .. unsubscribe
        customers|users|contacts|recipients|subscribers|leads|people|clients|they .. unsubscribe|opt
        stop by|in|over
        can't|cannot|couldn't|didn't|won't|don't|not|never stop
        non stop
        nonstop
        one_stop
        bus|next stop
        spam folder|filter|filters|box|score|inbox|traps|rate|rates|check|checks|checker|complaints|laws|free|protection|test|tests
        junk folder|filter|box|mail_folder
        in|to|into|from .. spam|junk$
        into|in my|our|the spam|junk
        went|landed|ended|goes|go|gone .. spam|junk
        not|isn't|wasn't .. spam
        avoid|prevent|against|about spam|spamming
        not only|just interested
        can't|cannot|couldn't|won't|don't|wouldn't|never say no
        how .. say no
        before .. say no
        no problem|problems|worries|worry|rush|doubt|question|questions|idea|matter|wonder|hurry|pressure|brainer|objection|objections|issue|issues|later|need_to_apologize
        not a problem|bad|issue
        not bad
        not uninterested|uninteresting
        not that .. not|don't|dont|doesn't|isn't .. want|interested|like|need
        want|need it|this|that|everything|them to stop|end|go|cease|be
        yeah right
        how interested
        was|were once|previously|initially|originally|briefly|very|quite|really? interested
        who .. be|is|are|might .. interested
        if|whether .. interested|interest
        if not
        interested .. parties|party
        sorry .. if|for .. not|late
        no one|body
        yes or no
        yes|no and no
        don't|not hesitate
        why don't|not we|you
        wouldn't|wouldnt it
        not as|so expensive
        too good|much fun
        not already
        haven't already
        wrong .. time|timing|moment
        report|reports|reporting .. feature|features|module|dashboard|tool
        [negation]
        not|don't|dont|doesn't|didn't|won't|isn't|aren't|wasn't|never|cannot|can't|wouldn't|no|nor|without|hardly|neither|nobody|nothing|none
        """)
}
