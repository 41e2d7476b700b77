/** The search field, the choices of one click, and the finer filters. What they say stands in the address. */

import { shortForm } from '../call/numbers.js';
import { addressOf, addressWith, go, replace } from '../page/address.js';
import { h, newId } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { t, wordFor } from '../page/words.js';
import { filters, MISSED_OR_VOICEMAIL, NONE } from './filters.js';

const TYPING_MILLIS = 250;
const OUTCOMES = ['answered', 'voicemail', 'missed', 'blocked', 'rejected', 'failed'];

export class Search {
    #timer = 0;
    #field = h('input', {
        type: 'search', id: 'q', maxlength: '100', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
        placeholder: t('search.hint'), 'aria-label': t('search'), oninput: () => this.#typed(), onchange: () => this.#search(),
    });
    #chips = h('div', { class: 'chips', role: 'group', 'aria-label': t('filters.quick') });
    #fine = h('details', { class: 'fine', ontoggle: () => this.#fine.open && this.#offer() });
    #choices = null;

    constructor() {
        this.element = h('div', { class: 'search', role: 'search' },
            h('div', { class: 'search-field' }, icon('search'), this.#field),
            this.#chips, this.#fine);
        this.#fine.append(h('summary', { class: 'chip' }, icon('more'), t('filters.more')), this.#fineForm());
    }

    /** Shows what the address says. */
    show() {
        const set = filters();
        if (document.activeElement !== this.#field) {
            this.#field.value = set.q ?? '';
        }
        this.#showChips(set);
        this.#fine.querySelectorAll('[name]').forEach((field) => select(field, set[field.name] ?? ''));
        const fineOnes = ['line', 'user', 'from', 'to'].filter((name) => set[name]).length;
        this.#fine.classList.toggle('set', fineOnes > 0);
    }

    /** Fills the choices of lines and people, those of earlier calls too. That reads a year's numbers, so not before it must. */
    async #offer() {
        this.#choices ??= import('./choices.js').then(({ linesAndPeople }) => linesAndPeople());
        const { lines, people } = await this.#choices.catch(() => {
            this.#choices = null;
            return { lines: [], people: [] };
        });
        lines.forEach((line) => option(this.#fine.querySelector('[name=line]'), line));
        people.forEach((person) => option(this.#fine.querySelector('[name=user]'), person));
        this.show();
    }

    #typed() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#search(), TYPING_MILLIS);
    }

    /** One search is one step back, however many letters it took. */
    #search() {
        clearTimeout(this.#timer);
        const address = addressWith({ q: this.#field.value.trim() });
        if (history.state?.typed) {
            replace(address);
        } else {
            go(address, { typed: true });
        }
    }

    #showChips(set) {
        const chip = (text, isOn, changes) =>
            h('a', { class: 'chip', href: addressWith(changes), 'aria-current': isOn ? 'true' : null }, text);
        const when = (word) => chip(t(`when.${word}`), set.when === word,
            { when: set.when === word ? '' : word, from: '', to: '' });
        const isToDo = set.outcome === MISSED_OR_VOICEMAIL;
        this.#chips.replaceChildren(
            when('today'), when('yesterday'), when('week'),
            chip(t('filters.missed'), isToDo, { outcome: isToDo ? '' : MISSED_OR_VOICEMAIL }),
            ...this.#others(set, isToDo));
    }

    /** Filters that a link brought, and that none of the fields shows. */
    #others(set, isToDo) {
        const texts = {
            caller: set.caller && shortForm(set.caller),
            state: set.state && wordFor('state', set.state),
            unhandled: set.unhandled && t('filters.unhandled'),
            outcome: !isToDo && set.outcome && !OUTCOMES.includes(set.outcome) && set.outcome,
        };
        const removal = (name, text) => h('a', {
            class: 'chip', href: addressWith({ [name]: '' }), 'aria-current': 'true', 'aria-label': t('filters.without', { text }),
        }, text, icon('close'));
        const all = Object.entries(texts).filter(([, text]) => text).map(([name, text]) => removal(name, text));
        const any = Object.keys(set).some((name) => name !== 'view');
        return any ? [...all, h('a', { class: 'chip plain', href: addressOf(NONE) }, t('filters.none'))] : all;
    }

    #fineForm() {
        const changed = ({ target }) => go(addressWith({
            [target.name]: target.value, ...(['from', 'to'].includes(target.name) ? { when: '' } : {}),
        }));
        const choice = (name, any, options = []) => field(t(`filters.${name}`), h('select', { name },
            h('option', { value: '' }, any), options.map(({ id, name: text }) => h('option', { value: id }, text))));
        return h('form', { class: 'fine-form', onchange: changed, onsubmit: (submit) => submit.preventDefault() },
            choice('line', t('filters.line.any')),
            choice('user', t('filters.user.any')),
            choice('outcome', t('filters.outcome.any'), OUTCOMES.map((id) => ({ id, name: wordFor('outcome', id) }))),
            field(t('filters.from'), h('input', { name: 'from', type: 'date' })),
            field(t('filters.to'), h('input', { name: 'to', type: 'date' })));
    }
}

function field(text, control) {
    const id = newId('filter');
    control.id = id;
    return h('div', { class: 'field' }, h('label', { for: id }, text), control);
}

/** A link may name what is not there, such as a deleted line. */
function select(control, value) {
    if (control.tagName === 'SELECT' && value && ![...control.options].some((known) => known.value === value)) {
        option(control, { id: value, name: value === MISSED_OR_VOICEMAIL ? t('filters.missed') : value });
    }
    control.value = value;
}

function option(control, { id, name }) {
    const known = [...control.options].find((one) => one.value === String(id));
    if (known) {
        known.textContent = name;
    } else {
        control.append(h('option', { value: id }, name));
    }
}
