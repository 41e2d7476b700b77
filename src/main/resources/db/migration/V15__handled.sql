-- Who has seen to a call, if somebody marked it; null while nobody has. Computed from the call's events like all else.
alter table call
    add column handled_at timestamptz,
    add column handled_by text,
    add column handled_note text;
