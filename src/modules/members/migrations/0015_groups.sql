-- Who is in which group, as the groups themselves say: for the audience "my groups". A row here opens what
-- a member shows to their groups, and nothing else.
CREATE TABLE members_group (
    account_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    PRIMARY KEY (account_id, group_id)
);
CREATE INDEX members_group_group ON members_group (group_id, account_id);
