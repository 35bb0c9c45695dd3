-- Somebody is written to by name.
CREATE INDEX members_profile_called ON members_profile (public_name) WHERE listed = 1;
