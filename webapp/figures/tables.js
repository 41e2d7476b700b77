/** Numbers by line and by person. */

import { h } from '../page/dom.js';
import { length } from '../page/times.js';
import { LOCALE, t } from '../page/words.js';

const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** A rate from 0 to 1 as people write it; a dash where there is none. */
export const percent = (rate) => rate === null ? '–' : percents.format(rate);

const seconds = (number) => number === null ? '–' : length(Math.round(number));

/** How each line was answered, and how soon. */
export const byLine = (groups) => table(t('figures.by.line'),
    ['figures.line', 'figures.calls', 'figures.rate', 'figures.median', 'figures.p90'],
    groups.filter((group) => group.calls > 0 || group.key !== null).map((group) => [
        group.name ?? t('line.unknown'), group.calls, percent(group.answerRate),
        seconds(group.ringSeconds.median), seconds(group.ringSeconds.p90)]));

/** Who answered how many, and for how long they talked. */
export const byPerson = (groups) => table(t('figures.by.person'),
    ['figures.person', 'figures.answered', 'figures.talked', 'figures.talk'],
    [...groups].sort((one, other) => other.answered - one.answered).map((group) => [
        group.name, group.answered, seconds(group.talkSeconds.total), seconds(group.talkSeconds.median)]));

const table = (heading, columns, rows) => h('section', { class: 'figures-table' },
    h('h2', {}, heading),
    h('div', { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': heading }, h('table', {},
        h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, t(column))))),
        h('tbody', {}, rows.map(([first, ...others]) => h('tr', {},
            h('th', { scope: 'row' }, first), others.map((value) => h('td', {}, value))))))));
