-- How many members visitors, and how many members, see in a commune: each reader's own numbers, so that the
-- difference to the public directory tells nobody of those who let only members see them. Counted anew each day.
DROP TABLE places_density;
CREATE TABLE places_density (
    commune TEXT NOT NULL,
    for_members BIGINT NOT NULL,
    members BIGINT NOT NULL,
    counted_on TEXT NOT NULL,
    PRIMARY KEY (commune, for_members)
);
