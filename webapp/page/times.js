/** Times and lengths for people: in the reader's time zone and form, with the exact time in UTC beside them. */

import { h } from './dom.js';
import { LOCALE } from './words.js';

const format = (options) => {
    const formatter = new Intl.DateTimeFormat(LOCALE, options);
    return (instant) => formatter.format(new Date(instant));
};

/** The time zone of all times on the page, such as Europe/London. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const timeOfDay = format({ hour: '2-digit', minute: '2-digit' });
export const timeWithSeconds = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
export const briefDay = format({ weekday: 'short', day: 'numeric' });

const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
const longDayAndYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

const two = (number) => String(number).padStart(2, '0');

/** A day of the reader's calendar: 2026-04-08. */
export function dayOf(instant) {
    const date = new Date(instant);
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** So many days before or after a day. */
export function daysFrom(day, days) {
    const [year, month, date] = day.split('-').map(Number);
    return dayOf(new Date(year, month - 1, date + days));
}

/** When a day begins in the reader's zone, as an instant; null for a text that is no day. */
export function beginningOf(day) {
    const [year, month, date] = day.split('-').map(Number);
    const beginning = new Date(year, month - 1, date);
    return Number.isNaN(beginning.getTime()) ? null : beginning.toISOString();
}

/** The heading of a day: today, yesterday, or the day itself, with its year if that is another. */
export function headingOf(day, today = dayOf(Date.now())) {
    const instant = beginningOf(day);
    const name = (day.slice(0, 4) === today.slice(0, 4) ? longDay : longDayAndYear)(instant);
    if (day === today || day === daysFrom(today, -1)) {
        return [capital(relative.format(day === today ? 0 : -1, 'day')), name];
    }
    return [capital(name), ''];
}

/** The time alone today, else with its day. */
export const dayAndTime = (instant) =>
    dayOf(instant) === dayOf(Date.now()) ? timeOfDay(instant) : `${shortDay(instant)}, ${timeOfDay(instant)}`;

/** An instant of the API in a form that is easier to read: 2026-04-08 16:38:11 UTC. */
export const exactly = (instant) => instant.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

/** A time on the page, exact on hover. */
export const time = (instant, text) => h('time', { datetime: instant, title: exactly(instant) }, text);

/** Whole seconds in words: 8 s, 10 min 11 s, 1 h 2 min. */
export function length(seconds) {
    if (seconds < 60) {
        return `${seconds}\u00a0s`;
    }
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
        ? parts(minutes, 'min', seconds % 60, 's')
        : parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

const parts = (large, largeUnit, small, smallUnit) =>
    `${large}\u00a0${largeUnit}` + (small === 0 ? '' : ` ${small}\u00a0${smallUnit}`);

/** Seconds as a clock shows them: 0:07, 12:30, 1:02:03. */
export function clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

export const capital = (text) => text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);
