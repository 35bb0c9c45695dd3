-- Professions, sectors and skills: one table, because they are named, merged and proposed alike.
CREATE TABLE vocabulary_term (
    term_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    label_nl TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    label_en TEXT NOT NULL,
    source_code TEXT NOT NULL,
    merged_into BIGINT,
    added_at BIGINT NOT NULL,
    UNIQUE (kind, slug)
);

CREATE TABLE vocabulary_synonym (
    term_id BIGINT NOT NULL REFERENCES vocabulary_term (term_id),
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (term_id, language, word)
);

-- profession -> sector (first is main), profession -> near profession, skill -> profession.
CREATE TABLE vocabulary_relation (
    term_id BIGINT NOT NULL REFERENCES vocabulary_term (term_id),
    other_id BIGINT NOT NULL REFERENCES vocabulary_term (term_id),
    relation TEXT NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (term_id, other_id, relation)
);

CREATE TABLE vocabulary_proposal (
    proposal_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    term_id BIGINT,
    other_id BIGINT,
    label_nl TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    label_en TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT
);
CREATE INDEX vocabulary_proposal_state ON vocabulary_proposal (state, proposed_at);
