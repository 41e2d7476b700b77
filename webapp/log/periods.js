/** Days as people say them, and as the API wants them. */

import { beginningOf, dayOf, daysFrom } from '../page/times.js';

const WEEK = 7;

/** The Monday of the week that a day is in. */
export function mondayOf(day) {
    const weekday = new Date(beginningOf(day)).getDay() || WEEK;
    return daysFrom(day, 1 - weekday);
}

/** The first and the last day of today, yesterday or this week; null for another word. */
export function daysOf(word, today = dayOf(Date.now())) {
    switch (word) {
        case 'today': return [today, today];
        case 'yesterday': return [daysFrom(today, -1), daysFrom(today, -1)];
        case 'week': return [mondayOf(today), daysFrom(mondayOf(today), WEEK - 1)];
        default: return null;
    }
}

/** From the beginning of the first day to the end of the last, as `since` and `until`; either day may be empty. */
export const between = (first, last) => ({
    since: beginningOf(first) ?? '',
    until: last && beginningOf(last) ? beginningOf(daysFrom(last, 1)) : '',
});
