-- The audit of schedules, stages and blocked callers. Who is blocked names a caller, so an entry does not show it.

create trigger schedule_is_audited
    after insert or update or delete on schedule
    for each row execute function audit_change('schedule', 'json:weekly', 'json:exceptions');

create trigger blocked_caller_is_audited
    after insert or update or delete on blocked_caller
    for each row execute function audit_change('blocked-caller', 'hidden:pattern', 'hidden:key', 'hidden:note');

drop trigger company_number_is_audited on company_number;

create trigger company_number_is_audited
    after insert or update or delete on company_number
    for each row execute function
        audit_change('line', 'json:stages', 'json:welcome', 'json:unanswered', 'json:closed');
