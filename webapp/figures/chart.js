/** Calls as bars, drawn by hand: answered, messages, missed, one on the other. The same as a table for who wants to read it. */

import { h, s } from '../page/dom.js';
import { t } from '../page/words.js';

const PARTS = ['answered', 'voicemail', 'missed'];
const WIDTH = 720;
const PHONE_WIDTH = 360;
const HEIGHT = 190;
const TOP = 16;
const FOOT = 24;
const MOST_BAR = 44;

export class Chart {
    /** @param groups with `label`, `brief` (the same for a phone) and the numbers of each part */
    constructor(heading, groups) {
        this.element = h('section', { class: 'chart' },
            h('div', { class: 'chart-head' }, h('h2', {}, heading), legend()),
            drawing(heading, groups),
            h('details', {}, h('summary', { class: 'chip plain' }, t('figures.table')), table(heading, groups)));
    }
}

const legend = () => h('ul', { class: 'legend', 'aria-hidden': 'true' },
    PARTS.map((part) => h('li', { class: `part-${part}` }, t(`outcome.${part}`))));

function drawing(heading, groups) {
    const most = Math.max(1, ...groups.map((group) => sum(group)));
    const isPhone = matchMedia('(max-width: 46rem)').matches;
    const width = isPhone ? PHONE_WIDTH : WIDTH;
    const step = width / groups.length;
    const scale = (HEIGHT - TOP - FOOT) / most;
    const name = `${heading}: ${groups.map((group) => `${group.label}: ${sum(group)}`).join(', ')}`;
    return s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': name, class: 'bars' },
        s('line', { x1: '0', x2: width, y1: HEIGHT - FOOT, y2: HEIGHT - FOOT, class: 'axis' }),
        groups.map((group, place) => bar(group, (place + 0.5) * step, Math.min(MOST_BAR, step * 0.62), scale, isPhone)));
}

function bar(group, middle, width, scale, isPhone) {
    let y = HEIGHT - FOOT;
    const parts = PARTS.filter((part) => group[part] > 0).map((part) => {
        const height = group[part] * scale;
        y -= height;
        return s('rect', { x: middle - width / 2, y: y + 0.75, width, height: Math.max(1, height - 1.5), rx: 2, class: `part-${part}` });
    });
    return s('g', {}, parts,
        sum(group) > 0 && s('text', { x: middle, y: y - 5, class: 'bar-sum' }, String(sum(group))),
        s('text', { x: middle, y: HEIGHT - 7, class: 'bar-label' }, isPhone ? group.brief : group.label));
}

const table = (heading, groups) => h('table', {},
    h('caption', { class: 'unseen' }, heading),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('figures.when')),
        PARTS.map((part) => h('th', { scope: 'col' }, t(`outcome.${part}`))))),
    h('tbody', {}, groups.map((group) => h('tr', {}, h('th', { scope: 'row' }, group.label),
        PARTS.map((part) => h('td', {}, group[part]))))));

const sum = (group) => PARTS.reduce((total, part) => total + group[part], 0);
