/** What stands around each view: the name, the way to the views, and whether the page is live. */

import { addressOf } from './address.js';
import { h, s, write } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

const VIEWS = ['calls', 'inbox', 'figures', 'people', 'setup'];

export class Frame {
    #main = h('main', { id: 'main', tabindex: '-1' });
    #badge = h('span', { class: 'badge', hidden: true });
    #live = h('p', { class: 'live', role: 'status' });
    #news = h('p', { class: 'unseen', role: 'status' });
    #links = new Map(VIEWS.map((name) => [name, this.#link(name)]));
    #title = '';
    #count = 0;

    /** Where other parts put their switches. */
    menu = h('div', { class: 'menu' });

    constructor() {
        this.element = h('div', { class: 'frame' },
            h('a', { class: 'skip', href: '#main' }, t('skip')),
            h('header', { class: 'top' },
                h('a', { class: 'brand', href: addressOf({}) }, logo(), 'Frontdesk'),
                h('nav', { class: 'views', 'aria-label': t('views') }, [...this.#links.values()]),
                h('div', { class: 'top-right' }, this.#live, this.menu)),
            this.#main, this.#news);
    }

    /** Shows a view in place of the one before. */
    show(element) {
        this.#main.replaceChildren(element);
    }

    /** Which view is shown. */
    mark(name) {
        this.#links.forEach((link, of) => of === name
            ? link.setAttribute('aria-current', 'page')
            : link.removeAttribute('aria-current'));
        this.#title = t(`view.${name}`);
        this.#entitle();
    }

    /** How many calls wait for somebody. */
    count(number) {
        this.#count = number;
        this.#badge.hidden = number === 0;
        this.#badge.textContent = number > 99 ? '99+' : String(number);
        this.#links.get('inbox').setAttribute('aria-label', number ? t('view.inbox.count', { n: number }) : t('view.inbox'));
        this.#entitle();
    }

    /** Whether the page learns of changes at once. */
    live(isLive) {
        this.#live.classList.toggle('down', !isLive);
        write(this.#live, isLive ? t('live') : t('live.down'));
    }

    /** For those who listen rather than look. */
    announce(text) {
        this.#news.textContent = text;
    }

    #entitle() {
        document.title = `${this.#count ? `(${this.#count}) ` : ''}${this.#title} – Frontdesk`;
    }

    #link(name) {
        return h('a', { href: addressOf({ view: name === 'calls' ? '' : name }) },
            icon(name), h('span', {}, t(`view.${name}`)), name === 'inbox' && this.#badge);
    }
}

const logo = () => s('svg', { viewBox: '0 0 24 24', class: 'logo', 'aria-hidden': 'true' },
    s('rect', { width: '24', height: '24', rx: '7' }),
    s('path', { d: 'M6 16.5h12M7.5 16.5a4.5 4.5 0 0 1 9 0M12 12V9.5M10.5 9h3' }));
