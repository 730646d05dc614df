// Calls as the services write them, shortened; the address and the token are those that `baton hook send` replaces.

extension HookFixture {
    static let calendly: [String: String] = [
        "booked": """
        {"event": "invitee.created", "created_at": "2027-01-15T10:00:00.000000Z", "payload":
        {"uri": "https://api.calendly.com/scheduled_events/E1/invitees/I1", "email": "lead@example.com",
        "name": "Lena Voss", "timezone": "Europe/Berlin", "rescheduled": false, "old_invitee":
        null, "new_invitee": null, "scheduled_event": {"uri": "https://api.calendly.com/scheduled_events/E1",
        "start_time": "2027-01-20T14:00:00.000000Z"}}}
        """,
        "cancelled": """
        {"event": "invitee.canceled", "created_at": "2027-01-15T10:00:00.000000Z", "payload":
        {"uri": "https://api.calendly.com/scheduled_events/E1/invitees/I1", "email": "lead@example.com",
        "name": "Lena Voss", "timezone": "Europe/Berlin", "rescheduled": false, "old_invitee":
        null, "new_invitee": null, "scheduled_event": {"uri": "https://api.calendly.com/scheduled_events/E1",
        "start_time": "2027-01-20T14:00:00.000000Z"}, "status": "canceled"}}
        """,
        "moved_away": """
        {"event": "invitee.canceled", "created_at": "2027-01-15T10:00:00.000000Z", "payload":
        {"uri": "https://api.calendly.com/scheduled_events/E1/invitees/I1", "email": "lead@example.com",
        "name": "Lena Voss", "timezone": "Europe/Berlin", "rescheduled": true, "old_invitee":
        null, "new_invitee": "https://api.calendly.com/scheduled_events/E2/invitees/I2",
        "scheduled_event": {"uri": "https://api.calendly.com/scheduled_events/E1", "start_time":
        "2027-01-20T14:00:00.000000Z"}}}
        """,
        "rescheduled": """
        {"event": "invitee.created", "created_at": "2027-01-15T10:00:00.000000Z", "payload":
        {"uri": "https://api.calendly.com/scheduled_events/E2/invitees/I2", "email": "lead@example.com",
        "name": "Lena Voss", "timezone": "Europe/Berlin", "rescheduled": false, "old_invitee":
        "https://api.calendly.com/scheduled_events/E1/invitees/I1", "new_invitee": null,
        "scheduled_event": {"uri": "https://api.calendly.com/scheduled_events/E2", "start_time":
        "2027-01-21T14:00:00.000000Z"}}}
        """,
    ]

    static let calCom: [String: String] = [
        "booked": """
        {"triggerEvent": "BOOKING_CREATED", "createdAt": "2027-01-15T10:00:00.000Z", "payload":
        {"uid": "booking-1", "type": "intro", "title": "Intro call", "startTime": "2027-01-20T14:00:00Z",
        "endTime": "2027-01-20T14:30:00Z", "organizer": {"email": "ana@northlight.example"},
        "attendees": [{"email": "lead@example.com", "name": "Lena Voss", "timeZone": "Europe/Berlin"}]}}
        """,
        "cancelled": """
        {"triggerEvent": "BOOKING_CANCELLED", "createdAt": "2027-01-15T10:00:00.000Z", "payload":
        {"uid": "booking-1", "type": "intro", "title": "Intro call", "startTime": "2027-01-20T14:00:00Z",
        "endTime": "2027-01-20T14:30:00Z", "organizer": {"email": "ana@northlight.example"},
        "attendees": [{"email": "lead@example.com", "name": "Lena Voss", "timeZone": "Europe/Berlin"}],
        "cancellationReason": "ill"}}
        """,
        "asked_to_move": """
        {"triggerEvent": "BOOKING_CANCELLED", "createdAt": "2027-01-15T10:00:00.000Z", "payload":
        {"uid": "booking-1", "type": "intro", "title": "Intro call", "startTime": "2027-01-20T14:00:00Z",
        "endTime": "2027-01-20T14:30:00Z", "organizer": {"email": "ana@northlight.example"},
        "attendees": [{"email": "lead@example.com", "name": "Lena Voss", "timeZone": "Europe/Berlin"}],
        "requestReschedule": true}}
        """,
        "rescheduled": """
        {"triggerEvent": "BOOKING_RESCHEDULED", "createdAt": "2027-01-15T10:00:00.000Z",
        "payload": {"uid": "booking-2", "type": "intro", "title": "Intro call", "startTime":
        "2027-01-21T14:00:00Z", "endTime": "2027-01-20T14:30:00Z", "organizer": {"email":
        "ana@northlight.example"}, "attendees": [{"email": "lead@example.com", "name": "Lena Voss",
        "timeZone": "Europe/Berlin"}], "rescheduleUid": "booking-1"}}
        """,
    ]

    static let typeform: [String: String] = [
        "form": """
        {"event_id": "01H1", "event_type": "form_response", "form_response": {"form_id":
        "lT4Z3j", "token": "a3a12ec67a1365927098a606107fac15", "submitted_at": "2027-01-15T10:00:00Z",
        "hidden": {"token": "TOKEN"}, "answers": [{"type": "text", "text": "Voss & Sons",
        "field": {"id": "f3", "type": "short_text", "ref": "company"}}, {"type": "email",
        "email": "lead@example.com", "field": {"id": "f1", "type": "email", "ref": "email"}},
        {"type": "text", "text": "Lena", "field": {"id": "f2", "type": "short_text", "ref":
        "first_name"}}]}}
        """,
        "form_without_token": """
        {"event_id": "01H2", "event_type": "form_response", "form_response": {"form_id":
        "lT4Z3j", "token": "a3a12ec67a1365927098a606107fac15", "submitted_at": "2027-01-15T10:00:00Z",
        "hidden": {}, "answers": [{"type": "text", "text": "Voss & Sons", "field": {"id":
        "f3", "type": "short_text", "ref": "company"}}, {"type": "email", "email": "lead@example.com",
        "field": {"id": "f1", "type": "email", "ref": "email"}}, {"type": "text", "text":
        "Lena", "field": {"id": "f2", "type": "short_text", "ref": "first_name"}}]}}
        """,
    ]

    static let tally: [String: String] = [
        "form": """
        {"eventId": "e1", "eventType": "FORM_RESPONSE", "createdAt": "2027-01-15T10:00:00.000Z",
        "data": {"responseId": "r1", "formId": "wM5", "formName": "Guide", "fields": [{"key":
        "question_2", "label": "company", "type": "INPUT_TEXT", "value": "Voss & Sons"},
        {"key": "question_1", "label": "email", "type": "INPUT_EMAIL", "value": "lead@example.com"},
        {"key": "question_3", "label": "token", "type": "HIDDEN_FIELDS", "value": "TOKEN"}]}}
        """,
        "form_without_token": """
        {"eventId": "e2", "eventType": "FORM_RESPONSE", "createdAt": "2027-01-15T10:00:00.000Z",
        "data": {"responseId": "r1", "formId": "wM5", "formName": "Guide", "fields": [{"key":
        "question_2", "label": "company", "type": "INPUT_TEXT", "value": "Voss & Sons"},
        {"key": "question_1", "label": "email", "type": "INPUT_EMAIL", "value": "lead@example.com"}]}}
        """,
    ]
}
