extension Headings {
    /// What products call the columns of their exports, beside what is plain English already.
    static let products: [(String, String)] = [
        ("Mailchimp", mailchimp), ("HubSpot", hubspot), ("Salesforce", salesforce), ("Pipedrive", pipedrive),
        ("ActiveCampaign", activecampaign), ("Brevo", brevo), ("listmonk", listmonk), ("Keila", keila),
        ("MailerLite", mailerlite), ("Kit", kit), ("GetResponse", getresponse), ("CleverReach", cleverreach),
        ("Rapidmail", rapidmail), ("Zoho", zoho), ("Klaviyo", klaviyo), ("Shopify", shopify),
        ("Services that check addresses", verifiers),
        ("Google Contacts, Wix, WooCommerce, Calendly, Eventbrite", further),
    ]

    private static let further = """
        email: E-mail 1 - Value | Email 1 - Value | Email 1 | Billing Email Address | Billing Email | Invitee Email | Attendee Email | Buyer Email | Customer Email
        other_email: E-mail 2 - Value | Email 2 - Value | Email 2
        """

    /// NeverBounce, ZeroBounce, Kickbox, MillionVerifier, Bouncer, Emailable, Hunter and those like them.
    private static let verifiers = """
        verification: Verification Status | Verification Result | Verification | Email Verification | Email Verification Status | Email Verification Result | Email Verification Status Bulk | Validation Status | Validation Result | Email Validation | Email Validation Status | Deliverability | Email Deliverability | Email Result | Verify Result | Verify Status | ZB Status | ZeroBounce Status | ZeroBounce Result | ZeroBounce Validation Status | NeverBounce Status | NeverBounce Result | Kickbox Result | Kickbox Status | MillionVerifier Result | MillionVerifier Status | MV Result | Bouncer Status | Bouncer Result | Emailable State | Emailable Status | Hunter Status | DeBounce Result | DeBounce Status | Clearout Status | EmailListVerify Result | Reoon Status | Email Valid | Is Valid | Valid Email | Is Valid Email | Is Deliverable | Email Is Valid
        suppressed: Disposable | Is Disposable | Disposable Email | Is Disposable Email | Spamtrap | Is Spamtrap | Spam Trap | Is Spam Trap
        """

    private static let mailchimp = """
        email: Email Address
        unsubscribed: UNSUB_TIME | UNSUB_REASON | UNSUB_REASON_OTHER | UNSUB_CAMPAIGN_TITLE | UNSUB_CAMPAIGN_ID | UNSUB_CAMPAIGN
        bounced: CLEAN_TIME | CLEAN_CAMPAIGN | CLEAN_CAMPAIGN_TITLE | CLEAN_CAMPAIGN_ID
        complained: ABUSE_TIME
        zone: TIMEZONE
        country: CC
        state: REGION
        opt_in_time: OPTIN_TIME
        opt_in_ip: OPTIN_IP
        confirm_time: CONFIRM_TIME
        confirm_ip: CONFIRM_IP
        member_rating: MEMBER_RATING
        leid: LEID
        euid: EUID
        mail_status: Email Marketing Status | Email Marketing
        """

    private static let hubspot = """
        unsubscribed: Unsubscribed from all email | Membership email opt out | Opted out of all email | Opted out of email* | Opted-out of email* | Unsubscribed from email* | Email opted out
        bounced: Email hard bounce reason | Hard bounce reason | Invalid email address | Email Address Quarantined | Email address quarantined reason
        marketing_emails_bounced: Marketing emails bounced | Emails bounced | Number of bounces | Sends since last engagement
        marketing_contact_status: Marketing contact status
        basis: Legal basis for processing contact's data
        source: Original Traffic Source | Latest Source
        lifecycle_stage: Lifecycle Stage
        record_id: Record ID
        """

