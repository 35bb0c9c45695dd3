-- What waits for the animators since the group entered a state; the step names a text of the program.
CREATE TABLE circles_task (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    state_since BIGINT NOT NULL,
    step TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_at BIGINT,
    done_by BIGINT NOT NULL,
    PRIMARY KEY (circle_id, state_since, step)
);
CREATE INDEX circles_task_done_by ON circles_task (done_by);

-- When something happened in a group for the last time; a coming event counts as its day.
CREATE TABLE circles_activity (
    circle_id BIGINT PRIMARY KEY REFERENCES circles_circle (circle_id),
    last_at BIGINT NOT NULL
);

-- A group in which nothing happened for long: its animators and the staff were asked what it becomes.
CREATE TABLE circles_alarm (
    circle_id BIGINT PRIMARY KEY REFERENCES circles_circle (circle_id),
    raised_at BIGINT NOT NULL
);

-- A group that ended by going on in another one.
CREATE TABLE circles_merger (
    circle_id BIGINT PRIMARY KEY REFERENCES circles_circle (circle_id),
    into_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    merged_at BIGINT NOT NULL,
    told BIGINT NOT NULL
);
CREATE INDEX circles_merger_into ON circles_merger (into_id);
