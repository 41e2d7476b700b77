/** Which calls are shown. The form and the page's address always agree, so that a view can be sent as a link. */

import { beginningOf } from './times.js';

const SAME_IN_THE_API = ['q', 'user', 'outcome', 'state', 'unhandled'];

export class Filters {
    #form;

    /** @param whenChanged called after a filter has changed */
    constructor(form, whenChanged) {
        this.#form = form;
        this.#fromAddress();
        form.addEventListener('change', () => this.#changed(whenChanged));
        form.addEventListener('submit', (submit) => {
            submit.preventDefault();
            this.#changed(whenChanged);
        });
        // The event comes before the form is reset.
        form.addEventListener('reset', () => setTimeout(() => this.#changed(whenChanged)));
    }

    /** Shows all calls of one caller, without any other filter. */
    onlyCaller(address) {
        this.#fields().forEach((field) => field.value = '');
        this.#form.elements.caller.value = address;
        this.#form.requestSubmit();
    }

    /** The number of filters that are set. */
    count() {
        return this.#fields().filter((field) => field.value).length;
    }

    /** The parameters of GET /api/calls. The last day is included, in the reader's time zone. */
    question() {
        const value = (name) => this.#form.elements[name].value.trim();
        const question = new URLSearchParams(SAME_IN_THE_API.map((name) => [name, value(name)]));
        question.set('companyNumber', value('line'));
        question.set('caller', value('caller'));
        question.set('since', beginningOf(value('from')) ?? '');
        question.set('until', beginningOf(value('to'), 1) ?? '');
        return set(question);
    }

    /** Fills a choice. What the address has selected stays selected. */
    offer(name, things) {
        things.forEach(({ id, name: label }) => option(this.#form.elements[name], String(id)).textContent = label);
    }

    #fields() {
        return [...this.#form.elements].filter((field) => field.name);
    }

    #fromAddress() {
        const address = new URLSearchParams(location.search);
        for (const field of this.#fields()) {
            const value = address.get(field.name) ?? '';
            if (field instanceof HTMLSelectElement) {
                option(field, value);
            }
            field.value = value;
        }
    }

    #changed(whenChanged) {
        const address = new URLSearchParams(location.search);
        this.#fields().forEach((field) => address.set(field.name, field.value.trim()));
        rewriteAddress(address);
        whenChanged();
    }
}

/** Puts these parameters into the page's address, leaving out the empty ones; adds no step to the browser's history. */
export function rewriteAddress(parameters) {
    const query = set(parameters).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

const set = (parameters) => new URLSearchParams([...parameters].filter(([, value]) => value));

/** The option with this value. A link may name one that does not exist, such as a deleted line. */
function option(select, value) {
    let found = [...select.options].find((known) => known.value === value);
    if (!found) {
        found = new Option(value, value);
        select.add(found);
    }
    return found;
}
