/** A call in words. A null field is not known, or does not apply; an unknown word is shown as it came. */

import { length } from './times.js';

const MISSED = {
    'abandoned': 'the caller left while it rang',
    'abandoned-at-voicemail': 'the caller left in the greeting',
    'closed': 'the line was closed',
    'nobody-available': 'nobody was available',
    'nobody-answered': 'nobody answered, and no message could be left',
};

/**
 * What happened: the main word, its tone for colouring, and the rest of the sentence.
 *
 * @returns {{word: string, tone: string, rest: string}}
 */
export function whatHappened(call) {
    return call.state === 'ended' ? ended(call) : goingOn(call);
}

function goingOn(call) {
    switch (call.state) {
        case 'ringing': return { word: 'Ringing', tone: 'open', rest: ' now' };
        case 'in-progress': return { word: 'In progress', tone: 'open', rest: inHand(call.answeredBy) };
        case 'voicemail': return { word: 'In voicemail', tone: 'open', rest: ' now' };
        default: return { word: call.state, tone: 'open', rest: '' };
    }
}

function ended(call) {
    const tone = call.outcome;
    switch (call.outcome) {
        case 'answered': return { word: 'Answered', tone, rest: by(call.answeredBy) + talk(call) };
        case 'voicemail': return { word: 'Voicemail', tone, rest: voicemail(call.voicemail) };
        case 'missed': return { word: 'Missed', tone, rest: missed(call) };
        case 'blocked': return { word: 'Blocked', tone: 'rejected', rest: ': the caller is on the list' };
        case 'rejected': return { word: 'Rejected', tone, rest: ': the number is no line of ours' };
        case 'failed': return { word: 'Failed', tone, rest: colon(cause(call.hangup)) };
        default: return { word: call.outcome ?? 'Ended', tone: 'failed', rest: '' };
    }
}

const inHand = (answeredBy) => answeredBy ? `: ${app(answeredBy)} has the call` : ' now';

const by = (answeredBy) => answeredBy ? ` by ${app(answeredBy)}` : '';

/** An app by its user and its label: Luke on home. */
export const app = ({ user, userNumber }) => `${user.name} on ${userNumber.label}`;

function talk({ talkSeconds, ringSeconds }) {
    return (talkSeconds === null ? '' : ` for ${length(talkSeconds)}`)
        + (ringSeconds === null ? '' : ` after ${length(ringSeconds)} of ringing`);
}

const voicemail = (message) => message?.seconds ? ` of ${length(message.seconds)}` : '';

function missed({ missedReason, ringSeconds }) {
    const rang = missedReason === 'abandoned' && ringSeconds !== null ? ` for ${length(ringSeconds)}` : '';
    return colon(MISSED[missedReason] ?? missedReason) + rang;
}

const colon = (text) => text ? `: ${text}` : '';

/** Why a call or one of its legs ended, in Plivo's words; empty where Plivo gave none. */
export function cause(reason) {
    if (!reason) {
        return '';
    }
    const name = reason.name ?? reason.cause?.toLowerCase().replaceAll('_', ' ') ?? '';
    return name && reason.source ? `${name}, by ${reason.source}` : name;
}

/** Our own address where a message can be heard; null where there is none. */
export const recording = (call) => call.voicemail?.audio ?? null;

/** The name of the line as it was then, or the number that was called though it is no line. */
export const line = (call) => call.companyNumber?.name ?? number(call.to) ?? 'unknown';

/** Who called: a name if the network gave one, and the number or the user part of a SIP address. */
export function caller(call) {
    const from = number(call.from) ?? 'hidden number';
    const named = call.callerName && ![from, call.from, `+${from}`].includes(call.callerName);
    return { name: named ? call.callerName : '', number: from };
}

/** The short form of an address: the user part of a SIP address, a phone number as it is. */
export const number = (address) => address?.replace(/^sips?:/i, '').replace(/@.*$/, '') || null;

export const callerInOneLine = (call) => Object.values(caller(call)).filter(Boolean).join(', ');
