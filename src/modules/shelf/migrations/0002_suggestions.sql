-- Somebody proposes other words for a passage of a text. base_version and place say where the passage stood;
-- passage is how it read there. version: the one that took it in, 0 while there is none.
CREATE TABLE shelf_suggestion (
    suggestion_id BIGINT PRIMARY KEY,
    item_id BIGINT NOT NULL REFERENCES shelf_item (item_id),
    base_version BIGINT NOT NULL,
    place BIGINT NOT NULL,
    passage TEXT NOT NULL,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    version BIGINT NOT NULL,
    suggested_by BIGINT NOT NULL,
    suggested_at BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX shelf_suggestion_item ON shelf_suggestion (item_id, state);
CREATE INDEX shelf_suggestion_suggested_by ON shelf_suggestion (suggested_by);
CREATE INDEX shelf_suggestion_decided_by ON shelf_suggestion (decided_by);

CREATE TABLE shelf_support (
    suggestion_id BIGINT NOT NULL REFERENCES shelf_suggestion (suggestion_id),
    account_id BIGINT NOT NULL,
    supported_at BIGINT NOT NULL,
    PRIMARY KEY (suggestion_id, account_id)
);
CREATE INDEX shelf_support_account ON shelf_support (account_id);

-- What is said between meetings about a text (suggestion_id 0) or about a suggestion.
CREATE TABLE shelf_remark (
    remark_id BIGINT PRIMARY KEY,
    item_id BIGINT NOT NULL REFERENCES shelf_item (item_id),
    suggestion_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX shelf_remark_item ON shelf_remark (item_id, suggestion_id);
CREATE INDEX shelf_remark_written_by ON shelf_remark (written_by);
