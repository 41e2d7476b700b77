-- When a call was noted as to be erased. Whoever asked erases it and counts what was erased; others take it up only where that
-- was cut short.
alter table erased_call add column noted_at timestamptz not null default now();
