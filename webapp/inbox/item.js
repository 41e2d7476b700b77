/** A call in the inbox: who, when, the message, and a way to mark it as handled that can be taken back for some seconds. */

import { Handling } from '../call/handling.js';
import { callerOf, lineOf, recording, whatHappened } from '../call/reading.js';
import { linkTo } from '../call/numbers.js';
import { addressWith } from '../page/address.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { clock, dayAndTime, time } from '../page/times.js';
import { t } from '../page/words.js';

const UNDO_MILLIS = 8_000;
const NOTICE_MILLIS = 1_000;

export class Item {
    #player;
    #leave;
    #timer = 0;
    #isMine = false;
    #head = h('div', { class: 'item-head' });
    #place = h('div', { class: 'item-player' });
    #handling = new Handling((call) => this.#changedHere(call));

    /** @param leave called with this item when it is done and its time to undo is over */
    constructor(call, player, leave) {
        this.call = call;
        this.#player = player;
        this.#leave = leave;
        this.element = h('li', { class: 'item', 'data-call': call.callUuid }, this.#head, this.#place, this.#handling.element);
        this.#draw();
    }

    /** Takes the newer state of the call. */
    update(call) {
        if (call.revision < this.call.revision) {
            return;
        }
        this.call = call;
        this.element.classList.toggle('done', Boolean(call.handled));
        this.#handling.show(call);
        clearTimeout(this.#timer);
        if (call.handled) {
            this.#timer = setTimeout(() => this.#leaveUnlessUsed(), this.#isMine || this.#handling.isSending() ? UNDO_MILLIS : NOTICE_MILLIS);
        }
    }

    /** Only where the mark was made does it wait to be taken back. */
    #changedHere(call) {
        this.#isMine = Boolean(call.handled);
        this.update(call);
    }

    /** Whether it is on its way out already. */
    seenTo() {
        return Boolean(this.call.handled);
    }

    /** Keeps its link on the view that is shown. */
    relink() {
        this.#head.querySelector('a').setAttribute('href', addressWith({ call: this.call.callUuid }));
    }

    /** Plays the message in this place. */
    play() {
        document.querySelector('.item.playing')?.classList.remove('playing');
        this.element.classList.add('playing');
        this.#player.load(this.call);
        this.#place.append(this.#player.element);
        this.#player.play();
        this.element.scrollIntoView({ block: 'nearest' });
    }

    #leaveUnlessUsed() {
        if (this.element.contains(document.activeElement) && document.activeElement !== document.body) {
            this.#timer = setTimeout(() => this.#leaveUnlessUsed(), UNDO_MILLIS);
        } else {
            this.#leave(this);
        }
    }

    #draw() {
        const { tone, headline, more } = whatHappened(this.call);
        const { name, number } = callerOf(this.call);
        const back = linkTo(this.call.from);
        this.#head.replaceChildren(
            h('div', { class: `item-who ${tone}` },
                h('a', { class: 'item-caller', href: addressWith({ call: this.call.callUuid }) }, name || number), ' ',
                name && h('span', { class: 'quiet number' }, number),
                h('p', {}, icon(tone), h('span', { class: 'headline' }, headline), ' ', h('span', { class: 'quiet' }, more))),
            h('p', { class: 'quiet item-when' }, lineOf(this.call), h('br'), time(this.call.startedAt, dayAndTime(this.call.startedAt))),
            h('div', { class: 'item-actions' },
                recording(this.call) && this.#playButton(),
                back && h('a', { class: 'button', href: back }, icon('open'), t('call.back'))));
        this.#handling.show(this.call);
    }

    #playButton() {
        return h('button', { type: 'button', class: 'play', onclick: () => this.play() },
            icon('play'), clock(this.call.voicemail.seconds ?? 0));
    }
}
