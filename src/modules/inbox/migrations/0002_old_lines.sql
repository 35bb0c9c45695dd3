-- What goes when it is old is found without looking at everything.
CREATE INDEX inbox_notice_old ON inbox_notice (told_at);
