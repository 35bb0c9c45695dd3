-- Who gets mails about a category, and how often. What came after `told_until` is not told yet.
CREATE TABLE forum_subscription (
    subscription_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    category_id BIGINT NOT NULL REFERENCES forum_category (category_id),
    frequency TEXT NOT NULL,
    told_until BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX forum_subscription_account ON forum_subscription (account_id, category_id);
CREATE INDEX forum_subscription_due ON forum_subscription (frequency, told_until);
