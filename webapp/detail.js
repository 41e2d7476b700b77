/** The panel with everything known about one call. Its address can be sent as a link. */

import { rewriteAddress } from './filters.js';
import { Handling } from './handling.js';
import { story } from './list.js';
import * as log from './log.js';
import { dayAndTime, exactly, timeOfDay } from './times.js';
import { app, caller, cause, line, number, recording } from './words.js';

const ROW_FOLLOWS_MILLIS = 300;

export class Detail {
    #dialog;
    #callUuid = null;
    #call = null;
    #complete = false;
    #handling;
    #changed;

    /**
     * @param showCaller called with a caller's address, to show all calls of that caller
     * @param changed called after the call was marked as handled, or its mark taken back
     */
    constructor(dialog, showCaller, changed) {
        this.#dialog = dialog;
        this.#handling = new Handling(this.#part('.handling'), () => this.#marked());
        this.#changed = changed;
        dialog.addEventListener('close', () => this.#closed());
        // A click hits the dialog itself only on the backdrop, beside its content.
        dialog.addEventListener('click', (click) => click.target === dialog && dialog.close());
        this.#part('.same-caller').addEventListener('click', () => {
            const { from } = this.#call;
            dialog.close();
            showCaller(from);
        });
        const linked = new URLSearchParams(location.search).get('call');
        if (linked) {
            this.open({ callUuid: linked });
        }
    }

    /** Shows what is known already, and the rest when it arrives. */
    async open(call) {
        this.#callUuid = call.callUuid;
        this.#call = null;
        this.#complete = false;
        this.#address(call.callUuid);
        this.#part('#detail-title').textContent = 'Call';
        this.#part('.known').hidden = true;
        this.#part('audio').hidden = true;
        this.#handling.hide();
        this.#part('.same-caller').hidden = true;
        this.#part('.trouble').hidden = true;
        this.#part('.what').replaceChildren();
        this.#part('dl').replaceChildren();
        this.#part('.uuid').textContent = call.callUuid;
        if (call.startedAt) {
            this.#summary(call);
        }
        this.#dialog.showModal();
        await this.#ask();
    }

    /** Fetches the call again until it is complete. */
    async refresh() {
        if (this.#dialog.open && !this.#complete) {
            await this.#ask();
        }
    }

    async #ask() {
        const asked = this.#callUuid;
        const [call, trouble] = await log.call(asked).then((answer) => [answer, null], (problem) => [null, problem]);
        if (asked !== this.#callUuid) {
            return;
        }
        const unknown = trouble?.status === 404;
        this.#complete = unknown || call?.state === 'ended';
        this.#part('.trouble').hidden = !trouble;
        this.#part('.trouble').textContent = unknown ? 'This call is not in the log.' : trouble?.message;
        if (call) {
            this.#show(call);
        }
    }

    #show(call) {
        if (JSON.stringify(call) === JSON.stringify(this.#call)) {
            return;
        }
        this.#call = call;
        this.#summary(call);
        this.#part('.known').hidden = false;
        this.#play(recording(call) ? log.audio(call.callUuid) : null);
        this.#handling.show(call);
        this.#part('.same-caller').hidden = !call.from;
        this.#part('.legs').replaceChildren(...call.legs.map(leg));
        this.#part('.legs').previousElementSibling.hidden = call.legs.length === 0;
        this.#part('.timeline').replaceChildren(...call.timeline.map(happening));
    }

    #summary(call) {
        this.#part('#detail-title').textContent = `${line(call)}, ${dayAndTime(call.startedAt)}`;
        this.#part('.what').replaceChildren(...story(call));
        const { name, number: shortNumber } = caller(call);
        const facts = {
            'Caller': name || shortNumber,
            'Number': call.from === (name || shortNumber) ? null : call.from,
            'Called': call.to,
            'Began': moment(call.startedAt),
            'Answered': moment(call.answeredAt),
            'Ended': moment(call.endedAt),
            'Because': cause(call.hangup),
            'Handled': handled(call.handled),
            'Plivo\u2019s record': RECORD[call.confirmed],
        };
        const known = Object.entries(facts).filter(([, fact]) => fact);
        this.#part('dl').replaceChildren(...known.flatMap(([word, fact]) => [text('dt', word), text('dd', fact)]));
    }

    /** Leaves a message that plays alone: what is read again every few seconds must not interrupt it. */
    #play(address) {
        const player = this.#part('audio');
        player.hidden = !address;
        if (player.getAttribute('src') !== address) {
            address ? player.setAttribute('src', address) : player.removeAttribute('src');
        }
    }

    /** The answer about one call is never behind; its row in the list follows a moment later. */
    async #marked() {
        await this.#ask();
        setTimeout(this.#changed, ROW_FOLLOWS_MILLIS);
    }

    #closed() {
        this.#callUuid = null;
        this.#part('audio').pause();
        this.#address('');
    }

    #address(callUuid) {
        const address = new URLSearchParams(location.search);
        address.set('call', callUuid);
        rewriteAddress(address);
    }

    #part(selector) {
        return this.#dialog.querySelector(selector);
    }
}

const RECORD = { true: 'says the same', false: 'says otherwise, see the end of the story' };

const moment = (instant) => instant && `${timeOfDay(instant)} (${exactly(instant)})`;

/** By whom, when, and what the person noted. */
function handled(mark) {
    if (!mark) {
        return null;
    }
    const by = mark.by ? `by ${mark.by}, ` : '';
    return `${by}${dayAndTime(mark.at)}${mark.note ? `: ${mark.note}` : ''}`;
}

function leg({ user, userNumber, sipEndpoint, phoneNumber, outcome, cause: why }) {
    const name = user ? app({ user, userNumber }) : number(sipEndpoint ?? phoneNumber) ?? 'an unknown phone';
    const item = text('li', `${name}: ${outcome?.replaceAll('-', ' ') ?? 'not known yet'}`);
    item.title = [sipEndpoint ?? phoneNumber, cause(why)].filter(Boolean).join('\n');
    return item;
}

function happening({ at, event }) {
    const time = text('time', timeOfDay(at));
    time.dateTime = at;
    time.title = exactly(at);
    const item = document.createElement('li');
    item.append(time, ' ', event);
    return item;
}

function text(tag, content) {
    const element = document.createElement(tag);
    element.textContent = content;
    return element;
}
