// Calls as the services write them, shortened; the address and the token are those that `baton hook send` replaces.

extension HookFixture {
    static let stripe: [String: String] = [
        "paid": """
        {"id": "evt_paid", "object": "event", "type": "checkout.session.completed", "created":
        1800000000, "livemode": false, "data": {"object": {"id": "cs_test_1", "object": "checkout.session",
        "amount_total": 24900, "currency": "usd", "client_reference_id": "TOKEN", "customer_details":
        {"email": "lead@example.com", "name": "Lena Voss"}, "metadata": {}, "mode": "payment",
        "payment_intent": "pi_1", "payment_status": "paid", "status": "complete"}}}
        """,
        "unpaid": """
        {"id": "evt_unpaid", "object": "event", "type": "checkout.session.completed", "created":
        1800000000, "livemode": false, "data": {"object": {"id": "cs_test_1", "object": "checkout.session",
        "amount_total": 24900, "currency": "usd", "client_reference_id": "TOKEN", "customer_details":
        {"email": "lead@example.com", "name": "Lena Voss"}, "metadata": {}, "mode": "payment",
        "payment_intent": "pi_1", "payment_status": "unpaid", "status": "complete"}}}
        """,
        "async_paid": """
        {"id": "evt_async_paid", "object": "event", "type": "checkout.session.async_payment_succeeded",
        "created": 1800000000, "livemode": false, "data": {"object": {"id": "cs_test_1",
        "object": "checkout.session", "amount_total": 24900, "currency": "usd", "client_reference_id":
        "TOKEN", "customer_details": {"email": "lead@example.com", "name": "Lena Voss"},
        "metadata": {}, "mode": "payment", "payment_intent": "pi_1", "payment_status": "paid",
        "status": "complete"}}}
        """,
        "async_failed": """
        {"id": "evt_async_failed", "object": "event", "type": "checkout.session.async_payment_failed",
        "created": 1800000000, "livemode": false, "data": {"object": {"id": "cs_test_1",
        "object": "checkout.session", "amount_total": 24900, "currency": "usd", "client_reference_id":
        "TOKEN", "customer_details": {"email": "lead@example.com", "name": "Lena Voss"},
        "metadata": {}, "mode": "payment", "payment_intent": "pi_1", "payment_status": "unpaid",
        "status": "complete"}}}
        """,
        "refund": """
        {"id": "evt_refund", "object": "event", "type": "charge.refunded", "created": 1800000000,
        "livemode": false, "data": {"object": {"id": "ch_1", "object": "charge", "amount":
        24900, "amount_refunded": 24900, "currency": "usd", "billing_details": {"email":
        "lead@example.com"}, "metadata": {}, "payment_intent": "pi_1", "refunded": true},
        "previous_attributes": {"amount_refunded": 0, "refunded": false}}}
        """,
        "partial_refund": """
        {"id": "evt_refund_2", "object": "event", "type": "charge.refunded", "created": 1800000000,
        "livemode": false, "data": {"object": {"id": "ch_1", "object": "charge", "amount":
        24900, "amount_refunded": 7500, "currency": "usd", "billing_details": {"email": null},
        "receipt_email": null, "metadata": {}, "payment_intent": "pi_1", "refunded": false},
        "previous_attributes": {"amount_refunded": 5000}}}
        """,
        "dispute": """
        {"id": "evt_dispute", "object": "event", "type": "charge.dispute.created", "created":
        1800000000, "livemode": false, "data": {"object": {"id": "dp_1", "object": "dispute",
        "amount": 24900, "currency": "usd", "charge": "ch_1", "evidence": {"customer_email_address":
        "lead@example.com"}, "metadata": {}, "payment_intent": "pi_1", "reason": "fraudulent",
        "status": "needs_response"}}}
        """,
        "other": """
        {"id": "evt_other", "object": "event", "type": "customer.created", "created": 1800000000,
        "livemode": false, "data": {"object": {"id": "cus_1", "object": "customer", "email":
        "lead@example.com"}}}
        """,
    ]

    static let paddle: [String: String] = [
        "paid": """
        {"event_id": "evt_01paid", "event_type": "transaction.completed", "occurred_at":
        "2027-01-15T10:00:00.000Z", "notification_id": "ntf_01", "data": {"id": "txn_01",
        "status": "completed", "customer_id": "ctm_01", "currency_code": "USD", "custom_data":
        {"token": "TOKEN"}, "details": {"totals": {"subtotal": "24900", "tax": "0", "total":
        "24900", "grand_total": "24900", "currency_code": "USD"}}}}
        """,
        "refund": """
        {"event_id": "evt_01refund", "event_type": "adjustment.updated", "occurred_at": "2027-01-20T10:00:00.000Z",
        "data": {"id": "adj_01", "action": "refund", "status": "approved", "transaction_id":
        "txn_01", "currency_code": "USD", "totals": {"subtotal": "24900", "tax": "0", "total":
        "24900", "currency_code": "USD"}}}
        """,
        "dispute": """
        {"event_id": "evt_01chargeback", "event_type": "adjustment.created", "data": {"id":
        "adj_02", "action": "chargeback", "status": "approved", "transaction_id": "txn_01",
        "currency_code": "USD", "totals": {"total": "24900", "currency_code": "USD"}}}
        """,
        "failed": """
        {"event_id": "evt_01failed", "event_type": "transaction.payment_failed", "data":
        {"id": "txn_01", "status": "past_due", "currency_code": "USD", "custom_data": {"token":
        "TOKEN"}, "details": {"totals": {"total": "24900"}}}}
        """,
    ]

    static let lemonSqueezy: [String: String] = [
        "paid": """
        {"meta": {"event_name": "order_created", "custom_data": {"token": "TOKEN"}}, "data":
        {"type": "orders", "id": "1001", "attributes": {"store_id": 1, "user_name": "Lena Voss",
        "user_email": "lead@example.com", "currency": "USD", "total": 24900, "status": "paid",
        "refunded": false}}}
        """,
        "pending": """
        {"meta": {"event_name": "order_created", "custom_data": {"token": "TOKEN"}}, "data":
        {"type": "orders", "id": "1001", "attributes": {"store_id": 1, "user_name": "Lena Voss",
        "user_email": "lead@example.com", "currency": "USD", "total": 24900, "status": "pending",
        "refunded": false}}}
        """,
        "refund": """
        {"meta": {"event_name": "order_refunded", "custom_data": {"token": "TOKEN"}}, "data":
        {"type": "orders", "id": "1001", "attributes": {"store_id": 1, "user_name": "Lena Voss",
        "user_email": "lead@example.com", "currency": "USD", "total": 24900, "status": "refunded",
        "refunded": true, "refunded_amount": 24900}}}
        """,
    ]

    static let generic: [String: String] = [
        "paid": """
        {"id": "order-17", "event": "paid", "email": "lead@example.com", "amount": 24900,
        "currency": "USD", "reference": "order-17"}
        """,
        "refund": """
        {"id": "refund-17", "event": "refund", "amount": 24900, "currency": "USD", "reference":
        "order-17"}
        """,
        "form": """
        {"id": "form-17", "event": "form", "email": "lead@example.com", "first_name": "Lena",
        "company": "Voss & Sons"}
        """,
    ]
}
