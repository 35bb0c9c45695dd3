-- A date of a calendar elsewhere is looked for by what that calls it.
CREATE INDEX events_imported_uid ON events_imported (uid, original);
-- Files that wait, or were cut short, are forgotten after a while.
CREATE INDEX events_import_state ON events_import (state, started_at);
