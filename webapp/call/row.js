/** A call as a row of a list: a link to its story. */

import { h } from '../page/dom.js';
import { addressWith } from '../page/address.js';
import { icon } from '../page/icons.js';
import { time, timeOfDay } from '../page/times.js';
import { callerInOneLine, callerOf, handledBy, lineOf, whatHappened } from './reading.js';

/** A row; its link leaves the filters as they are. */
export function row(call) {
    const { tone, headline, more } = whatHappened(call);
    const { name, number } = callerOf(call);
    return h('li', { class: `row ${tone}`, 'data-call': call.callUuid },
        h('a', { class: 'row-link', href: addressWith({ call: call.callUuid }) },
            h('span', { class: 'row-time' }, time(call.startedAt, timeOfDay(call.startedAt))),
            h('span', { class: 'row-sign' }, icon(tone)),
            h('span', { class: 'row-caller' },
                h('strong', {}, name || number), ' ', name && h('span', { class: 'quiet number' }, number)),
            h('span', { class: 'row-line' }, lineOf(call)),
            h('span', { class: 'row-what' },
                h('span', { class: 'headline' }, headline), ' ', more && h('span', { class: 'quiet' }, more)),
            call.handled && h('span', { class: 'row-mark', title: call.handled.note ?? '' }, handledBy(call.handled))));
}

/** The sentence that is read out when a call comes in. */
export const announcement = (call) => `${lineOf(call)}: ${callerInOneLine(call)}`;

/** Keeps the link of a row on the filters that are shown now. */
export function relink(element) {
    element.querySelector('a').setAttribute('href', addressWith({ call: element.dataset.call }));
}

