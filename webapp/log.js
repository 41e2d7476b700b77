/** Asks Frontdesk for calls, lines and users. */

// Absolute on purpose: a page that was opened with user:password@ in its address may not fetch what inherits them.
const HOME = location.origin + location.pathname.replace(/[^/]*$/, '');
const LONGEST_WAIT_MILLIS = 15_000;

/** Why there is no answer, as a sentence for people. */
export class Trouble extends Error {
    /** @param status of HTTP, 0 where nothing came back */
    constructor(sentence, status) {
        super(sentence);
        this.status = status;
    }
}

/** @param {URLSearchParams} question filters, limit and cursor of the API */
export const calls = (question) => ask(`api/calls?${question}`);

/** One call with its legs and its timeline. */
export const call = (callUuid) => ask(`api/calls/${encodeURIComponent(callUuid)}`);

export const lines = () => ask('api/company-numbers');

export const users = () => ask('api/users');

async function ask(address) {
    const answer = await reach(HOME + address);
    if (answer.ok) {
        return read(answer);
    }
    const detail = await answer.json().then((problem) => problem.detail, () => undefined);
    throw new Trouble(sentence(answer.status, detail), answer.status);
}

async function reach(address) {
    try {
        return await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT_MILLIS) });
    } catch {
        throw new Trouble('Frontdesk cannot be reached. This page keeps trying.', 0);
    }
}

async function read(answer) {
    try {
        return await answer.json();
    } catch {
        throw new Trouble('Frontdesk broke off in the middle of its answer. This page keeps trying.', 0);
    }
}

function sentence(status, detail) {
    if (status === 401) {
        return 'Frontdesk wants its token. Reload this page and give the API_TOKEN as the password; any name will do.';
    }
    return detail ?? `Frontdesk answered with an error (${status}). Its log says more.`;
}
