-- call_id: the call that it answers, 0: none.
CREATE TABLE bids_room (
    room_id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    link TEXT NOT NULL,
    call_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    deadline_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    asked_at BIGINT,
    founded_by BIGINT NOT NULL,
    founded_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    reminded_for BIGINT
);
CREATE INDEX bids_room_founded_by ON bids_room (founded_by);
CREATE INDEX bids_room_call ON bids_room (call_id);

-- joined_at is empty until who was invited says yes.
CREATE TABLE bids_member (
    room_id BIGINT NOT NULL REFERENCES bids_room (room_id),
    account_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    invited_by BIGINT NOT NULL,
    invited_at BIGINT NOT NULL,
    joined_at BIGINT,
    PRIMARY KEY (room_id, account_id)
);
CREATE INDEX bids_member_account ON bids_member (account_id);
CREATE INDEX bids_member_invited_by ON bids_member (invited_by);

-- When somebody was invited last, also after they said no or were taken out.
CREATE TABLE bids_invited (
    room_id BIGINT NOT NULL REFERENCES bids_room (room_id),
    account_id BIGINT NOT NULL,
    invited_at BIGINT NOT NULL,
    PRIMARY KEY (room_id, account_id)
);
CREATE INDEX bids_invited_account ON bids_invited (account_id);

CREATE TABLE bids_part (
    part_id BIGINT PRIMARY KEY,
    room_id BIGINT NOT NULL REFERENCES bids_room (room_id),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    writer BIGINT NOT NULL,
    state TEXT NOT NULL,
    due_on TEXT,
    changed_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX bids_part_room ON bids_part (room_id);
CREATE INDEX bids_part_writer ON bids_part (writer);
CREATE INDEX bids_part_changed_by ON bids_part (changed_by);

-- usual: the key of a line that Agora knows in three languages; else the words are the team's own.
CREATE TABLE bids_check (
    check_id BIGINT PRIMARY KEY,
    room_id BIGINT NOT NULL REFERENCES bids_room (room_id),
    usual TEXT NOT NULL,
    words TEXT NOT NULL,
    done_by BIGINT NOT NULL,
    done_at BIGINT,
    added_by BIGINT NOT NULL
);
CREATE INDEX bids_check_added_by ON bids_check (added_by);
CREATE INDEX bids_check_room ON bids_check (room_id);
CREATE INDEX bids_check_done_by ON bids_check (done_by);

CREATE TABLE bids_file (
    file_id BIGINT PRIMARY KEY,
    room_id BIGINT NOT NULL REFERENCES bids_room (room_id),
    file TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_size BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX bids_file_room ON bids_file (room_id);
CREATE INDEX bids_file_added_by ON bids_file (added_by);

CREATE TABLE bids_note (
    note_id BIGINT PRIMARY KEY,
    room_id BIGINT NOT NULL REFERENCES bids_room (room_id),
    body TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX bids_note_room ON bids_note (room_id);
CREATE INDEX bids_note_written_by ON bids_note (written_by);

CREATE TABLE bids_lesson (
    room_id BIGINT PRIMARY KEY REFERENCES bids_room (room_id),
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    well TEXT NOT NULL,
    otherwise TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    shared_at BIGINT,
    moderation TEXT NOT NULL
);
CREATE INDEX bids_lesson_written_by ON bids_lesson (written_by);

-- circle_id: the group that keeps it, 0: who made it.
CREATE TABLE bids_block (
    block_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    audience TEXT NOT NULL,
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX bids_block_made_by ON bids_block (made_by, circle_id);
CREATE INDEX bids_block_circle ON bids_block (circle_id);

-- of_version: the version of the original's words that it says.
CREATE TABLE bids_block_text (
    block_id BIGINT NOT NULL REFERENCES bids_block (block_id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    of_version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (block_id, language)
);
CREATE INDEX bids_block_text_written_by ON bids_block_text (written_by);

CREATE TABLE bids_helper (
    account_id BIGINT PRIMARY KEY,
    hours BIGINT NOT NULL,
    paused SMALLINT NOT NULL,
    named SMALLINT NOT NULL,
    asked BIGINT NOT NULL,
    helped BIGINT NOT NULL,
    since BIGINT NOT NULL,
    asked_at BIGINT
);

CREATE TABLE bids_pair (
    account_id BIGINT NOT NULL,
    from_language TEXT NOT NULL,
    into_language TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (account_id, from_language, into_language, kind)
);
CREATE INDEX bids_pair_offer ON bids_pair (from_language, into_language, kind);

-- Texts and files are for who asks and who helps alone.
CREATE TABLE bids_ask (
    ask_id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    from_language TEXT NOT NULL,
    into_language TEXT NOT NULL,
    kind TEXT NOT NULL,
    words BIGINT NOT NULL,
    until TEXT NOT NULL,
    returns TEXT NOT NULL,
    credits BIGINT NOT NULL,
    call_id BIGINT NOT NULL,
    room_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    body_file TEXT NOT NULL,
    body_name TEXT NOT NULL,
    body_size BIGINT NOT NULL,
    result TEXT NOT NULL,
    result_file TEXT NOT NULL,
    result_name TEXT NOT NULL,
    result_size BIGINT NOT NULL,
    thanks TEXT NOT NULL,
    block_id BIGINT NOT NULL,
    asked_by BIGINT NOT NULL,
    helper BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    taken_at BIGINT,
    handed_at BIGINT,
    ended_at BIGINT,
    remark TEXT NOT NULL,
    reminded_at BIGINT
);
CREATE INDEX bids_ask_asked_by ON bids_ask (asked_by);
CREATE INDEX bids_ask_helper ON bids_ask (helper, taken_at);
CREATE INDEX bids_ask_state ON bids_ask (state);
CREATE INDEX bids_ask_room ON bids_ask (room_id);

CREATE TABLE bids_candidate (
    ask_id BIGINT NOT NULL REFERENCES bids_ask (ask_id),
    account_id BIGINT NOT NULL,
    answer TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    answered_at BIGINT,
    PRIMARY KEY (ask_id, account_id)
);
CREATE INDEX bids_candidate_account ON bids_candidate (account_id, answer);
