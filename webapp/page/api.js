/** Asks Frontdesk. */

import { t } from './words.js';

// Absolute, because a page opened with user:password@ in its address may not fetch addresses that inherit them.
const HOME = location.origin + location.pathname.replace(/[^/]*$/, '');
const LONGEST_WAIT_MILLIS = 15_000;

/** An error, as a sentence for people. */
export class Trouble extends Error {
    /**
     * @param status of HTTP, 0 if there was no answer
     * @param errors the fields at fault with what is wrong: `[{field, detail}]`
     */
    constructor(sentence, status, errors = []) {
        super(sentence);
        this.status = status;
        this.errors = errors;
    }
}

/** The whole address of a path such as `api/users`. */
export const home = (path) => HOME + path.replace(/^\//, '');

export const read = (path, signal) => ask(path, { signal });

/** POST, PUT or DELETE, with a body of JSON if one is given. */
export const send = (method, path, body) => ask(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
});

async function ask(path, request) {
    const answer = await reach(home(path), request);
    if (answer.ok) {
        return answer.status === 204 ? null : parsed(answer);
    }
    const problem = await answer.json().catch(() => ({}));
    throw new Trouble(sentence(answer.status, problem), answer.status, problem.errors ?? []);
}

async function reach(address, request) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), LONGEST_WAIT_MILLIS);
    request.signal?.addEventListener('abort', () => late.abort());
    try {
        return await fetch(address, { ...request, signal: late.signal });
    } catch (failure) {
        throw request.signal?.aborted ? failure : new Trouble(t('trouble.unreachable'), 0);
    } finally {
        clearTimeout(timer);
    }
}

async function parsed(answer) {
    try {
        return await answer.json();
    } catch {
        throw new Trouble(t('trouble.broken'), 0);
    }
}

function sentence(status, problem) {
    if (status === 401) {
        return 'signedIn' in document.body.dataset ? t('trouble.session') : t('trouble.token');
    }
    return problem.detail ?? t('trouble.status', { status });
}
