/** The calls that are shown, by day, newest first. Each call costs the same however many there are already. */

import { row } from '../call/row.js';
import { h, write } from '../page/dom.js';
import { dayOf, headingOf } from '../page/times.js';

export class CallList {
    #root;
    #rows = new Map();
    #days = new Map();

    constructor(root) {
        this.#root = root;
    }

    get size() {
        return this.#rows.size;
    }

    has(callUuid) {
        return this.#rows.has(callUuid);
    }

    /** The calls that are shown, in no order. */
    calls() {
        return [...this.#rows.values()].map((shown) => shown.call);
    }

    clear() {
        this.#rows.clear();
        this.#days.clear();
        this.#root.replaceChildren();
    }

    /** Adds calls that follow all others, in their order. */
    append(calls) {
        calls.filter((call) => !this.has(call.callUuid)).forEach((call) => {
            const element = row(call);
            this.#day(dayOf(call.startedAt)).append(element);
            this.#rows.set(call.callUuid, { call, element });
        });
    }

    /** Shows what a call says now, at its place. An older revision changes nothing. */
    put(call, isNew = false) {
        const shown = this.#rows.get(call.callUuid);
        if (shown && shown.call.revision >= call.revision) {
            return;
        }
        const element = row(call);
        if (shown) {
            shown.element.replaceWith(element);
        } else {
            this.#insert(element, call);
            element.classList.toggle('new', isNew);
        }
        this.#rows.set(call.callUuid, { call, element });
    }

    remove(callUuid) {
        const day = this.#rows.get(callUuid)?.element.closest('.day');
        this.#rows.get(callUuid)?.element.remove();
        this.#rows.delete(callUuid);
        if (day && !day.querySelector('.row')) {
            day.remove();
            this.#days.delete(day.dataset.day);
        }
    }

    /** After midnight, today is yesterday. */
    renameDays() {
        this.#days.forEach((rows, day) => {
            const [name, more] = headingOf(day);
            const [first, second] = rows.previousElementSibling.children;
            write(first, name);
            write(second, more);
        });
    }

    #insert(element, call) {
        const rows = this.#day(dayOf(call.startedAt));
        let before = rows.firstElementChild;
        while (before && this.#rows.get(before.dataset.call).call.startedAt > call.startedAt) {
            before = before.nextElementSibling;
        }
        rows.insertBefore(element, before);
    }

    #day(day) {
        if (!this.#days.has(day)) {
            const rows = h('ol', { class: 'rows' });
            const [name, more] = headingOf(day);
            const heading = h('h2', { class: 'day-name' }, h('span', {}, name), ' ', h('span', { class: 'quiet' }, more));
            const later = [...this.#root.children].find((other) => other.dataset.day < day) ?? null;
            this.#root.insertBefore(h('section', { class: 'day', 'data-day': day }, heading, rows), later);
            this.#days.set(day, rows);
        }
        return this.#days.get(day);
    }
}
