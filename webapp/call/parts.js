/** The parts of the panel of a call. */

import { h } from '../page/dom.js';
import { addressOf } from '../page/address.js';
import { icon } from '../page/icons.js';
import { dayAndTime, time, timeWithSeconds } from '../page/times.js';
import { t } from '../page/words.js';
import { BlockCaller } from './block.js';
import { linkTo } from './numbers.js';
import { callerOf, cause, lineOf, whatHappened } from './reading.js';
import { stages } from './story.js';

/** All of them, in their order; what people are at work with keeps its element. */
export function callParts(call, player, handling) {
    return [
        summary(call),
        actions(call),
        player,
        handling,
        call.legs.length > 0 && section(t('story'), stages(call)),
        section(t('timeline'), timeline(call)),
        section(t('facts'), facts(call)),
    ].filter(Boolean);
}

const section = (heading, content) => h('section', {}, h('h3', {}, heading), content);

function summary(call) {
    const { tone, headline, more } = whatHappened(call);
    const { name, number } = callerOf(call);
    return h('div', { class: `summary ${tone}` },
        name && h('p', { class: 'quiet number' }, number),
        h('p', { class: 'summary-what' }, icon(tone), h('strong', { class: 'headline' }, headline), ' ',
            more && h('span', { class: 'quiet' }, more)),
        h('p', { class: 'quiet' }, lineOf(call), ' · ', time(call.startedAt, dayAndTime(call.startedAt))));
}

function actions(call) {
    const back = linkTo(call.from);
    return h('p', { class: 'actions' },
        back && h('a', { class: 'button primary', href: back }, icon('open'), t('call.back')),
        call.from && h('a', { class: 'button', href: addressOf({ caller: call.from }) }, t('call.same')),
        call.from && new BlockCaller(call.from).element);
}

function timeline({ timeline: entries }) {
    // The sentences come from the server, in English.
    return h('ol', { class: 'timeline' }, entries.map(({ at, event }) =>
        h('li', {}, time(at, timeWithSeconds(at)), h('span', { lang: 'en' }, event))));
}

function facts(call) {
    const moment = (instant) => instant && time(instant, `${dayAndTime(instant)} (${timeWithSeconds(instant)})`);
    const rows = {
        from: call.from,
        to: call.to,
        began: moment(call.startedAt),
        answered: moment(call.answeredAt),
        ended: moment(call.endedAt),
        because: cause(call.hangup),
        record: call.confirmed === null || call.confirmed === undefined ? '' : t(`fact.record.${call.confirmed}`),
        id: call.callUuid,
    };
    return h('dl', { class: 'facts' }, Object.entries(rows).filter(([, fact]) => fact)
        .map(([name, fact]) => [h('dt', {}, t(`fact.${name}`)), h('dd', {}, fact)]));
}
