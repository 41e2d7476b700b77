/** What the address says about the calls that are shown, and the same as parameters of the API. */

import { parameter } from '../page/address.js';
import { between, daysOf } from './periods.js';

/** The parameters of the address that filter the log. */
export const NAMES = ['q', 'when', 'from', 'to', 'outcome', 'line', 'user', 'unhandled', 'caller', 'state'];

export const MISSED_OR_VOICEMAIL = 'missed,voicemail';

/** The filters that are set: `{q: '…', when: 'today'}`. */
export const filters = () =>
    Object.fromEntries(NAMES.map((name) => [name, parameter(name).trim()]).filter(([, value]) => value));

/** No filter at all, to be mixed with the one that is wanted. */
export const NONE = Object.fromEntries(NAMES.map((name) => [name, '']));

/** The parameters of GET /api/calls. The last day is included, in the reader's time zone. */
export function question(set = filters()) {
    const { when, from, to, line, ...same } = set;
    const [first, last] = daysOf(when) ?? [from ?? '', to ?? ''];
    const wanted = { ...same, companyNumber: line, ...between(first, last) };
    return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
}
