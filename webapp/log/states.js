/** What stands in place of calls: being read, none yet, none that matches, an error. Each says what to do. */

import { addressOf } from '../page/address.js';
import { h } from '../page/dom.js';
import { t } from '../page/words.js';
import { NONE } from './filters.js';

export class States {
    #again;
    #guide = null;

    /** @param again reads once more */
    constructor(again) {
        this.#again = again;
        this.element = h('div', { class: 'states' });
    }

    /**
     * @param state `reading`, `ready` or a Trouble
     * @param shown the number of calls that are shown
     * @param set the number of filters that are set
     */
    show(state, shown, set) {
        if (state instanceof Error) {
            this.element.replaceChildren(this.#trouble(state, set));
        } else if (state === 'reading') {
            this.element.replaceChildren(...(shown ? [] : [h('p', { class: 'note', role: 'status' }, t('log.reading'))]));
        } else if (shown) {
            this.element.replaceChildren();
        } else if (set) {
            this.element.replaceChildren(noMatch());
        } else {
            this.#firstRun();
        }
    }

    #trouble(trouble, set) {
        const isSearch = trouble.status === 400 && set;
        return h('div', { class: 'note trouble', role: 'alert' },
            h('p', {}, isSearch ? t('log.search.short') : trouble.message),
            !isSearch && h('p', {}, h('button', { type: 'button', onclick: this.#again }, t('again'))));
    }

    async #firstRun() {
        const place = h('div', {});
        this.element.replaceChildren(place);
        const { Guide } = await import('../setup/guide.js');
        this.#guide ??= new Guide();
        place.replaceWith(this.#guide.element);
        this.#guide.enter();
    }
}

const noMatch = () => h('div', { class: 'note' },
    h('h2', {}, t('log.none')),
    h('p', {}, h('a', { href: addressOf(NONE) }, t('log.none.all'))));