    private static let salesforce = """
        unsubscribed: HasOptedOutOfEmail | Has Opted Out Of Email | Email Opt-Out | Pardot Opted Out | Don't Market | Don't Process | Should Forget | Forget this Individual
        bounced: EmailBouncedReason | Email Bounced Reason | EmailBouncedDate | Email Bounced Date | Pardot Hard Bounced | IsEmailBounced | Is Email Bounced
        do_not_call: Do Not Call | DoNotCall
        fax_opt_out: Fax Opt Out | HasOptedOutOfFax
        street: Mailing Street | MailingStreet
        city: Mailing City | MailingCity
        state: Mailing State/Province | Mailing State | MailingState
        postal_code: Mailing Zip/Postal Code | Mailing Zip | MailingPostalCode
        country: Mailing Country | MailingCountry
        company_size: NumberOfEmployees
        """

    private static let pipedrive = """
        email: Person - Email
        work_email: Person - Email - Work | Email - Work
        other_email: Person - Email - Home | Email - Home | Person - Email - Other | Email - Other
        phone: Phone - Work
        mobile: Phone - Mobile
        company: Person - Organization
        mail_status: Person - Marketing status | Marketing Status
        """

    private static let activecampaign = """
        unsubscribed: Unsubscribed Date | Unsubscribed Lists | Unsubscribe Time
        bounced: Bounced Date | Hard Bounces | Bounced Hard
        soft_bounces: Soft Bounces | Bounced Soft
        mail_status: Contact List Status | List Status
        """

    private static let brevo = """
        first_name: FIRSTNAME | PRENOM
        last_name: LASTNAME
        suppressed: EMAIL_BLACKLISTED | Email Blacklisted | Email Blocklisted | BLACKLIST | BLOCKLIST
        sms_blacklisted: SMS Blacklisted | SMS_BLACKLISTED | SMS Blocklisted | WhatsApp Blacklisted | WHATSAPP_BLACKLISTED
        subscribed: OPT_IN | Email Campaigns Subscription
        consent: DOUBLE_OPT-IN | Double Opt-In
        """

    private static let listmonk = """
        mail_status: Subscription_Status
        uuid: UUID
        """

    private static let keila = """
        mail_status: Contact State
        external_id: External ID
        """

    private static let mailerlite = """
        email: Subscriber
        unsubscribed: Date Unsubscribe | Unsubscribed Time | date_unsubscribe
        mail_status: Subscriber State | Type of Subscriber
        bounced: Bounced Time
        """

    private static let kit = """
        unsubscribed: Cancelled At | Canceled At
        mail_status: Subscriber Status | Kit Status | Subscriber's State
        """

    private static let getresponse = """
        unsubscribed: Unsubscribed On | Removed On | Removal Reason | Reason of Removal | Unsubscription Reason | Unsubscription Date
        consent: Consent Fields
        """

    private static let cleverreach = """
        unsubscribed: Deactivated | Deactivated At | Deaktiviert | Deaktiviert am
        bounced: Bounces
        opt_in_time: Activated | Aktiviert am | Aktiviert
        registered: Registered | Registriert am
        """

    private static let rapidmail = """
        bounced: Bounced On | Hardbounce | Gebounct
        complained: Abused | Spambeschwerde
        unsubscribed: Deleted On | Abgemeldet per Link
        mail_status: Empfängerstatus | Recipient Status
        """

    private static let zoho = """
        unsubscribed: Unsubscribed Mode | Unsubscribed Time | Opt-out Reason
        bounced: Bounced Reason | Hard Bounce Time
        """

    private static let klaviyo = """
        mail_status: Email Marketing Subscription Status
        consent: Email Marketing Consent | Klaviyo Consent | $consent | Email Consent Status
        sms_consent: SMS Consent | SMS Marketing Consent
        consented_at: Email Marketing Consent Timestamp | Consent Timestamp | $consent_timestamp
        suppressed: Email Suppressed | Email Suppressions | Email Suppression Reason | Suppressions | Suppression Reason | Email Suppression Timestamp
        """

    private static let shopify = """
        accepts_sms_marketing: Accepts SMS Marketing
        """
}
