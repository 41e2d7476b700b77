/** Reads the log page by page while somebody scrolls. A page begins behind a call, so it costs the same wherever it is. */

import { read } from '../page/api.js';
import { h } from '../page/dom.js';
import { t } from '../page/words.js';

const PAGE = 50;
const AHEAD = '1500px';

export class Pages {
    #list;
    #changed;
    #question = new URLSearchParams();
    #next = null;
    #oldest = null;
    #running = new AbortController();
    #isReading = false;
    #observer = new IntersectionObserver((entries) => entries.at(-1).isIntersecting && this.#more(), { rootMargin: AHEAD });
    #button = h('button', { type: 'button', class: 'quiet-button', hidden: true, onclick: () => this.#more() }, t('log.older'));

    /** @param changed called with `reading`, `ready` or a Trouble */
    constructor(list, changed) {
        this.#list = list;
        this.#changed = changed;
        this.element = h('p', { class: 'older' }, this.#button);
        this.#observer.observe(this.element);
    }

    /** Shows the answer to another question, from its first page on. */
    async begin(question) {
        this.#question = question;
        this.#running.abort();
        this.#running = new AbortController();
        this.#isReading = false;
        this.#next = null;
        this.#changed('reading');
        await this.#ask(this.#first(), (page) => {
            this.#list.clear();
            this.#show(page);
        });
    }

    /** Whether a call of this time stands in the part of the log that is shown. */
    reaches(call) {
        return this.#next === null || this.#oldest === null || call.startedAt >= this.#oldest;
    }

    /** Takes in what changed at the top. What was read further down stays. */
    readFirstAgain() {
        // A call that the feed brings meanwhile is not in the answer, and stays.
        const before = this.#list.calls();
        return this.#ask(this.#first(), (page) => this.#merge(page, before));
    }

    /** Something has been shown by others. */
    settle() {
        this.#changed('ready');
    }

    #first() {
        return `api/calls?${new URLSearchParams([...this.#question, ['limit', PAGE]])}`;
    }

    async #more() {
        if (this.#next && !this.#isReading) {
            await this.#ask(this.#next, (page) => this.#show(page));
        }
    }

    #show(page) {
        this.#list.append(page.calls);
        this.#next = page.next;
        this.#oldest = page.calls[page.calls.length - 1]?.startedAt ?? this.#oldest;
    }

    #merge(page, before) {
        const isConnected = !page.next || page.calls.some((call) => this.#list.has(call.callUuid));
        if (!isConnected) {
            this.#list.clear();
            this.#show(page);
            return;
        }
        const found = new Set(page.calls.map((call) => call.callUuid));
        const lowest = page.next ? page.calls[page.calls.length - 1].startedAt : '';
        before.filter((call) => call.startedAt > lowest && !found.has(call.callUuid))
            .forEach((call) => this.#list.remove(call.callUuid));
        page.calls.forEach((call) => this.#list.put(call, !this.#list.has(call.callUuid)));
    }

    async #ask(path, show) {
        const { signal } = this.#running;
        this.#isReading = true;
        try {
            const page = await read(path, signal);
            if (!signal.aborted) {
                show(page);
                this.#changed('ready');
                this.#lookAgain();
            }
        } catch (trouble) {
            if (!signal.aborted) {
                this.#changed(trouble);
            }
        } finally {
            this.#isReading = this.#isReading && signal.aborted;
            this.#button.hidden = !this.#next;
        }
    }

    /**
     * An observer reports crossings alone, and none where a page comes while somebody scrolls on: the end of the list was
     * in sight and still is. Observed again, it reports once more.
     */
    #lookAgain() {
        this.#observer.unobserve(this.element);
        this.#observer.observe(this.element);
    }
}
