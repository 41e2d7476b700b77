/** The view for who sets Frontdesk up: what the doctor says, and what to do. */

import { h } from '../page/dom.js';
import { t } from '../page/words.js';
import { Guide } from './guide.js';

export class SetupView {
    #guide = new Guide({ isFirstRun: false });

    constructor() {
        this.element = h('section', { class: 'view', 'aria-labelledby': 'setup-title' },
            h('h1', { id: 'setup-title' }, t('view.setup')), this.#guide.element);
    }

    enter() {
        this.#guide.enter();
    }
}
