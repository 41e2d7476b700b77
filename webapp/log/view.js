/** The view of calls: what goes on now, the search, and the log by days. */

import { announcement } from '../call/row.js';
import { read } from '../page/api.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { ZONE } from '../page/times.js';
import { t } from '../page/words.js';
import { filters, question } from './filters.js';
import { CallList } from './list.js';
import { Now } from './now.js';
import { Pages } from './pages.js';
import { Search } from './search.js';
import { States } from './states.js';

const MINUTE_MILLIS = 60_000;
const GATHER_MILLIS = 400;

export class LogView {
    #now = new Now();
    #search = new Search();
    #states = new States(() => this.#begin());
    #days = h('div', { class: 'days' });
    #list = new CallList(this.#days);
    #csv = h('a', { class: 'chip plain', download: true }, icon('down'), t('csv'));
    #pages = new Pages(this.#list, (state) => this.#states.show(state, this.#list.size, Object.keys(filters()).length));
    #asked = null;
    #timer = 0;

    constructor({ announce }) {
        this.announce = announce;
        this.element = h('section', { class: 'view log', 'aria-label': t('view.calls') },
            h('h1', { class: 'unseen' }, t('view.calls')),
            this.#now.element, this.#search.element,
            h('div', { class: 'log-head' }, this.#csv),
            this.#days, this.#states.element, this.#pages.element);
        this.#now.read();
        setInterval(() => this.#list.renameDays(), MINUTE_MILLIS);
    }

    /** Shows what the address says; calls that are shown already stay. */
    enter() {
        this.#search.show();
        const asked = question();
        this.#csv.href = `api/calls?${new URLSearchParams([...asked, ['format', 'csv'], ['zone', ZONE]])}`;
        if (asked.toString() !== this.#asked) {
            this.#asked = asked.toString();
            this.#begin();
        }
    }

    calls(changed) {
        this.#now.calls(changed);
        if (this.#asked === null) {
            return;
        }
        const isFiltered = this.#asked !== '';
        changed.forEach((call) => this.#take(call, isFiltered));
        if (isFiltered) {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#pages.readFirstAgain(), GATHER_MILLIS);
        } else {
            this.#pages.settle();
        }
    }

    /** Changes may be missing. */
    reset() {
        this.#now.read();
        if (this.#asked !== null) {
            this.#pages.readFirstAgain();
        }
    }

    /** Whether a call belongs to the filters, the API alone decides. */
    #take(call, isFiltered) {
        const isNew = !this.#list.has(call.callUuid);
        if (isNew && (isFiltered || !this.#pages.reaches(call))) {
            return;
        }
        this.#list.put(call, isNew);
        if (isNew) {
            this.announce(t('news.call', { call: announcement(call) }));
        }
    }

    #begin() {
        this.#pages.begin(new URLSearchParams(this.#asked));
    }
}

/** The number of calls that wait for somebody. */
export const unhandled = () => read('api/calls/count?unhandled=true');
