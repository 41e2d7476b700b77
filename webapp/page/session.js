/** Who has signed in, the way out, and what they may do: `style/session.css` hides the rest, which the server refuses in any case. */

import { home, read } from './api.js';
import { h } from './dom.js';
import { t } from './words.js';

const CHECK_MILLIS = 60_000;

/** Adds the name and the way out to an element. People with a token have no session to leave. */
export async function showMe(place) {
    const me = await read('api/me').catch(() => null);
    if (!me) {
        return;
    }
    document.body.dataset.role = me.role;
    if (me.signedIn) {
        document.body.dataset.signedIn = '';
        place.append(nameAndWayOut(me.name));
        setInterval(check, CHECK_MILLIS);
    }
}

const nameAndWayOut = (name) => h('form', { class: 'me', method: 'post', action: home('signout') },
    h('span', { class: 'quiet me-name', title: name }, name), h('button', { class: 'quiet-button' }, t('me.out')));

/** Where the session has ended, the address of the page leads to the sign-in and back. What is being typed stays. */
async function check() {
    const trouble = await read('api/me').then(() => null, (failure) => failure);
    if (trouble?.status === 401 && !document.activeElement?.matches('input, textarea, select')) {
        location.reload();
    }
}
