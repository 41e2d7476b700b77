/** Times and lengths for people: in the reader's time zone and format, with the exact time in UTC. */

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const EXACT_TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** The time zone of all times on the page, such as Europe/London. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const timeOfDay = (instant) => EXACT_TIME.format(new Date(instant));

/** The day is left out today; the year is left out this year. */
export function dayAndTime(instant, now = new Date()) {
    const then = new Date(instant);
    if (then.toDateString() === now.toDateString()) {
        return TIME.format(then);
    }
    const day = then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR;
    return `${day.format(then)}, ${TIME.format(then)}`;
}

/** An instant of the API in a form that is easier to read: 2026-04-08 16:38:11 UTC. */
export const exactly = (instant) => instant.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

/** Whole seconds in words: 8 s, 10 min 11 s, 1 h 2 min. */
export function length(seconds) {
    if (seconds < 60) {
        return `${seconds} s`;
    }
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
        ? parts(minutes, 'min', seconds % 60, 's')
        : parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

const parts = (large, largeUnit, small, smallUnit) =>
    `${large} ${largeUnit}` + (small === 0 ? '' : ` ${small} ${smallUnit}`);

/** The beginning of a day (2026-04-08) in the reader's time zone; null for text that is no day. */
export function beginningOf(day, daysLater = 0) {
    const [year, month, date] = day.split('-').map(Number);
    const beginning = new Date(year, month - 1, date + daysLater);
    return Number.isNaN(beginning.getTime()) ? null : beginning.toISOString();
}
