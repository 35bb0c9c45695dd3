-- The page that a line leads to: its path without what stands behind ? and #, or nothing when that is long. Whoever looks
-- at that page has read the line, and each page asks for it and for how many lines are unread: one small index has both.
ALTER TABLE inbox_notice ADD COLUMN page TEXT NOT NULL DEFAULT '';
UPDATE inbox_notice SET page = substr(path, 1, min(instr(path || '?', '?'), instr(path || '#', '#')) - 1);
UPDATE inbox_notice SET page = '' WHERE length(page) > 200;
DROP INDEX inbox_notice_unread;
CREATE INDEX inbox_notice_unread ON inbox_notice (account_id, page, told_at, unread) WHERE unread > 0;
