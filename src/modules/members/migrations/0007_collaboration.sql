-- The tables of 0004 for recommendations were never filled. Each of both records the collaboration in
-- a row of its own: who leaves takes it along, with what they wrote (DIR-12).
DROP TABLE members_recommendation;
DROP TABLE members_collaboration;

CREATE TABLE members_collaboration (
    collaboration_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    partner_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    ended_on TEXT NOT NULL,
    began_it SMALLINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    declined_at BIGINT,
    PRIMARY KEY (collaboration_id, account_id)
);
CREATE INDEX members_collaboration_account ON members_collaboration (account_id);
CREATE INDEX members_collaboration_partner ON members_collaboration (partner_id);

CREATE TABLE members_recommendation (
    recommendation_id BIGINT PRIMARY KEY,
    collaboration_id BIGINT NOT NULL,
    written_by BIGINT NOT NULL,
    about BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    hidden_at BIGINT,
    UNIQUE (collaboration_id, written_by),
    FOREIGN KEY (collaboration_id, written_by)
        REFERENCES members_collaboration (collaboration_id, account_id) ON DELETE CASCADE
);
CREATE INDEX members_recommendation_about ON members_recommendation (about);
CREATE INDEX members_recommendation_author ON members_recommendation (written_by);
