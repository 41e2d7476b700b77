/** Marks a call as handled, with a note and a name, and takes the mark back. */

import { send } from '../page/api.js';
import { h, newId } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { myName, rememberName } from '../page/me.js';
import { dayAndTime, time } from '../page/times.js';
import { t } from '../page/words.js';
import { handledBy } from './reading.js';

export class Handling {
    #changed;
    #call = null;
    #shown = '';
    #isSending = false;
    #trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });

    /** @param changed called with the call as it is after a change */
    constructor(changed) {
        this.#changed = changed;
        this.element = h('div', { class: 'handling' });
    }

    /** Another call: what was typed belongs to the one before. */
    forget() {
        this.#shown = '';
    }

    /** Whether a mark is on its way; the live feed may bring it before the answer does. */
    isSending() {
        return this.#isSending;
    }

    /** Draws only what is new, so that a note that is being typed stays. */
    show(call) {
        this.#call = call;
        const shown = call.state === 'ended' ? JSON.stringify([call.callUuid, call.handled]) : '';
        this.element.hidden = !shown;
        if (shown !== this.#shown) {
            this.#shown = shown;
            this.#trouble.hidden = true;
            this.element.replaceChildren(call.handled ? this.#mark(call.handled) : this.#form(), this.#trouble);
        }
    }

    #form() {
        const by = h('input', { id: newId('by'), maxlength: '100', autocomplete: 'name', value: myName() });
        const note = h('input', { maxlength: '500', autocomplete: 'off', placeholder: t('handled.note.hint'), 'aria-label': t('handled.note') });
        const name = h('div', { class: 'field-in-line', hidden: Boolean(myName()) }, h('label', { for: by.id }, t('handled.name')), by);
        const submit = (event) => {
            event.preventDefault();
            rememberName(by.value);
            this.#send('PUT', { by: by.value.trim() || null, note: note.value.trim() || null });
        };
        return h('form', { class: 'handling-form', onsubmit: submit },
            note, h('button', {}, icon('answered'), t('handled.do')), name, myName() && rename(name, by));
    }

    #mark(handled) {
        return h('p', { class: 'handled' },
            h('strong', {}, handledBy(handled)), ', ', time(handled.at, dayAndTime(handled.at)),
            handled.note && h('span', { class: 'handled-note' }, handled.note),
            h('button', { type: 'button', class: 'quiet-button', onclick: () => this.#send('DELETE', myName() ? { by: myName() } : undefined) },
                t('handled.undo')));
    }

    async #send(method, body) {
        this.#isSending = true;
        try {
            const path = `api/calls/${encodeURIComponent(this.#call.callUuid)}/handled`;
            this.#changed(await send(method, path, body));
        } catch (trouble) {
            this.#trouble.textContent = trouble.message;
            this.#trouble.hidden = false;
        } finally {
            this.#isSending = false;
        }
    }
}

/** The name is remembered; a word leads to its field. */
function rename(name, field) {
    const button = h('button', {
        type: 'button', class: 'quiet-button as', onclick: () => {
            name.hidden = false;
            button.remove();
            field.select();
        },
    }, t('handled.as', { name: myName() }));
    return button;
}
