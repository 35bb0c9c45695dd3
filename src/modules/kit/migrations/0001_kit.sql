-- The one sentence that says what the cooperative is, each version.
CREATE TABLE kit_baseline (
    version BIGINT PRIMARY KEY,
    nl TEXT NOT NULL,
    fr TEXT NOT NULL,
    en TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX kit_baseline_written_by ON kit_baseline (written_by);

-- A word of the lexicon, each version; the newest one counts, until its day.
CREATE TABLE kit_word (
    word_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    nl TEXT NOT NULL,
    fr TEXT NOT NULL,
    en TEXT NOT NULL,
    sentence_nl TEXT NOT NULL,
    sentence_fr TEXT NOT NULL,
    sentence_en TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    kept_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    reminded SMALLINT NOT NULL,
    PRIMARY KEY (word_id, version)
);
CREATE INDEX kit_word_kept_by ON kit_word (kept_by);

-- Slides, a brochure, a video, a text. replaced_by: the item that takes its place, or zero.
CREATE TABLE kit_item (
    item_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    audience TEXT NOT NULL,
    kept_by BIGINT NOT NULL,
    replaced_by BIGINT NOT NULL,
    newest BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX kit_item_kept_by ON kit_item (kept_by);

-- Every version. The one that counts is the last that has begun; after its last day none does.
CREATE TABLE kit_version (
    item_id BIGINT NOT NULL REFERENCES kit_item (item_id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    languages TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    body TEXT NOT NULL,
    file TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_size BIGINT NOT NULL,
    address TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    reminded SMALLINT NOT NULL,
    downloads BIGINT NOT NULL,
    PRIMARY KEY (item_id, version)
);
CREATE INDEX kit_version_written_by ON kit_version (written_by);
