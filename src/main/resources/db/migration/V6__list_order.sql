-- When a call started as that was first heard: its place in the list, which later events do not move. Rows of an earlier
-- version need no filling, which would rewrite the whole table: null means started_at, and the next write of such a row
-- keeps the started_at that it had.
alter table call add column listed_at timestamptz;
