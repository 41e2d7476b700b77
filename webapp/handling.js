/** The mark that somebody took care of a call: set with a name and a note, or taken back. */

import * as log from './log.js';
import { Trouble } from './log.js';

/** Where the browser keeps the reader's name between visits. */
const NAME = 'frontdesk-my-name';

export class Handling {
    #form;
    #changed;
    #call;

    /** @param changed called with the call as the answer to a change describes it */
    constructor(form, changed) {
        this.#form = form;
        this.#changed = changed;
        form.addEventListener('submit', (submit) => {
            submit.preventDefault();
            this.#send(!this.#call.handled);
        });
    }

    /** Offers to mark this call, or to take its mark back. A call that is still going on has neither. */
    show(call) {
        const { by, note } = this.#form.elements;
        this.#call = call;
        this.#form.hidden = call.state !== 'ended';
        by.parentElement.hidden = Boolean(call.handled);
        note.parentElement.hidden = Boolean(call.handled);
        by.value ||= localStorage.getItem(NAME) ?? '';
        this.#form.querySelector('button').textContent = call.handled ? 'Not handled yet' : 'Mark as handled';
        this.#say('');
    }

    hide() {
        this.#form.hidden = true;
        this.#form.elements.note.value = '';
    }

    async #send(handled) {
        const { by, note } = this.#form.elements;
        const button = this.#form.querySelector('button');
        localStorage.setItem(NAME, by.value.trim());
        button.disabled = true;
        try {
            this.#changed(await log.mark(this.#call.callUuid, handled, by.value, note.value));
        } catch (trouble) {
            if (!(trouble instanceof Trouble)) {
                throw trouble;
            }
            this.#say(trouble.message);
        } finally {
            button.disabled = false;
        }
    }

    #say(sentence) {
        const trouble = this.#form.querySelector('[role=alert]');
        trouble.textContent = sentence;
        trouble.hidden = !sentence;
    }
}
