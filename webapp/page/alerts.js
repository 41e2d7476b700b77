/** A bell and a notification for each new call. Both are off until somebody asks for them, in this browser. */

import { callerInOneLine, lineOf } from '../call/reading.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

const TONES = [880, 1174.66];
const TONE_SECONDS = 0.35;
const FRESH_MILLIS = 60_000;

export class Alerts {
    #bell = this.#choice('bell', () => this.#ring());
    #note = this.#choice('note', () => this.#permit());
    #hint = h('p', { class: 'quiet', role: 'status' });
    #seen = new Set();
    #sound = null;

    constructor() {
        this.element = h('details', { class: 'alerts' },
            h('summary', { class: 'icon-button', 'aria-label': t('alerts') }, icon('bell')),
            h('div', { class: 'popover' }, h('p', { class: 'popover-title' }, t('alerts')),
                this.#bell, this.#note, this.#hint));
        document.addEventListener('click', (click) => {
            if (!this.element.contains(click.target)) {
                this.element.open = false;
            }
        });
        this.element.addEventListener('keydown', (key) => key.key === 'Escape' && this.#close());
    }

    /** Tells of each call that began to ring a moment ago, once. */
    calls(calls) {
        calls.filter((call) => this.#isNew(call)).forEach((call) => this.#announce(call));
    }

    #isNew(call) {
        const isFresh = call.state === 'ringing' && Date.now() - Date.parse(call.startedAt) < FRESH_MILLIS;
        const isNew = isFresh && !this.#seen.has(call.callUuid);
        if (isNew) {
            this.#seen.add(call.callUuid);
            setTimeout(() => this.#seen.delete(call.callUuid), FRESH_MILLIS);
        }
        return isNew;
    }

    #announce(call) {
        if (isOn('bell')) {
            this.#ring();
        }
        if (isOn('note') && window.Notification?.permission === 'granted') {
            const note = new Notification(t('alerts.call', { line: lineOf(call) }), { body: callerInOneLine(call), tag: call.callUuid });
            note.onclick = () => window.focus();
        }
    }

    #ring() {
        this.#sound ??= new AudioContext();
        TONES.forEach((tone, place) => this.#tone(tone, this.#sound.currentTime + place * TONE_SECONDS / 2));
    }

    #tone(frequency, at) {
        const tone = new OscillatorNode(this.#sound, { frequency });
        const loudness = new GainNode(this.#sound, { gain: 0 });
        loudness.gain.setValueAtTime(0.2, at);
        loudness.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
        tone.connect(loudness).connect(this.#sound.destination);
        tone.start(at);
        tone.stop(at + TONE_SECONDS);
    }

    async #permit() {
        const permission = await window.Notification?.requestPermission();
        const isAllowed = permission === 'granted';
        this.#hint.textContent = isAllowed ? '' : t('alerts.refused');
        if (!isAllowed) {
            localStorage.removeItem('alert.note');
            this.#note.querySelector('input').checked = false;
        }
    }

    #choice(name, whenOn) {
        const changed = ({ target }) => {
            localStorage.setItem(`alert.${name}`, target.checked ? 'on' : '');
            target.checked && whenOn();
        };
        return h('label', { class: 'choice' },
            h('input', { type: 'checkbox', checked: isOn(name), onchange: changed }), ' ', t(`alerts.${name}`));
    }

    #close() {
        this.element.open = false;
        this.element.querySelector('summary').focus();
    }
}

const isOn = (name) => localStorage.getItem(`alert.${name}`) === 'on';
