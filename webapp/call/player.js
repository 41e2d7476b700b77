/** Plays messages: play and pause, a bar to seek with, the speed, and what comes next. */

import { home } from '../page/api.js';
import { h, write } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { clock } from '../page/times.js';
import { t } from '../page/words.js';
import { callerInOneLine, recording } from './reading.js';

const SPEEDS = [1, 1.25, 1.5, 2];
const SPEED = 'speed';

export class Player {
    #audio = new Audio();
    #call = null;
    #ended;
    #button = h('button', { type: 'button', class: 'icon-button primary', onclick: () => this.toggle() });
    #bar = h('input', { type: 'range', min: '0', step: '1', value: '0', oninput: () => this.#seek() });
    #time = h('span', { class: 'player-time number' });
    #speed = h('button', { type: 'button', class: 'quiet-button', onclick: () => this.#faster() });
    #trouble = h('p', { class: 'trouble', role: 'alert', hidden: true }, t('player.trouble'));

    /** @param ended called with the call whose message has been played to its end */
    constructor(ended = () => {}) {
        this.#ended = ended;
        this.#audio.preload = 'none';
        this.#bar.setAttribute('aria-label', t('player.place'));
        this.element = h('div', { class: 'player', hidden: true },
            this.#button, this.#bar, this.#time, this.#speed, this.#trouble);
        ['play', 'pause', 'timeupdate', 'durationchange'].forEach((event) => this.#audio.addEventListener(event, () => this.#draw()));
        this.#audio.addEventListener('ended', () => this.#ended(this.#call));
        this.#audio.addEventListener('error', () => this.#fail());
    }

    /** The message of this call, or none. One that plays already goes on. */
    load(call) {
        this.element.hidden = !call;
        if (call?.callUuid === this.#call?.callUuid) {
            return;
        }
        this.stop();
        this.#call = call;
        this.#trouble.hidden = true;
        if (call) {
            this.#button.setAttribute('aria-label', t('player.of', { caller: callerInOneLine(call) }));
        }
        this.#draw();
    }

    get call() {
        return this.#call;
    }

    toggle() {
        if (this.#audio.paused) {
            this.play();
        } else {
            this.#audio.pause();
        }
    }

    play() {
        if (!this.#audio.getAttribute('src')) {
            this.#audio.src = home(recording(this.#call));
            this.#applySpeed();
        }
        this.#audio.play().catch(() => this.#audio.error && this.#fail());
    }

    stop() {
        this.#audio.pause();
        this.#audio.removeAttribute('src');
        this.#call = null;
    }

    #seek() {
        this.#audio.currentTime = Number(this.#bar.value);
        this.#draw();
    }

    #faster() {
        const next = SPEEDS[(SPEEDS.indexOf(this.#rate()) + 1) % SPEEDS.length];
        localStorage.setItem(SPEED, next);
        this.#applySpeed();
        this.#draw();
    }

    #rate() {
        const kept = Number(localStorage.getItem(SPEED));
        return SPEEDS.includes(kept) ? kept : 1;
    }

    #applySpeed() {
        this.#audio.defaultPlaybackRate = this.#rate();
        this.#audio.playbackRate = this.#rate();
    }

    #length() {
        return Number.isFinite(this.#audio.duration) ? this.#audio.duration : this.#call?.voicemail?.seconds ?? 0;
    }

    #draw() {
        const isPlaying = !this.#audio.paused;
        this.#button.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
        this.#button.setAttribute('aria-pressed', String(isPlaying));
        this.#bar.max = String(Math.max(1, Math.ceil(this.#length())));
        this.#bar.value = String(this.#audio.currentTime);
        this.#bar.setAttribute('aria-valuetext', clock(this.#audio.currentTime));
        write(this.#time, `${clock(this.#audio.currentTime)} / ${clock(this.#length())}`);
        write(this.#speed, `${this.#rate()}×`);
        this.#speed.setAttribute('aria-label', t('player.speed', { speed: this.#rate() }));
    }

    #fail() {
        this.#trouble.hidden = !this.#audio.getAttribute('src');
    }
}

