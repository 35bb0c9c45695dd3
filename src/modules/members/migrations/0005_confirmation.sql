-- When a member was last asked by mail whether the profile is still right (DIR-13).
CREATE TABLE members_confirmation_request (
    account_id BIGINT PRIMARY KEY,
    asked_on TEXT NOT NULL
);
