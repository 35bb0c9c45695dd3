-- A conversation that staff began with somebody whom a search for a project showed them: the number
-- of that search, else 0. The search may be forgotten before the conversation.
ALTER TABLE members_conversation ADD COLUMN project_search_id BIGINT NOT NULL DEFAULT 0;
