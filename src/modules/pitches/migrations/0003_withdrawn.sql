-- A hidden pitch that was given back stays without words, so that the same person books no other one.
ALTER TABLE pitches_pitch ADD COLUMN withdrawn BIGINT NOT NULL DEFAULT 0;
