/** A form for an object of the API. What the API says of a field stands at that field. */

import { h } from '../page/dom.js';
import { t } from '../page/words.js';
import { KINDS } from './kinds.js';

export class Form {
    #fields;
    #slots = new Map();
    #trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });

    /**
     * @param fields each `{kind, name, label, …}`
     * @param value the object as it is, empty for a new one
     * @param save sends the object; what it throws is shown
     * @param cancel leaves the form
     */
    constructor(fields, value, save, cancel) {
        this.#fields = fields.map((spec) => ({ spec, ...KINDS[spec.kind](spec, value[spec.name], spec.name, this.#slots) }));
        this.element = h('form', { class: 'form', novalidate: true, onsubmit: (event) => this.#submit(event, save) },
            this.#fields.map((field) => field.element), this.#trouble,
            h('p', { class: 'actions' }, h('button', { class: 'primary' }, t('form.save')),
                h('button', { type: 'button', onclick: cancel }, t('form.cancel'))));
    }

    /** The object as it was filled in. */
    value() {
        return Object.fromEntries(this.#fields.map(({ spec, read }) => [spec.name, read()]));
    }

    async #submit(event, save) {
        event.preventDefault();
        this.#clear();
        try {
            await save(this.value());
        } catch (trouble) {
            this.#show(trouble);
        }
    }

    #clear() {
        this.#trouble.hidden = true;
        this.#slots.forEach((slot) => slot.say(''));
    }

    /** An error of a field that the form does not have stands below all. */
    #show(trouble) {
        const others = trouble.errors?.filter((error) => !this.#place(error)) ?? [];
        const sentence = trouble.errors?.length ? others.map(({ field, detail }) => `${field} ${detail}`).join('; ') : trouble.message;
        this.#trouble.textContent = sentence;
        this.#trouble.hidden = !sentence;
        this.element.querySelector('[aria-invalid=true]')?.focus();
    }

    #place({ field, detail }) {
        const path = [...this.#slots.keys()].filter((known) => field.startsWith(known)).sort((one, other) => other.length - one.length)[0];
        this.#slots.get(path)?.say(detail);
        return path !== undefined;
    }
}
