/** The calls that go on at this moment, each with its seconds. */

import { whatHappened, callerOf, lineOf } from '../call/reading.js';
import { addressWith } from '../page/address.js';
import { read } from '../page/api.js';
import { h, write } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { clock } from '../page/times.js';
import { t } from '../page/words.js';

const SECOND_MILLIS = 1_000;
const OPEN = 'api/calls?state=ringing,in-progress,voicemail&limit=50';

export class Now {
    #cards = h('ul', { class: 'now-cards' });
    #quiet = h('p', { class: 'now-quiet quiet' }, t('now.none'));
    #calls = new Map();

    constructor() {
        this.element = h('section', { class: 'now', 'aria-label': t('now') },
            h('h2', { class: 'now-title' }, t('now')), this.#quiet, this.#cards);
        setInterval(() => this.#count(), SECOND_MILLIS);
    }

    /** Reads all of them again. */
    async read() {
        // A call that the feed brings meanwhile is not in the answer, and stays.
        const before = [...this.#calls.keys()];
        try {
            const { calls } = await read(OPEN);
            const ids = new Set(calls.map((call) => call.callUuid));
            before.filter((id) => !ids.has(id)).forEach((id) => this.#remove(id));
            this.calls(calls);
        } catch {
            // The feed says that Frontdesk is down, and reads again when it is back.
        }
    }

    calls(changed) {
        changed.forEach((call) => call.state === 'ended' ? this.#remove(call.callUuid) : this.#put(call));
        this.#quiet.hidden = this.#calls.size > 0;
        this.#count();
    }

    #put(call) {
        const shown = this.#calls.get(call.callUuid);
        if (shown && shown.call.revision >= call.revision) {
            return;
        }
        const element = card(call);
        if (shown) {
            const hadFocus = shown.element.contains(document.activeElement);
            shown.element.replaceWith(element);
            hadFocus && element.querySelector('a').focus();
        } else {
            this.#cards.prepend(element);
        }
        this.#calls.set(call.callUuid, { call, element });
    }

    #remove(callUuid) {
        this.#calls.get(callUuid)?.element.remove();
        this.#calls.delete(callUuid);
        this.#quiet.hidden = this.#calls.size > 0;
    }

    #count() {
        this.#calls.forEach(({ call, element }) => {
            const since = call.state === 'in-progress' ? call.answeredAt ?? call.startedAt : call.startedAt;
            write(element.querySelector('.seconds'), clock((Date.now() - Date.parse(since)) / SECOND_MILLIS));
        });
    }
}

function card(call) {
    const { headline, more } = whatHappened(call);
    const { name, number } = callerOf(call);
    return h('li', { class: `card ${call.state}`, 'data-call': call.callUuid },
        h('a', { href: addressWith({ call: call.callUuid }) },
            h('span', { class: 'card-state' }, icon(call.state === 'voicemail' ? 'voicemail' : 'open'), headline,
                more && h('span', { class: 'quiet' }, more)),
            // Counting seconds would be read out each second.
            h('span', { class: 'seconds', 'aria-hidden': 'true' }, '0:00'),
            h('strong', { class: 'card-caller' }, name || number),
            h('span', { class: 'quiet number' }, name ? number : ''),
            h('span', { class: 'card-line quiet' }, lineOf(call))));
}
