-- The shipped vocabulary stays in memory. A term of this table is one that the cooperative added,
-- changed or merged; its labels, synonyms and relations are then wholly here. Professions, sectors
-- and skills are one table, because they are named, merged and proposed alike.
CREATE TABLE vocabulary_term (
    term_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    label_nl TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    label_en TEXT NOT NULL,
    merged_into BIGINT,
    changed_at BIGINT NOT NULL,
    UNIQUE (kind, slug)
);

CREATE TABLE vocabulary_synonym (
    term_id BIGINT NOT NULL REFERENCES vocabulary_term (term_id),
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (term_id, language, word)
);

-- profession -> sector (first is main), profession -> near profession, skill -> profession. The other
-- end may be a shipped term.
CREATE TABLE vocabulary_relation (
    term_id BIGINT NOT NULL REFERENCES vocabulary_term (term_id),
    relation TEXT NOT NULL,
    place BIGINT NOT NULL,
    other_id BIGINT NOT NULL,
    PRIMARY KEY (term_id, relation, other_id)
);

-- Numbers of official lists: "esco", "isco", "nacebel". Several may mean one term of ours.
CREATE TABLE vocabulary_code (
    kind TEXT NOT NULL,
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    term_id BIGINT NOT NULL,
    PRIMARY KEY (kind, scheme, code)
);
CREATE INDEX vocabulary_code_term ON vocabulary_code (term_id);

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
    decided_by BIGINT NOT NULL
);
CREATE INDEX vocabulary_proposal_state ON vocabulary_proposal (state, proposed_at);
CREATE INDEX vocabulary_proposal_account ON vocabulary_proposal (account_id, proposed_at);
