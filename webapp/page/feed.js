/** The live feed: what changes in the call log, as it changes. It comes back by itself when it is cut. */

import { home } from './api.js';

const AGAIN_MILLIS = 3_000;
const UNNOTICED_MILLIS = 2_500;
const LONGEST_START_MILLIS = 1_000;

export class Feed {
    #source = null;
    #timer = 0;
    #alarm = 0;
    #listener;
    #whenBegun = null;

    /** @param listener `calls(calls)`, `reset()` where changes may be missing, `live(isLive)` */
    constructor(listener) {
        this.#listener = listener;
        addEventListener('online', () => this.open());
        addEventListener('offline', () => this.#down());
    }

    /**
     * Opens the feed. Settled when it is open: what is read from then on need not be read again. Settled as well if the feed
     * does not open at once; then `reset()` is called when it does.
     */
    begin() {
        setTimeout(() => this.#isBegun(), LONGEST_START_MILLIS);
        return new Promise((settle) => {
            this.#whenBegun = settle;
            this.open();
        });
    }

    /** Opens the feed, or opens it again. */
    open() {
        clearTimeout(this.#timer);
        this.#source?.close();
        const source = new EventSource(home('api/calls/live'));
        this.#source = source;
        // A new source has no last id to come back with, so what was read before may be old; the browser's own return has one.
        source.addEventListener('open', () => this.#isBegun() || this.#listener.reset(), { once: true });
        source.addEventListener('open', () => this.#up());
        source.addEventListener('calls', (event) => this.#listener.calls(JSON.parse(event.data)));
        source.addEventListener('reset', () => this.#listener.reset());
        source.addEventListener('error', () => this.#broken(source));
    }

    /** True if somebody waited for the beginning, and so has read nothing yet. */
    #isBegun() {
        const settle = this.#whenBegun;
        this.#whenBegun = null;
        settle?.();
        return settle !== null;
    }

    #up() {
        clearTimeout(this.#alarm);
        this.#alarm = 0;
        this.#listener.live(true);
    }

    /** The browser tries again by itself, unless the answer was an error. */
    #broken(source) {
        this.#isBegun();
        // The stream ends twice an hour and is back at once: nobody needs to see that.
        this.#alarm ||= setTimeout(() => this.#down(), UNNOTICED_MILLIS);
        if (source.readyState === EventSource.CLOSED) {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.open(), AGAIN_MILLIS);
        }
    }

    #down() {
        this.#listener.live(false);
    }
}
