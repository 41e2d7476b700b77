/** A colleague: whether they ring now and why not, their apps, and the switch for whether they are available. */

import { send } from '../page/api.js';
import { h } from '../page/dom.js';
import { shortForm } from '../call/numbers.js';
import { dayAndTime, shortDay } from '../page/times.js';
import { t } from '../page/words.js';
import { whySilent } from './directory.js';

/** @param changed called after the availability was changed; `edit` opens the form */
export function personCard(user, { routes, me, isAdmin }, unreachable, { changed, edit }) {
    const why = whySilent(user, routes);
    const mayChange = isAdmin || (user.email && user.email.toLowerCase() === me.name?.toLowerCase());
    const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
    return h('li', { class: 'person', 'data-user': user.id },
        h('div', { class: 'person-head' },
            h('h3', {}, user.name),
            h('span', { class: `status ${user.available ? 'yes' : 'no'}` }, availability(user)),
            mayChange && availabilityButton(user, changed, trouble),
            isAdmin && h('button', { type: 'button', class: 'quiet-button', 'aria-label': t('people.edit.of', { name: user.name }), onclick: edit }, t('people.edit'))),
        why && h('p', { class: 'quiet', lang: 'en' }, why),
        h('ul', { class: 'apps' }, user.numbers.map((app) => appItem(user, app, unreachable))),
        trouble);
}

function availability({ available, unavailableUntil }) {
    if (available) {
        return t('people.available');
    }
    return unavailableUntil ? t('people.unavailable.until', { time: dayAndTime(unavailableUntil) }) : t('people.unavailable');
}

function availabilityButton(user, changed, trouble) {
    const change = async () => {
        try {
            await send('PUT', `api/users/${user.id}/availability`, { available: !user.available });
            changed();
        } catch (failure) {
            trouble.textContent = failure.message;
            trouble.hidden = false;
        }
    };
    return h('button', { type: 'button', role: 'switch', 'aria-checked': String(user.available), class: 'switch',
        'aria-label': t('people.switch', { name: user.name }), onclick: change }, h('span', {}));
}

function appItem(user, app, unreachable) {
    const states = [
        !app.enabled && t('app.disabled'),
        app.registered === true && t('app.registered'),
        app.registered === false && t('app.unregistered'),
    ].filter(Boolean);
    const since = unreachable.get(app.id);
    return h('li', {},
        h('span', {}, app.label), ' ', h('span', { class: 'quiet' }, [shortForm(app.sipEndpoint ?? app.phoneNumber), ...states].join(' · ')),
        since && h('p', { class: 'trouble' }, t('app.unreachable', { name: user.name, app: app.label, day: shortDay(since) })));
}
