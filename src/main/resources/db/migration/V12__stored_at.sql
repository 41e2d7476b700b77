-- By itself: while it is made, events cannot be stored and wait in the journals. It is small, and quickly made.
create index call_event_stored_at on call_event using brin (stored_at) with (pages_per_range = 32, autosummarize = on);
