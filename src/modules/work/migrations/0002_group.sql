-- The group on whose home and in whose feed a demand stands; 0: in none.
ALTER TABLE work_demand ADD COLUMN circle_id BIGINT NOT NULL DEFAULT 0;
