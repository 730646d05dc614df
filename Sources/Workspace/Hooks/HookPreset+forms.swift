// Services that book calls and ask questions. A booking that is moved looks like one that is cancelled: a cancellation is
// kept back for a while, and the booking that replaces it takes it back.

extension HookPreset {
    /// Calendly. A booking that is moved is a new one, which names the old one.
    static let calendly = """
        { "hook": "calendly", "scheme": "calendly", "secrets": [ { "env": "X" } ], "id": ["event", "payload.uri"],
          "tolerance": "3 minutes",
          "rules": [
            { "when": "event == 'invitee.created' and payload.old_invitee", "event": "rescheduled",
              "email": "payload.email", "takes_back": "payload.old_invitee", "about": "payload.uri",
              "details": { "start": "payload.scheduled_event.start_time", "booking": "payload.uri" },
              "lead": { "name": "payload.name", "zone": "payload.timezone" } },
            { "when": "event == 'invitee.created'", "event": "booked", "email": "payload.email",
              "details": { "start": "payload.scheduled_event.start_time", "booking": "payload.uri" },
              "lead": { "name": "payload.name", "zone": "payload.timezone" } },
            { "when": "event == 'invitee.canceled' and payload.rescheduled == true", "ignore": true },
            { "when": "event == 'invitee.canceled'", "event": "cancelled", "email": "payload.email",
              "after": "15 minutes", "about": "payload.uri", "details": { "booking": "payload.uri" } }
          ] }
        """

    /// Cal.com. A rescheduling names the old booking in `rescheduleUid`; a request to reschedule looks like a
    /// cancellation.
    static let calCom = """
        { "hook": "cal", "scheme": "cal_com", "secrets": [ { "env": "X" } ], "id": ["triggerEvent", "payload.uid"],
          "rules": [
            { "when": "triggerEvent == 'BOOKING_RESCHEDULED'", "event": "rescheduled",
              "email": "payload.attendees[0].email", "takes_back": "payload.rescheduleUid",
              "details": { "start": "payload.startTime", "booking": "payload.uid" },
              "lead": { "name": "payload.attendees[0].name", "zone": "payload.attendees[0].timeZone" } },
            { "when": "triggerEvent == 'BOOKING_CREATED'", "event": "booked",
              "email": "payload.attendees[0].email", "takes_back": "payload.rescheduleUid",
              "details": { "start": "payload.startTime", "booking": "payload.uid" },
              "lead": { "name": "payload.attendees[0].name", "zone": "payload.attendees[0].timeZone" } },
            { "when": "triggerEvent == 'BOOKING_CANCELLED' and payload.requestReschedule == true", "ignore": true },
            { "when": "triggerEvent == 'BOOKING_CANCELLED'", "event": "cancelled",
              "email": "payload.attendees[0].email", "after": "15 minutes", "about": "payload.uid",
              "details": { "booking": "payload.uid" } },
            { "when": "triggerEvent == 'PING'", "ignore": true }
          ] }
        """

    /// Typeform: answers are found by their question's own reference, never by their place; the hidden field `token`
    /// joins the answer to its lead.
    static let typeform = """
        { "hook": "typeform", "scheme": "typeform", "secrets": [ { "env": "X" } ], "id": "event_id",
          "rules": [
            { "when": "event_type == 'form_response'", "event": "form", "ask_without_token": true,
              "email": ["form_response.hidden.email", "form_response.answers[field.ref=email].email",
                "form_response.answers[type=email].email"],
              "token": "form_response.hidden.token",
              "details": { "form": "form_response.form_id" },
              "lead": { "first_name": "form_response.answers[field.ref=first_name].text",
                "last_name": "form_response.answers[field.ref=last_name].text",
                "company": "form_response.answers[field.ref=company].text",
                "phone": "form_response.answers[type=phone_number].phone_number" } }
          ] }
        """

    /// Tally: base64 HMAC-SHA256 over the body; fields are found by their label.
    static let tally = """
        { "hook": "tally", "scheme": { "hmac": "Tally-Signature", "encoding": "base64" },
          "secrets": [ { "env": "X" } ], "id": "eventId",
          "rules": [
            { "when": "eventType == 'FORM_RESPONSE'", "event": "form", "ask_without_token": true,
              "email": ["data.fields[label=email].value", "data.fields[label=Email].value",
                "data.fields[type=INPUT_EMAIL].value"],
              "token": "data.fields[label=token].value",
              "details": { "form": "data.formId" },
              "lead": { "first_name": ["data.fields[label=first_name].value", "data.fields[label='First name'].value"],
                "last_name": ["data.fields[label=last_name].value", "data.fields[label='Last name'].value"],
                "company": ["data.fields[label=company].value", "data.fields[label=Company].value"],
                "phone": "data.fields[type=INPUT_PHONE_NUMBER].value" } }
          ] }
        """
}
