/** The few signs of the page, drawn with lines of one width on a grid of 24. */

import { s } from './dom.js';

const PATHS = {
    answered: 'M5 12.5l4.5 4.5L19 7.5',
    voicemail: 'M7 15.5a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zm10 0a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zM7 15.5h10',
    missed: 'M8 8l8 8M16 10v6h-6',
    blocked: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6.5 6.5l11 11',
    open: 'M5.5 4h3l1.6 4.2-2 1.4a11.5 11.5 0 0 0 6.3 6.3l1.4-2 4.2 1.6v3a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 4 5.6 1.5 1.5 0 0 1 5.5 4z',
    search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20',
    bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
    more: 'M4 7h10M18 7h2M4 12h3M11 12h9M4 17h9M17 17h3',
    down: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
    close: 'M6 6l12 12M18 6L6 18',
    play: 'M8 5.5v13l10.5-6.5z',
    pause: 'M8.5 6v12M15.5 6v12',
    next: 'M6 6v12l9-6zM18 6v12',
    back: 'M14.5 6l-6 6 6 6',
    forward: 'M9.5 6l6 6-6 6',
    calls: 'M4 6h16M4 12h16M4 18h10',
    inbox: 'M4 13h4.5l1.5 3h4l1.5-3H20M4 13l2.5-8h11L20 13v6H4z',
    figures: 'M5 20v-7M12 20V5M19 20v-10',
    people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 11a3 3 0 1 0 0-6M17.5 14.5A6 6 0 0 1 21.5 20',
    setup: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11v5M12 8v.01',
    add: 'M12 5v14M5 12h14',
};

/** A sign for the eyes alone: the words beside it say the same. */
export function icon(name) {
    return s('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
        s('path', { d: PATHS[name] ?? PATHS.open }));
}
