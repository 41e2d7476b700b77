/** A call in words. A null field is not known, or does not apply; an unknown word is shown as it came. */

import { length } from '../page/times.js';
import { has, t, wordFor } from '../page/words.js';

export { callerInOneLine, callerOf, lineOf } from './numbers.js';

/**
 * What happened: the main words, what else is known, and the tone that gives sign and colour.
 *
 * @returns {{tone: string, headline: string, more: string}}
 */
export const whatHappened = (call) => call.state === 'ended' ? ended(call) : goingOn(call);

function goingOn(call) {
    const by = call.answeredBy;
    if (call.state === 'in-progress' && by) {
        return { tone: 'open', headline: t('now.talking', { name: by.user.name }), more: by.userNumber.label };
    }
    return { tone: 'open', headline: wordFor('state', call.state), more: '' };
}

function ended(call) {
    switch (call.outcome) {
        case 'answered': return { tone: 'answered', headline: answered(call.answeredBy), more: talk(call) };
        case 'voicemail': return { tone: 'voicemail', headline: t('outcome.voicemail'), more: messageLength(call) };
        case 'missed': return { tone: 'missed', headline: t('outcome.missed'), more: missed(call) };
        case 'blocked': return { tone: 'blocked', headline: t('outcome.blocked'), more: t('blocked.why') };
        case 'rejected': return { tone: 'blocked', headline: t('outcome.rejected'), more: t('rejected.why') };
        default: return { tone: 'missed', headline: wordFor('outcome', call.outcome), more: cause(call.hangup) };
    }
}

const answered = (by) => by
    ? t('answered.by', { name: by.user.name, app: by.userNumber.label })
    : t('outcome.answered');

function talk({ talkSeconds, ringSeconds }) {
    const talked = talkSeconds === null ? '' : t('answered.talked', { length: length(talkSeconds) });
    const rang = ringSeconds === null ? '' : t('answered.after', { length: length(ringSeconds) });
    return [talked, rang].filter(Boolean).join(', ');
}

const messageLength = ({ voicemail }) => voicemail?.seconds ? length(voicemail.seconds) : '';

function missed({ missedReason, ringSeconds }) {
    if (missedReason === 'abandoned' && ringSeconds !== null) {
        return t('missed.abandoned.after', { length: length(ringSeconds) });
    }
    return missedReason ? wordFor('missed', missedReason) : '';
}

/** Why a call or one of its legs ended, in Plivo's words; empty where Plivo gave none. */
export function cause(reason) {
    if (!reason) {
        return '';
    }
    const name = reason.name ?? reason.cause?.toLowerCase().replaceAll('_', ' ') ?? '';
    return name && reason.source ? `${name} (${reason.source})` : name;
}

/** Our own address where a message can be heard; null where there is none. */
export const recording = (call) => call.voicemail?.audio ?? null;

/** Whether somebody should see to it: a message or a missed call that nobody has marked. */
export const isToDo = (call) =>
    call.state === 'ended' && !call.handled && ['voicemail', 'missed'].includes(call.outcome);

/** By whom a call was handled. */
export const handledBy = ({ by }) => by ? t('handled.by', { name: by }) : t('handled');

/** What became of an app that rang. */
export function legOutcome({ outcome }) {
    if (outcome === null) {
        return t('leg.unknown');
    }
    return has(`leg.${outcome}`) ? t(`leg.${outcome}`) : outcome.replaceAll('-', ' ');
}
