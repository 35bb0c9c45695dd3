-- Where people write: a theme of the whole cooperative, or the one place of a group.
CREATE TABLE forum_category (
    category_id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    audience TEXT NOT NULL,
    takes_threads BIGINT NOT NULL,
    place BIGINT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX forum_category_slug ON forum_category (slug);
CREATE UNIQUE INDEX forum_category_circle ON forum_category (circle_id) WHERE circle_id <> 0;

-- What a theme is called. The place of a group is called as the group.
CREATE TABLE forum_category_text (
    category_id BIGINT NOT NULL REFERENCES forum_category (category_id),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (category_id, language)
);

CREATE TABLE forum_moderator (
    category_id BIGINT NOT NULL REFERENCES forum_category (category_id),
    account_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (category_id, account_id)
);
CREATE INDEX forum_moderator_account ON forum_moderator (account_id);

-- A question or a discussion. Its number is for life.
CREATE TABLE forum_thread (
    thread_id BIGINT PRIMARY KEY,
    category_id BIGINT NOT NULL REFERENCES forum_category (category_id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    initial TEXT NOT NULL,
    author BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    posts BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    first_answer_at BIGINT,
    last_post_at BIGINT NOT NULL,
    accepted_place BIGINT NOT NULL,
    accepted_at BIGINT,
    closed BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX forum_thread_last ON forum_thread (last_post_at);
CREATE INDEX forum_thread_category ON forum_thread (category_id, last_post_at);
CREATE INDEX forum_thread_category_made ON forum_thread (category_id, made_at);
CREATE INDEX forum_thread_initial ON forum_thread (initial, title);
CREATE INDEX forum_thread_made ON forum_thread (made_at);
CREATE INDEX forum_thread_author ON forum_thread (author);
CREATE INDEX forum_thread_open ON forum_thread (made_at)
    WHERE kind = 'question' AND answers = 0 AND accepted_place = 0;

-- What somebody wrote there; place 1 is the text of the thread itself. What is removed leaves its place.
CREATE TABLE forum_post (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    place BIGINT NOT NULL,
    author BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    removal TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (thread_id, place)
);
CREATE INDEX forum_post_author ON forum_post (author, made_at);

-- How it read before a change.
CREATE TABLE forum_post_version (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    place BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (thread_id, place, version)
);

CREATE TABLE forum_tag (
    tag TEXT NOT NULL,
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    PRIMARY KEY (tag, thread_id)
);
CREATE INDEX forum_tag_thread ON forum_tag (thread_id);

-- What moderators did, with the reason that whoever wrote it reads.
CREATE TABLE forum_act (
    act_id BIGINT PRIMARY KEY,
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    author BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX forum_act_thread ON forum_act (thread_id);
CREATE INDEX forum_act_author ON forum_act (author);
CREATE INDEX forum_act_made_by ON forum_act (made_by);

-- What is written but not sent: one for each thread, and one for a new thread (number 0).
CREATE TABLE forum_draft (
    account_id BIGINT NOT NULL,
    thread_id BIGINT NOT NULL,
    category_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,
    body TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, thread_id)
);

-- In which languages somebody reads: lists show those first asked for here.
CREATE TABLE forum_reader (
    account_id BIGINT PRIMARY KEY,
    languages TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
