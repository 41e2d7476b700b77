/** Who rang in which stage, and what became of it. */

import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { length } from '../page/times.js';
import { t } from '../page/words.js';
import { shortForm } from './numbers.js';
import { cause, legOutcome } from './reading.js';

const SIGNS = { answered: 'answered', 'answered-elsewhere': 'open', cancelled: 'open' };

/** A list of stages with the apps that rang in each. */
export function stages(call) {
    const numbers = [...new Set(call.legs.map((leg) => leg.stage))].sort((one, other) => one - other);
    return h('div', { class: 'stages' }, numbers.map((number) => stage(call, number, numbers.length > 1)));
}

function stage(call, number, isOneOfSeveral) {
    const legs = call.legs.filter((leg) => leg.stage === number);
    return h('div', { class: 'stage' },
        isOneOfSeveral && h('h4', {}, t('stage', { number })),
        h('ul', {}, legs.map((leg) => h('li', { class: `leg ${leg.outcome ?? 'unknown'}`, title: cause(leg.cause) },
            icon(SIGNS[leg.outcome] ?? 'missed'), h('span', { class: 'leg-app' }, name(leg)),
            h('span', { class: 'quiet' }, outcome(leg, call))))));
}

const name = ({ user, userNumber, sipEndpoint, phoneNumber }) => user
    ? t('app', { name: user.name, app: userNumber.label })
    : shortForm(sipEndpoint ?? phoneNumber) ?? t('leg.nobody');

function outcome(leg, { ringSeconds }) {
    return leg.outcome === 'answered' && ringSeconds !== null
        ? t('leg.answered.after', { length: length(ringSeconds) })
        : legOutcome(leg);
}
