/** A line: whether it is open now and why, who rings in which stage, and what comes then. */

import { h } from '../page/dom.js';
import { shortForm } from '../call/numbers.js';
import { length } from '../page/times.js';
import { t } from '../page/words.js';

/** @param edit opens the form */
export function lineCard(line, route, isAdmin, edit) {
    return h('li', { class: 'person', 'data-line': line.id },
        h('div', { class: 'person-head' },
            h('h3', {}, line.name),
            h('span', { class: `status ${route.open ? 'yes' : 'no'}` }, route.open ? t('line.open') : t('line.closed')),
            isAdmin && h('button', { type: 'button', class: 'quiet-button', 'aria-label': t('people.edit.of', { name: line.name }), onclick: edit }, t('people.edit'))),
        h('p', { class: 'quiet' }, [line.phoneNumber, line.sipEndpoint].filter(Boolean).map(shortForm).join(' · ')),
        routeStory(route));
}

/** Who rings, and why not the others; the sentences of the API are in English. */
export function routeStory(route) {
    return h('div', { class: 'route' },
        h('p', { lang: 'en' }, route.because),
        route.blocked && h('p', {}, t('route.blocked', { pattern: route.blocked.pattern })),
        h('ol', {}, route.stages.map((stage, place) => stageItem(stage, place + 1))),
        h('p', { class: 'quiet' }, t(`route.then.${route.then}`)));
}

function stageItem(stage, number) {
    const names = [...new Set(stage.rings.map((ring) => ring.user.name))].join(', ');
    return h('li', {},
        h('span', {}, names
            ? t('route.stage', { number, names, length: length(stage.seconds) })
            : t('route.nobody', { number })),
        stage.leftOut.length > 0 && h('ul', { class: 'quiet' }, stage.leftOut.map(({ user, userNumber, because }) =>
            h('li', {}, t('app', { name: user.name, app: userNumber.label }), ': ', h('span', { lang: 'en' }, because)))));
}
