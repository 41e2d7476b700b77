-- Voicemails and missed calls that nobody has marked as handled. Few, where people mark them: the index stays small.
create index call_list_of_unhandled on call ((coalesce(listed_at, started_at)) desc, call_uuid desc)
    where handled_at is null and outcome in ('VOICEMAIL', 'MISSED');
