/** Puts a caller on the list of the blocked, from the log. */

import { send } from '../page/api.js';
import { h } from '../page/dom.js';
import { t } from '../page/words.js';
import { digitsOf, shortForm } from './numbers.js';

export class BlockCaller {
    #pattern;
    #trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });

    /** @param from the caller's address */
    constructor(from) {
        this.#pattern = digitsOf(from) ? `+${digitsOf(from)}` : from;
        this.element = h('details', { class: 'block' },
            h('summary', { class: 'button' }, t('block')),
            h('form', { class: 'block-form', onsubmit: (event) => this.#submit(event) },
                h('p', {}, t('block.why', { caller: shortForm(from) })),
                ['reject', 'busy', 'voicemail'].map((action, place) => h('label', { class: 'choice' },
                    h('input', { type: 'radio', name: 'action', value: action, checked: place === 0 }), ' ', t(`block.${action}`))),
                h('button', { class: 'primary' }, t('block.do')), this.#trouble));
    }

    async #submit(event) {
        event.preventDefault();
        const action = new FormData(event.target).get('action');
        try {
            await send('POST', 'api/blocked-callers', { pattern: this.#pattern, action });
            this.element.replaceChildren(h('summary', { class: 'button' }, t('block.done')));
        } catch (trouble) {
            this.#trouble.textContent = trouble.message;
            this.#trouble.hidden = false;
        }
    }
}
