/** The page: its views, which of them is shown, and what they learn from the live feed. */

import { onMove, parameter } from './page/address.js';
import { Alerts } from './page/alerts.js';
import { Feed } from './page/feed.js';
import { Frame } from './page/frame.js';
import { showMe } from './page/session.js';
import { LANGUAGE } from './page/words.js';
import { Panel } from './call/panel.js';
import { LogView, unhandled } from './log/view.js';

const COUNT_MILLIS = 300;
const CHECK_MILLIS = 60_000;

const VIEWS = {
    calls: async () => LogView,
    inbox: async () => (await import('./inbox/view.js')).InboxView,
    figures: async () => (await import('./figures/view.js')).FiguresView,
    people: async () => (await import('./people/view.js')).PeopleView,
    setup: async () => (await import('./setup/view.js')).SetupView,
};

const frame = new Frame();
const panel = new Panel();
const alerts = new Alerts();
const views = new Map();
let shown = null;
let timer = 0;

const wanted = () => parameter('view') in VIEWS ? parameter('view') : 'calls';

/** Shows the view that the address names. Views that were shown keep what they have. */
async function follow() {
    const name = wanted();
    frame.mark(name);
    const view = await viewOf(name);
    if (name !== wanted()) {
        return;
    }
    if (shown !== view) {
        frame.show(view.element);
        shown = view;
    }
    view.enter();
    panel.follow();
}

async function viewOf(name) {
    if (!views.has(name)) {
        const View = await VIEWS[name]();
        views.set(name, new View({ announce: (text) => frame.announce(text) }));
    }
    return views.get(name);
}

async function count() {
    try {
        const { count: number } = await unhandled();
        frame.count(number);
    } catch {
        // The sign of the feed says that Frontdesk is down.
        feed.open();
    }
}

function countSoon() {
    clearTimeout(timer);
    timer = setTimeout(count, COUNT_MILLIS);
}

const feed = new Feed({
    calls(calls) {
        alerts.calls(calls);
        views.forEach((view) => view.calls?.(calls));
        panel.calls(calls);
        if (calls.some((call) => call.state === 'ended')) {
            countSoon();
        }
    },
    reset() {
        views.forEach((view) => view.reset?.());
        panel.reset();
        countSoon();
    },
    live: (isLive) => frame.live(isLive),
});

document.documentElement.lang = LANGUAGE;
frame.menu.append(alerts.element);
document.body.replaceChildren(frame.element, panel.element);
frame.mark(wanted());
showMe(frame.menu);
// What is read before the feed is open would have to be read again.
await feed.begin();
onMove(follow);
follow();
count();
setInterval(count, CHECK_MILLIS);

