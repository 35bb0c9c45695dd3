-- Objections to pictures wherever they are shown: the path says where, "/members/12" or
-- "/events/34/pictures", and whoever put the picture there need not have a profile.
CREATE TABLE members_objection (
    objection_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    path TEXT NOT NULL,
    picture TEXT NOT NULL,
    reason TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    objected_at BIGINT NOT NULL,
    decision TEXT NOT NULL,
    by_moderator SMALLINT NOT NULL
);
INSERT INTO members_objection (objection_id, account_id, path, picture, reason, mail, language,
                               objected_at, decision, by_moderator)
SELECT objection_id, account_id, '/members/' || account_id, picture, reason, mail, language,
       objected_at, decision, by_moderator
FROM members_picture_objection;
DROP TABLE members_picture_objection;
CREATE INDEX members_objection_account ON members_objection (account_id);
CREATE INDEX members_objection_path ON members_objection (path, picture);
CREATE INDEX members_objection_open ON members_objection (decision, objection_id);
