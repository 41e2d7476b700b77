/** Addresses as people write them: a telephone number with + and in groups, of a SIP address the user part. */

import { t } from '../page/words.js';

const ONE_DIGIT = ['1', '7'];
const TWO_DIGITS = new Set(('20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 '
    + '81 82 84 86 90 91 92 93 94 95 98').split(' '));

/** The digits of a telephone number, or null for anything else. From 7 digits on, since shorter ones are names of a network. */
export function digitsOf(address) {
    const user = userPart(address ?? '');
    return /^(\+|00)?[1-9]\d{6,14}$/.test(user) ? user.replace(/^(\+|00)/, '') : null;
}

const userPart = (address) => address.replace(/^(sips?|tel):/i, '').replace(/@.*$/, '');

/** The short form of an address; null where there is none. */
export function shortForm(address) {
    const digits = digitsOf(address);
    return digits ? grouped(digits) : userPart(address ?? '') || null;
}

function grouped(digits) {
    const country = countryLength(digits);
    const rest = digits.slice(country);
    const groups = rest.match(/\d{3}(?!\d$)|\d{1,4}/g) ?? [];
    return `+${digits.slice(0, country)} ${groups.join('\u00a0')}`.replace(' ', '\u00a0');
}

function countryLength(digits) {
    if (ONE_DIGIT.includes(digits[0])) {
        return 1;
    }
    return TWO_DIGITS.has(digits.slice(0, 2)) ? 2 : 3;
}

/** Whether there is a number or a name behind a caller at all. */
const isHidden = (address) => !address || /^(anonymous|restricted|unknown|private|withheld)$/i.test(userPart(address));

/** Who called: a name if the network gave one that is not the number again, and the number. */
export function callerOf({ from, callerName }) {
    const number = isHidden(from) ? t('caller.hidden') : shortForm(from);
    const isNumber = callerName && digitsOf(callerName) !== null && digitsOf(callerName) === digitsOf(from);
    const named = callerName && !isNumber && ![from, number, userPart(from ?? '')].includes(callerName);
    return { name: named && !isHidden(from) ? callerName : '', number };
}

export const callerInOneLine = (call) => Object.values(callerOf(call)).filter(Boolean).join(', ');

/** The name of the line as it was then, or the number that was called though it is no line. */
export const lineOf = (call) => call.companyNumber?.name ?? shortForm(call.to) ?? t('line.unknown');

/** A link that calls back; null for a caller without a number. */
export function linkTo(address) {
    const digits = digitsOf(address);
    if (digits) {
        return `tel:+${digits}`;
    }
    return /^sips?:[^@]+@/i.test(address ?? '') ? address : null;
}
