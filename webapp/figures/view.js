/** The numbers of a day or a week: calls by hour, how many were answered and how soon, and by whom. */

import { addressWith, parameter } from '../page/address.js';
import { read } from '../page/api.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { briefDay, capital, dayOf, daysFrom, headingOf, length, shortDay, ZONE, beginningOf } from '../page/times.js';
import { t } from '../page/words.js';
import { between, mondayOf } from '../log/periods.js';
import { Chart } from './chart.js';
import { byLine, byPerson, percent } from './tables.js';

const GATHER_MILLIS = 2_000;
const WEEK = 7;

export class FiguresView {
    #head = h('div', { class: 'period' });
    #body = h('div', { class: 'figures' });
    #asked = '';
    #timer = 0;

    constructor() {
        this.element = h('section', { class: 'view', 'aria-labelledby': 'figures-title' },
            h('h1', { id: 'figures-title' }, t('view.figures')), this.#head, this.#body);
    }

    enter() {
        const period = periodOf(parameter('span'), parameter('day'));
        this.#showHead(period);
        if (this.#asked !== JSON.stringify(period)) {
            this.#asked = JSON.stringify(period);
            this.#body.replaceChildren(h('p', { class: 'note', role: 'status' }, t('figures.reading')));
            this.#read(period);
        }
    }

    /** A call that ended changes the numbers of today. */
    calls(changed) {
        if (this.element.isConnected && changed.some((call) => call.state === 'ended')) {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#read(JSON.parse(this.#asked)), GATHER_MILLIS);
        }
    }

    async #read(period) {
        const ask = (by) => read(`api/statistics?${new URLSearchParams({ ...between(period.first, period.last), zone: ZONE, by })}`);
        try {
            const [hours, lines, people, days] = await Promise.all(
                [ask('hour'), ask('line'), ask('user'), period.span === 'week' ? ask('day') : null]);
            if (this.#asked === JSON.stringify(period)) {
                this.#show(hours, lines, people, days);
            }
        } catch (trouble) {
            this.#body.replaceChildren(h('div', { class: 'note trouble', role: 'alert' }, h('p', {}, trouble.message),
                h('p', {}, h('button', { type: 'button', onclick: () => this.#read(period) }, t('again')))));
        }
    }

    #show({ total, groups }, lines, people, days) {
        if (total.calls === 0) {
            this.#body.replaceChildren(h('div', { class: 'note' }, h('h2', {}, t('figures.none')), h('p', {}, t('figures.none.more'))));
            return;
        }
        const hours = groups.map((group) => ({ ...group, label: String(group.key), brief: String(group.key) }));
        this.#body.replaceChildren(
            keyFigures(total),
            ...(days ? [new Chart(t('figures.by.day'),
                days.groups.map((group) => ({ ...group, label: shortDay(beginningOf(group.key)), brief: briefDay(beginningOf(group.key)) }))).element] : []),
            new Chart(t('figures.by.hour'), hours.slice(...busyHours(hours))).element,
            byLine(lines.groups), byPerson(people.groups));
    }

    #showHead({ span, first, last }) {
        const step = span === 'week' ? WEEK : 1;
        const link = (changes, text, attributes = {}) => h('a', { class: 'chip', href: addressWith(changes), ...attributes }, text);
        const [name, more] = headingOf(first);
        this.#head.replaceChildren(
            link({ span: '' }, t('figures.day'), { 'aria-current': span === 'day' ? 'true' : null }),
            link({ span: 'week' }, t('figures.week'), { 'aria-current': span === 'week' ? 'true' : null }),
            link({ day: daysFrom(first, -step) }, icon('back'), { 'aria-label': t('figures.before') }),
            h('h2', { class: 'period-name', 'aria-live': 'polite' },
                span === 'week' ? `${capital(shortDay(beginningOf(first)))} – ${shortDay(beginningOf(last))}` : `${name} ${more}`),
            link({ day: daysFrom(first, step) }, icon('forward'), { 'aria-label': t('figures.after') }),
            h('a', { class: 'chip plain', download: true, href: `api/calls?${new URLSearchParams({
                ...between(first, last), zone: ZONE, format: 'csv' })}` }, icon('down'), t('csv')));
    }
}

/** The day or week that the address names; today where it names none. */
function periodOf(span, day) {
    const chosen = /^\d{4}-\d\d-\d\d$/.test(day) && beginningOf(day) ? day : dayOf(Date.now());
    const first = span === 'week' ? mondayOf(chosen) : chosen;
    return { span: span === 'week' ? 'week' : 'day', first, last: span === 'week' ? daysFrom(first, WEEK - 1) : first };
}

/** From the first hour with calls to the last, and office hours in any case. */
function busyHours(hours) {
    const busy = hours.filter((hour) => hour.calls > 0).map((hour) => hour.key);
    return [Math.min(8, ...busy), Math.max(18, ...busy.map((hour) => hour + 1))];
}

const keyFigures = (total) => h('dl', { class: 'key-figures' },
    keyFigure('figures.calls', total.calls),
    keyFigure('figures.rate', percent(total.answerRate)),
    keyFigure('figures.soon', percent(total.answeredWithin20s)),
    keyFigure('figures.median', total.ringSeconds.median === null ? '–' : length(Math.round(total.ringSeconds.median))));

const keyFigure = (key, value) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, value));
