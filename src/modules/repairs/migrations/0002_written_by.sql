-- Who wrote down a thing of somebody who has no account; zero: who brings it did.
ALTER TABLE repairs_item ADD COLUMN written_by BIGINT NOT NULL DEFAULT 0;
CREATE INDEX repairs_item_written_by ON repairs_item (written_by);
