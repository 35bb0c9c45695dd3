-- What was recorded by mistake: it stays in the story and counts no more. told_until: who was told of it is told.
CREATE TABLE recommendations_withdrawal (
    act_id BIGINT PRIMARY KEY REFERENCES recommendations_act (act_id),
    language TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_by BIGINT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    told_until BIGINT NOT NULL
);
CREATE INDEX recommendations_withdrawal_by ON recommendations_withdrawal (withdrawn_by);
CREATE INDEX recommendations_withdrawal_at ON recommendations_withdrawal (withdrawn_at);
