/** The table of calls. Redraws only what has changed, so nothing flickers and the focus stays. */

import * as log from './log.js';
import { dayAndTime, exactly } from './times.js';
import { caller, callerInOneLine, line, recording, whatHappened } from './words.js';

export class CallList {
    #body;
    #template = document.getElementById('call');
    #rows = new Map();

    /** @param open called with a call to show its details */
    constructor(table, open) {
        this.#body = table.tBodies[0];
        this.#body.addEventListener('click', (click) => {
            const row = click.target.closest('button')?.closest('tr');
            if (row) {
                open(this.#rows.get(row.dataset.call).call);
            }
        });
    }

    get size() {
        return this.#rows.size;
    }

    /**
     * Shows these calls, in this order, and no others.
     *
     * @returns {object[]} the new calls: those above all that were shown before. The list has the newest first and a call
     *     keeps its place in it, so a call that appears further down is older and has only come to match the filter.
     */
    show(calls) {
        const known = calls.findIndex((call) => this.#rows.has(call.callUuid));
        const added = known < 0 ? calls : calls.slice(0, known);
        const wanted = new Map(calls.map((call) => [call.callUuid, call]));
        for (const [callUuid, { row }] of this.#rows) {
            if (!wanted.has(callUuid)) {
                row.remove();
                this.#rows.delete(callUuid);
            }
        }
        let place = this.#body.firstElementChild;
        for (const call of wanted.values()) {
            const row = this.#row(call);
            if (row === place) {
                place = place.nextElementSibling;
            } else {
                this.#body.insertBefore(row, place);
            }
        }
        return added;
    }

    /** Appends these calls. */
    append(calls) {
        this.show([...this.#rows.values()].map((shown) => shown.call).concat(calls));
    }

    /** Highlights calls that have just come in. */
    highlight(calls) {
        calls.forEach((call) => this.#rows.get(call.callUuid).row.classList.add('new'));
    }

    #row(call) {
        const json = JSON.stringify(call);
        const known = this.#rows.get(call.callUuid);
        const row = known?.row ?? this.#template.content.firstElementChild.cloneNode(true);
        this.#rows.delete(call.callUuid);
        this.#rows.set(call.callUuid, { row, json, call });
        if (known?.json !== json) {
            fill(row, call);
        }
        // After midnight a time is shown with its day, though the call has not changed.
        const time = row.querySelector('time');
        const text = dayAndTime(call.startedAt);
        if (time.textContent !== text) {
            time.textContent = text;
        }
        return row;
    }
}

function fill(row, call) {
    row.dataset.call = call.callUuid;
    const cell = (name) => row.querySelector(`.${name}`);
    const time = row.querySelector('time');
    time.dateTime = call.startedAt;
    time.title = exactly(call.startedAt);
    cell('line').textContent = line(call);
    cell('line').title = call.to ?? '';
    const { name, number } = caller(call);
    cell('name').textContent = name;
    cell('number').textContent = number;
    cell('caller').title = call.from ?? '';
    cell('what').replaceChildren(...story(call));
    const button = row.querySelector('button');
    button.setAttribute('aria-label', `Details of the call from ${callerInOneLine(call)}, ${time.title}`);
}

/** What happened, as nodes of the page: the main word, the rest, a link to the message, and whether it was handled. */
export function story(call) {
    const { word, tone, rest } = whatHappened(call);
    const strong = document.createElement('strong');
    strong.className = tone;
    strong.textContent = word;
    const link = recording(call) ? [' ', listen(log.audio(call.callUuid))] : [];
    return [strong, rest, ...link, ...mark(call.handled)];
}

function mark(handled) {
    if (!handled) {
        return [];
    }
    const sign = document.createElement('span');
    sign.className = 'handled';
    sign.textContent = handled.by ? `handled by ${handled.by}` : 'handled';
    sign.title = handled.note ?? '';
    return [' ', sign];
}

function listen(url) {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = 'listen';
    return link;
}
