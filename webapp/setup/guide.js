/** What to do next, from the doctor: what is set, what is missing, how to try a call, what to type at Plivo. */

import { home, read } from '../page/api.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { t } from '../page/words.js';

const ADDRESSES = { answer: 'plivo/answer', fallback: 'plivo/fallback', hangup: 'plivo/hangup' };
const ORDER = ['fault', 'warning', 'unknown', 'ok'];

export class Guide {
    #findings = h('div', { class: 'findings' });

    constructor({ isFirstRun = true } = {}) {
        const heading = (key) => h(isFirstRun ? 'h3' : 'h2', { class: 'guide-heading' }, t(key));
        this.element = h('div', { class: 'guide' },
            isFirstRun && h('div', { class: 'guide-lead' }, h('h2', {}, t('guide.none')), h('p', { class: 'quiet' }, t('guide.none.more'))),
            h('section', {}, heading('guide.try'), h('p', {}, t('guide.try.more')), h('pre', {}, 'mvn -Pcall')),
            h('section', {}, heading('guide.doctor'), this.#findings),
            h('section', {}, heading('guide.plivo'), h('p', {}, t('guide.plivo.more')),
                h('dl', { class: 'facts' }, Object.entries(ADDRESSES).map(([name, path]) =>
                    [h('dt', {}, t(`guide.${name}`)), h('dd', {}, h('code', {}, home(path)))]))));
    }

    async enter() {
        this.#findings.replaceChildren(h('p', { class: 'quiet', role: 'status' }, t('guide.asking')));
        try {
            const { findings } = await read('api/doctor');
            this.#findings.replaceChildren(...this.#found(findings));
        } catch (trouble) {
            const sentence = trouble.status === 403 ? t('guide.admins') : trouble.message;
            this.#findings.replaceChildren(h('p', { class: trouble.status === 403 ? 'quiet' : 'trouble' }, sentence));
        }
    }

    /** The worst first; what is right is one click away. */
    #found(findings) {
        const sorted = [...findings].sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
        const right = sorted.filter(({ status }) => status === 'ok');
        const others = sorted.filter(({ status }) => status !== 'ok');
        return [
            others.length === 0 && h('p', {}, t('guide.allright')),
            h('ul', {}, others.map(finding)),
            right.length > 0 && h('details', {}, h('summary', { class: 'chip' }, t('guide.right', { n: right.length })),
                h('ul', {}, right.map(finding))),
        ].filter(Boolean);
    }
}

// The doctor's sentences are in English.
const finding = ({ status, check, finding: found, toDo }) => h('li', { class: `finding ${status}`, lang: 'en' },
    icon(status === 'ok' ? 'answered' : 'setup'),
    h('div', {}, h('strong', {}, check), ' ', found, toDo && h('p', { class: 'quiet' }, toDo)));
