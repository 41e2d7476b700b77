/** The panel with everything known about one call. The address says which, so Back closes it and a link opens it. */

import { addressOf, addressWith, parameter, undo } from '../page/address.js';
import { read } from '../page/api.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { t } from '../page/words.js';
import { callParts } from './parts.js';
import { Handling } from './handling.js';
import { Player } from './player.js';
import { callerOf, recording } from './reading.js';

export class Panel {
    #title = h('h2', { class: 'panel-title', id: 'call-title' });
    #body = h('div', { class: 'panel-body' });
    #trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
    #player = new Player();
    #handling = new Handling((call) => this.#show(call));
    #callUuid = '';
    #call = null;

    constructor() {
        const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: () => this.#leave() },
            icon('close'));
        this.element = h('dialog', { class: 'panel', 'aria-labelledby': 'call-title' },
            h('header', { class: 'panel-head' }, this.#title, close), this.#trouble, this.#body);
        // Escape closes by the address as well, else Back would open the call again.
        this.element.addEventListener('cancel', (cancel) => {
            cancel.preventDefault();
            this.#leave();
        });
        // A click hits the dialog itself only beside its content.
        this.element.addEventListener('click', (click) => click.target === this.element && this.#leave());
    }

    /** Opens, changes or closes what is shown, as the address says. */
    follow() {
        const wanted = parameter('call');
        if (wanted === this.#callUuid) {
            return;
        }
        this.#callUuid = wanted;
        this.#call = null;
        this.#player.stop();
        if (wanted) {
            this.#open();
        } else {
            this.element.close();
        }
    }

    /** The call that is shown has changed: its story is read again. */
    calls(changed) {
        if (this.#callUuid && changed.some((call) => call.callUuid === this.#callUuid)) {
            this.#ask();
        }
    }

    reset() {
        if (this.#callUuid) {
            this.#ask();
        }
    }

    #open() {
        this.#title.textContent = t('call');
        this.#trouble.hidden = true;
        this.#body.replaceChildren(h('p', { class: 'note' }, t('call.reading')));
        if (!this.element.open) {
            this.element.showModal();
        }
        this.#ask();
    }

    async #ask() {
        const asked = this.#callUuid;
        try {
            const call = await read(`api/calls/${encodeURIComponent(asked)}`);
            if (asked === this.#callUuid) {
                this.#show(call);
            }
        } catch (trouble) {
            if (asked === this.#callUuid) {
                this.#fail(trouble);
            }
        }
    }

    #fail(trouble) {
        this.#trouble.textContent = trouble.status === 404 ? t('call.unknown') : trouble.message;
        this.#trouble.hidden = false;
        if (this.#call === null) {
            this.#body.replaceChildren();
        }
    }

    #show(call) {
        this.#trouble.hidden = true;
        if (this.#call && JSON.stringify(call) === JSON.stringify(this.#call)) {
            return;
        }
        const isFirst = this.#call === null;
        this.#call = call;
        const { name, number } = callerOf(call);
        this.#title.textContent = name || number;
        if (isFirst) {
            this.#handling.forget();
        }
        this.#handling.show(call);
        this.#player.load(recording(call) ? call : null);
        this.#body.replaceChildren(...callParts(call, this.#player.element, this.#handling.element));
    }

    #leave() {
        undo(addressWith({ call: '' }) || addressOf({}));
    }
}
