-- By itself: while it is made, events cannot be stored and wait in the journals. Events of an earlier version are not in it.
-- Not a BRIN index, which would be smaller: with five million events the planner read the whole table instead of it.
create index call_event_stored_at on call_event (stored_at) where stored_at is not null;
