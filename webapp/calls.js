/** The page of calls: fetches them, shows them, and polls for new ones. */

import { Detail } from './detail.js';
import { Filters } from './filters.js';
import { CallList } from './list.js';
import * as log from './log.js';
import { timeOfDay, ZONE } from './times.js';
import { callerInOneLine, line } from './words.js';

const REFRESH_MILLIS = 5_000;
const PAGE = 50;
const LARGEST_PAGE = 500;
const SCROLLED_AWAY = 100;

const part = (id) => document.getElementById(id);

const filters = new Filters(part('filters'), showOtherCalls);
const list = new CallList(part('calls'), (call) => detail.open(call));
const detail = new Detail(part('detail'), (caller) => filters.onlyCaller(caller), () => refresh());

let next = null;
let question = 0;
let timer = 0;
let choicesOffered = false;
/** The filter has changed, so none of the calls shown next is new. */
let otherCalls = true;

function showOtherCalls() {
    otherCalls = true;
    return refresh();
}

async function refresh() {
    const asked = filters.question();
    part('csv').href = log.csv(asked, ZONE);
    // Fetch again all that is shown, up to the largest page.
    asked.set('limit', otherCalls ? PAGE : Math.min(Math.max(PAGE, list.size), LARGEST_PAGE));
    await answerTo(asked, (page) => {
        const added = list.show(page.calls);
        announce(otherCalls ? [] : added);
        otherCalls = false;
    });
    if (!choicesOffered) {
        offerChoices();
    }
    await detail.refresh();
}

async function older() {
    const asked = new URLSearchParams(next.slice(next.indexOf('?')));
    asked.set('limit', PAGE);
    await answerTo(asked, (page) => list.append(page.calls));
}

/** Shows an answer or the error; drops an answer if a later request has been sent meanwhile. */
async function answerTo(asked, show) {
    const mine = ++question;
    clearTimeout(timer);
    const [page, trouble] = await log.calls(asked).then((answer) => [answer, null], (problem) => [null, problem]);
    if (mine !== question) {
        return;
    }
    if (page) {
        next = page.next;
        show(page);
    }
    settle(trouble);
    // Every 401 makes the browser prompt for the token: once is enough.
    if (trouble?.status !== 401) {
        timer = setTimeout(tick, REFRESH_MILLIS);
    }
}

/** Does not poll while the page is hidden, or scrolled down: rows would move while somebody reads them. */
function tick() {
    if (document.hidden || scrollY > SCROLLED_AWAY) {
        part('freshness').textContent = document.hidden ? '' : 'Scroll to the top for the newest calls.';
        timer = setTimeout(tick, 500);
    } else {
        refresh();
    }
}

function settle(trouble) {
    const empty = list.size === 0;
    part('waiting').hidden = true;
    part('trouble').hidden = !trouble;
    part('trouble').textContent = trouble?.message ?? '';
    part('calls').hidden = empty;
    part('no-calls').hidden = Boolean(trouble) || !empty || filters.count() > 0;
    part('no-match').hidden = Boolean(trouble) || !empty || filters.count() === 0;
    part('older').hidden = !next;
    part('filtering').firstElementChild.textContent = filters.count() ? `Filter (${filters.count()})` : 'Filter';
    if (!trouble) {
        part('freshness').textContent = `As of ${timeOfDay(Date.now())}, ${ZONE}`;
    }
}

function announce(added) {
    list.highlight(added);
    const [newest] = added;
    if (otherCalls) {
        part('news').textContent = '';
    } else if (added.length === 1) {
        part('news').textContent = `New call: ${line(newest)}, from ${callerInOneLine(newest)}.`;
    } else if (added.length > 1) {
        part('news').textContent = `${added.length} new calls, the last from ${callerInOneLine(newest)}.`;
    }
}

/** Fills the choices of the filter. The page works without them, so after a failure it tries again later. */
async function offerChoices() {
    choicesOffered = true;
    try {
        filters.offer('line', await log.lines());
        filters.offer('user', await log.users());
    } catch {
        choicesOffered = false;
    }
}

part('filtering').open = filters.count() > 0 || matchMedia('(min-width: 45rem)').matches;
part('older').addEventListener('click', older);
showOtherCalls();
