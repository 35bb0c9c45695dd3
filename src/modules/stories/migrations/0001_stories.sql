-- What a member tells about the cooperative. written_by: an editor who wrote it down, zero when the member did.
-- version: counts changes, so that nobody agrees to or accepts words that they have not read.
CREATE TABLE stories_story (
    story_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    shown_as TEXT NOT NULL,
    told_by BIGINT NOT NULL,
    written_by BIGINT NOT NULL,
    state TEXT NOT NULL,
    moderation TEXT NOT NULL,
    version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    video_address TEXT NOT NULL,
    video_file TEXT NOT NULL,
    video_kind TEXT NOT NULL,
    video_bytes BIGINT NOT NULL,
    offered_at BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    published_at BIGINT,
    ends_on TEXT,
    asked_again SMALLINT NOT NULL,
    end_told SMALLINT NOT NULL
);
CREATE INDEX stories_story_told_by ON stories_story (told_by);
CREATE INDEX stories_story_written_by ON stories_story (written_by);
CREATE INDEX stories_story_decided_by ON stories_story (decided_by);
CREATE INDEX stories_story_state ON stories_story (state, ends_on);

-- Its words in the language of the story, and their translations.
CREATE TABLE stories_text (
    story_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    translated_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (story_id, language)
);
CREATE INDEX stories_text_account ON stories_text (account_id);
CREATE INDEX stories_text_translated_by ON stories_text (translated_by);

CREATE TABLE stories_picture (
    story_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    file TEXT NOT NULL,
    small_file TEXT NOT NULL,
    language TEXT NOT NULL,
    alternative_text TEXT NOT NULL,
    rights_holder TEXT NOT NULL,
    licence TEXT NOT NULL,
    people_shown TEXT NOT NULL,
    hidden SMALLINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX stories_picture_account ON stories_picture (account_id);

-- What the consent says, each version; the first one ships with the program and has no row.
CREATE TABLE stories_consent_text (
    version BIGINT PRIMARY KEY,
    nl TEXT NOT NULL,
    fr TEXT NOT NULL,
    en TEXT NOT NULL,
    published_by BIGINT NOT NULL,
    published_at BIGINT NOT NULL
);
CREATE INDEX stories_consent_text_published_by ON stories_consent_text (published_by);

-- Each use apart, with its day and the version that was read. It stays when the story is gone: the proof.
CREATE TABLE stories_consent (
    consent_id BIGINT PRIMARY KEY,
    story_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    text_version BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX stories_consent_story ON stories_consent (story_id, purpose);
CREATE INDEX stories_consent_account ON stories_consent (account_id);

-- Who took a story over for a newsletter or the press, and has to be told when it must stop.
CREATE TABLE stories_taking (
    taking_id BIGINT PRIMARY KEY,
    story_id BIGINT NOT NULL,
    told_by BIGINT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    place TEXT NOT NULL,
    taken_by BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    stop_asked_at BIGINT,
    stopped_at BIGINT
);
CREATE INDEX stories_taking_story ON stories_taking (story_id);
CREATE INDEX stories_taking_told_by ON stories_taking (told_by);
CREATE INDEX stories_taking_taken_by ON stories_taking (taken_by);
