-- Which draw filled a seat.
CREATE TABLE assemblies_drawn_seat (
    seat_id BIGINT PRIMARY KEY REFERENCES assemblies_seat (seat_id),
    draw_id BIGINT NOT NULL
);
CREATE INDEX assemblies_drawn_seat_draw ON assemblies_drawn_seat (draw_id);
