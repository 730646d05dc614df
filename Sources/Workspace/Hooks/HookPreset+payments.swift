// Services that take payments. A checkout is won only when it is paid: transfers and direct debits complete unpaid
// first, and tell later whether the money came.

extension HookPreset {
    /// Stripe Checkout. A payment link carries the deal's token as `?client_reference_id={token}`. Refunds are told as
    /// running totals of the charge, so what was refunded before is taken off.
    static let stripe = """
        { "hook": "stripe", "scheme": "stripe", "secrets": [ { "env": "X" } ], "id": "id",
          "rules": [
            { "when": "type == 'checkout.session.completed' and data.object.payment_status == 'unpaid'", "ignore": true },
            { "when": "type == 'checkout.session.completed'", "event": "paid",
              "email": ["data.object.customer_details.email", "data.object.customer_email"],
              "token": ["data.object.client_reference_id", "data.object.metadata.token"],
              "amount": "data.object.amount_total", "currency": "data.object.currency",
              "offer": "data.object.metadata.offer", "reference": "data.object.payment_intent" },
            { "when": "type == 'checkout.session.async_payment_succeeded'", "event": "paid",
              "email": ["data.object.customer_details.email", "data.object.customer_email"],
              "token": ["data.object.client_reference_id", "data.object.metadata.token"],
              "amount": "data.object.amount_total", "currency": "data.object.currency",
              "offer": "data.object.metadata.offer", "reference": "data.object.payment_intent" },
            { "when": "type == 'checkout.session.async_payment_failed'", "event": "payment_failed",
              "email": ["data.object.customer_details.email", "data.object.customer_email"],
              "token": ["data.object.client_reference_id", "data.object.metadata.token"],
              "reference": "data.object.payment_intent" },
            { "when": "type == 'charge.refunded'", "event": "refund",
              "email": ["data.object.billing_details.email", "data.object.receipt_email"],
              "token": "data.object.metadata.token",
              "amount": "data.object.amount_refunded", "less": "data.previous_attributes.amount_refunded",
              "currency": "data.object.currency", "reference": "data.object.payment_intent" },
            { "when": "type == 'charge.dispute.created'", "event": "dispute",
              "email": "data.object.evidence.customer_email_address", "token": "data.object.metadata.token",
              "amount": "data.object.amount", "currency": "data.object.currency",
              "reference": "data.object.payment_intent" }
          ] }
        """

    /// Paddle Billing: amounts are minor units written as text, and a transaction names no address. The checkout's
    /// `custom_data` carries `token`, or `email`. What became of something is told again whenever anything of it changes,
    /// by another event: its own id and state tell one call from another.
    static let paddle = """
        { "hook": "paddle", "scheme": "paddle", "secrets": [ { "env": "X" } ], "id": ["data.id", "data.status"],
          "rules": [
            { "when": "event_type == 'transaction.completed'", "event": "paid",
              "email": "data.custom_data.email", "token": "data.custom_data.token",
              "amount": ["data.details.totals.grand_total", "data.details.totals.total"],
              "currency": ["data.currency_code", "data.details.totals.currency_code"],
              "offer": "data.custom_data.offer", "reference": "data.id" },
            { "when": "event_type == 'transaction.payment_failed'", "event": "payment_failed",
              "email": "data.custom_data.email", "token": "data.custom_data.token", "reference": "data.id" },
            { "when": "data.action == 'refund' and data.status == 'approved'", "event": "refund",
              "amount": "data.totals.total", "currency": ["data.currency_code", "data.totals.currency_code"],
              "reference": "data.transaction_id" },
            { "when": "data.action == 'chargeback' and data.status == 'approved'", "event": "dispute",
              "amount": "data.totals.total", "currency": ["data.currency_code", "data.totals.currency_code"],
              "reference": "data.transaction_id" }
          ] }
        """

    /// Lemon Squeezy signs no id of a call, so its body tells one from another. The checkout's custom data carries
    /// `token`. Refunds are told as running totals of the order.
    static let lemonSqueezy = """
        { "hook": "lemon", "scheme": "lemon_squeezy", "secrets": [ { "env": "X" } ],
          "rules": [
            { "when": "meta.event_name == 'order_created' and data.attributes.status == 'paid'", "event": "paid",
              "email": "data.attributes.user_email", "token": "meta.custom_data.token",
              "amount": "data.attributes.total", "currency": "data.attributes.currency",
              "offer": "meta.custom_data.offer", "reference": "data.id" },
            { "when": "meta.event_name == 'order_created'", "ignore": true },
            { "when": "meta.event_name == 'order_refunded'", "event": "refund",
              "email": "data.attributes.user_email", "token": "meta.custom_data.token",
              "amount": ["data.attributes.refunded_amount", "data.attributes.total"],
              "details": { "cumulative": { "value": true } },
              "currency": "data.attributes.currency", "reference": "data.id" }
          ] }
        """

    /// A service of one's own: HMAC-SHA256 in hex over the body, in `X-Signature`.
    static let generic = """
        { "hook": "generic", "scheme": { "hmac": "X-Signature" }, "secrets": [ { "env": "X" } ], "id": "id",
          "rules": [
            { "when": "event == 'paid'", "event": "paid", "email": "email", "token": "token", "amount": "amount",
              "currency": "currency", "offer": "offer", "reference": "reference" },
            { "when": "event == 'refund'", "event": "refund", "email": "email", "token": "token", "amount": "amount",
              "currency": "currency", "offer": "offer", "reference": "reference" },
            { "when": "event == 'dispute'", "event": "dispute", "email": "email", "token": "token",
              "amount": "amount", "currency": "currency", "reference": "reference" },
            { "when": "event == 'form'", "event": "form", "email": "email", "token": "token",
              "lead": { "first_name": "first_name", "last_name": "last_name", "company": "company" } }
          ] }
        """
}
