-- What members and groups lend. circle_id: the group that lends it, 0: its owner. for_circle: whose members borrow it,
-- 0: every member. deposit: euro cents, noted only.
CREATE TABLE loans_thing (
    thing_id BIGINT PRIMARY KEY,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    category TEXT NOT NULL,
    condition TEXT NOT NULL,
    owner_id BIGINT NOT NULL,
    circle_id BIGINT NOT NULL,
    place_id BIGINT NOT NULL,
    commune TEXT NOT NULL,
    deposit BIGINT NOT NULL,
    credits_a_day BIGINT NOT NULL,
    shown_to TEXT NOT NULL,
    for_circle BIGINT NOT NULL,
    longest_days BIGINT NOT NULL,
    hold_days BIGINT NOT NULL,
    acceptance TEXT NOT NULL,
    skill_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    moderation TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX loans_thing_owner ON loans_thing (owner_id);
CREATE INDEX loans_thing_circle ON loans_thing (circle_id);

CREATE TABLE loans_slot (
    thing_id BIGINT NOT NULL REFERENCES loans_thing (thing_id),
    number BIGINT NOT NULL,
    weekday BIGINT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    PRIMARY KEY (thing_id, number)
);

CREATE TABLE loans_loan (
    loan_id BIGINT PRIMARY KEY,
    thing_id BIGINT NOT NULL REFERENCES loans_thing (thing_id),
    borrower_id BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    state TEXT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    words TEXT NOT NULL,
    answer TEXT NOT NULL,
    skill_missing SMALLINT NOT NULL,
    credits BIGINT NOT NULL,
    reminded BIGINT NOT NULL,
    avoided_cents BIGINT NOT NULL,
    avoided_km BIGINT NOT NULL,
    extension TEXT NOT NULL,
    extension_until TEXT,
    extension_words TEXT NOT NULL,
    extension_answer TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX loans_loan_thing ON loans_loan (thing_id, last_day);
CREATE INDEX loans_loan_borrower ON loans_loan (borrower_id, loan_id);
CREATE INDEX loans_loan_state ON loans_loan (state, last_day);
CREATE INDEX loans_loan_extension ON loans_loan (extension, extension_until);

-- What one side wrote down at hand-over, return, or when something is wrong; confirmed_at: by the other side.
CREATE TABLE loans_record (
    record_id BIGINT PRIMARY KEY,
    loan_id BIGINT NOT NULL REFERENCES loans_loan (loan_id),
    kind TEXT NOT NULL,
    condition TEXT NOT NULL,
    words TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    by_borrower SMALLINT NOT NULL,
    written_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX loans_record_loan ON loans_record (loan_id);
CREATE INDEX loans_record_written_by ON loans_record (written_by);

-- Who waits for the next free moment. held_until: the last day on which it is kept for them.
CREATE TABLE loans_waiting (
    waiting_id BIGINT PRIMARY KEY,
    thing_id BIGINT NOT NULL REFERENCES loans_thing (thing_id),
    account_id BIGINT NOT NULL,
    days BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    held_until TEXT
);
CREATE UNIQUE INDEX loans_waiting_thing ON loans_waiting (thing_id, account_id);
CREATE INDEX loans_waiting_account ON loans_waiting (account_id);

-- Of a thing (record_id 0), or of what was written down about a loan. Hidden: somebody shown in it objects.
CREATE TABLE loans_picture (
    picture_id BIGINT PRIMARY KEY,
    thing_id BIGINT NOT NULL REFERENCES loans_thing (thing_id),
    record_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    file TEXT NOT NULL,
    small_file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    language TEXT NOT NULL,
    alternative_text TEXT NOT NULL,
    rights_holder TEXT NOT NULL,
    licence TEXT NOT NULL,
    people_shown TEXT NOT NULL,
    hidden SMALLINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX loans_picture_thing ON loans_picture (thing_id, record_id);
CREATE INDEX loans_picture_account ON loans_picture (account_id);

-- The dates of a person's loans, for a program that subscribes to them; a new generation ends the old address.
CREATE TABLE loans_feed (
    account_id BIGINT PRIMARY KEY,
    generation BIGINT NOT NULL,
    is_open SMALLINT NOT NULL,
    made_at BIGINT NOT NULL
);
