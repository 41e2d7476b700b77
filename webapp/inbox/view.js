/** The inbox: messages and missed calls that nobody has seen to yet. */

import { isToDo, recording } from '../call/reading.js';
import { Player } from '../call/player.js';
import { read } from '../page/api.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { t } from '../page/words.js';
import { Item } from './item.js';

const FIRST = 'api/calls?unhandled=true&limit=50';

export class InboxView {
    #items = new Map();
    #next = null;
    #isRead = false;
    #player = new Player((call) => this.#playAfter(call.callUuid));
    #list = h('ol', { class: 'items' });
    #state = h('div', { class: 'states' });
    #all = h('button', { type: 'button', hidden: true, onclick: () => this.#playAfter(null) }, icon('play'), t('inbox.play'));
    #more = h('button', { type: 'button', class: 'quiet-button', hidden: true, onclick: () => this.#read(this.#next) }, t('inbox.more'));

    constructor() {
        this.element = h('section', { class: 'view inbox', 'aria-labelledby': 'inbox-title' },
            h('div', { class: 'view-head' }, h('h1', { id: 'inbox-title' }, t('view.inbox')), this.#all),
            this.#list, this.#state, h('p', { class: 'older' }, this.#more));
    }

    enter() {
        if (!this.#isRead) {
            this.#state.replaceChildren(h('p', { class: 'note', role: 'status' }, t('inbox.reading')));
            this.#read(FIRST);
        }
        this.#items.forEach((item) => item.relink());
    }

    /** A call that somebody else has seen to leaves; one that is new comes in. */
    calls(changed) {
        if (this.#isRead) {
            changed.forEach((call) => this.#take(call));
            this.#settle();
        }
    }

    async reset() {
        if (this.#isRead) {
            await this.#read(FIRST, (page) => {
                const left = new Set(page.calls.map((call) => call.callUuid));
                const oldest = page.next ? page.calls[page.calls.length - 1].startedAt : '';
                [...this.#items.values()]
                    .filter((item) => item.call.startedAt > oldest && !left.has(item.call.callUuid))
                    .forEach((item) => item.seenTo() || this.#remove(item));
            });
        }
    }

    async #read(path, before = () => {}) {
        try {
            const page = await read(path);
            before(page);
            page.calls.forEach((call) => this.#take(call));
            this.#next = path === FIRST && this.#isRead ? this.#next : page.next;
            this.#isRead = true;
            this.#settle();
        } catch (trouble) {
            this.#state.replaceChildren(h('div', { class: 'note trouble', role: 'alert' }, h('p', {}, trouble.message),
                h('p', {}, h('button', { type: 'button', onclick: () => this.#read(path) }, t('again')))));
        }
    }

    #take(call) {
        const item = this.#items.get(call.callUuid);
        if (item) {
            item.update(call);
        } else if (isToDo(call) && (this.#next === null || !this.#isRead || call.startedAt > this.#oldest())) {
            this.#insert(new Item(call, this.#player, (left) => this.#remove(left)));
        } else if (isToDo(call) && this.#items.size < 50) {
            this.#insert(new Item(call, this.#player, (left) => this.#remove(left)));
        }
    }

    #oldest() {
        return this.#list.lastElementChild ? this.#items.get(this.#list.lastElementChild.dataset.call).call.startedAt : '';
    }

    #insert(item) {
        const later = [...this.#list.children]
            .find((other) => this.#items.get(other.dataset.call).call.startedAt < item.call.startedAt) ?? null;
        this.#list.insertBefore(item.element, later);
        this.#items.set(item.call.callUuid, item);
    }

    #remove(item) {
        item.element.remove();
        this.#items.delete(item.call.callUuid);
        this.#settle();
    }

    #settle() {
        const messages = [...this.#items.values()].filter((item) => recording(item.call));
        this.#all.hidden = messages.length < 2;
        this.#more.hidden = !this.#next;
        this.#state.replaceChildren(...(this.#items.size ? [] : [nothing()]));
    }

    /** The next message down the list; the first one where no call is given. */
    #playAfter(callUuid) {
        const order = [...this.#list.children].map((element) => this.#items.get(element.dataset.call));
        const place = order.findIndex((item) => item.call.callUuid === callUuid);
        const next = order.slice(place + 1).find((item) => recording(item.call) && !item.call.handled);
        next?.play();
    }
}

const nothing = () => h('div', { class: 'note' }, icon('answered'), h('h2', {}, t('inbox.none')), h('p', {}, t('inbox.none.more')));
