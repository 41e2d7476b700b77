/** Fetches calls, lines and users from Frontdesk. */

// Absolute, because a page opened with user:password@ in its address may not fetch addresses that inherit them.
const HOME = location.origin + location.pathname.replace(/[^/]*$/, '');
const LONGEST_WAIT_MILLIS = 15_000;

/** An error, as a sentence for people. */
export class Trouble extends Error {
    /** @param status of HTTP, 0 if there was no answer */
    constructor(sentence, status) {
        super(sentence);
        this.status = status;
    }
}

/** @param {URLSearchParams} question filters, limit and cursor of the API */
export const calls = (question) => ask(`api/calls?${question}`);

/** One call with its legs and its timeline. */
export const call = (callUuid) => ask(`api/calls/${encodeURIComponent(callUuid)}`);

/** Where the message of a call can be played. */
export const audio = (callUuid) => `${HOME}api/calls/${encodeURIComponent(callUuid)}/voicemail`;

/** Marks a call as handled, or takes the mark back; the answer is the call. Empty texts are left out. */
export const mark = (callUuid, handled, by, note) => ask(`api/calls/${encodeURIComponent(callUuid)}/handled`, {
    method: handled ? 'PUT' : 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ by: by.trim() || null, note: note.trim() || null }),
});

/** The address of all calls that match, as a file for spreadsheets with times in this zone. */
export function csv(question, zone) {
    const asked = new URLSearchParams(question);
    asked.set('format', 'csv');
    asked.set('zone', zone);
    return `api/calls?${asked}`;
}

export const lines = () => ask('api/company-numbers');

export const users = () => ask('api/users');

async function ask(address, request) {
    const answer = await reach(HOME + address, request);
    if (answer.ok) {
        return read(answer);
    }
    const detail = await answer.json().then((problem) => problem.detail, () => undefined);
    throw new Trouble(sentence(answer.status, detail), answer.status);
}

async function reach(address, request) {
    try {
        return await fetch(address, { ...request, signal: AbortSignal.timeout(LONGEST_WAIT_MILLIS) });
    } catch {
        throw new Trouble('Frontdesk cannot be reached. This page keeps trying.', 0);
    }
}

async function read(answer) {
    try {
        return await answer.json();
    } catch {
        throw new Trouble('The answer of Frontdesk broke off. This page keeps trying.', 0);
    }
}

function sentence(status, detail) {
    if (status === 401) {
        return 'Frontdesk needs its token. Reload this page and enter the API_TOKEN as the password, with any user name.';
    }
    return detail ?? `Frontdesk answered with an error (${status}). Its log says more.`;
}
