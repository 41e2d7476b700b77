-- What people search a call by: the beginning of a word in its names, and the beginning or the end of the caller's number.
-- A word of the index that begins with + is a number, one that begins with - is a number read backwards; no other word holds
-- such a sign, since the signs of ASCII part words. dev.frontdesk.call.store.Search parts what people type in the same way.
create function call_words(caller text, caller_name text, line text, user_name text, app text) returns tsvector
language sql immutable parallel safe as $$
    select array_to_tsvector(array_remove(string_to_array(translate(lower(
                left(coalesce(caller_name, ''), 200) || ' ' || coalesce(line, '') || ' ' || coalesce(user_name, '')
                || ' ' || coalesce(app, '')),
            E'\t\n\r!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~', repeat(' ', 35)), ' ')
        || case when length(caller) < 200 and split_part(caller, '@', 1) <> ''
                    and ltrim(split_part(caller, '@', 1), '0123456789') = ''
                then array['+' || split_part(caller, '@', 1), '-' || reverse(split_part(caller, '@', 1))]
                else '{}' end,
        ''))
$$;
create index call_words on call
    using gin (call_words(caller, caller_name, company_number_name, user_name, user_number_label));
