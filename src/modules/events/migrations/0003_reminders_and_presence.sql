-- Reminders of this event are sent; a new time begins anew.
CREATE TABLE events_reminder (
    event_id BIGINT PRIMARY KEY REFERENCES events_event (event_id),
    sent_at BIGINT NOT NULL
);

-- Who came, ticked at the door by who organises it.
CREATE TABLE events_presence (
    event_id BIGINT NOT NULL REFERENCES events_event (event_id),
    account_id BIGINT NOT NULL,
    came BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);
CREATE INDEX events_presence_account ON events_presence (account_id);
