/** Where the panel of a call opens. What it consists of is not loaded before the first view is shown. */

import { parameter } from '../page/address.js';
import { styles } from '../page/style.js';

const SOON_MILLIS = 2_000;

export class PanelPlace {
    #loading = null;
    #panel = null;

    constructor() {
        // A call that is clicked later opens at once, even while the connection is down.
        setTimeout(() => this.#load().catch(() => {}), SOON_MILLIS);
    }

    /** Opens, changes or closes the panel, as the address says. */
    async follow() {
        if (parameter('call')) {
            await this.#load();
        }
        this.#panel?.follow();
    }

    calls(changed) {
        this.#panel?.calls(changed);
    }

    reset() {
        this.#panel?.reset();
    }

    #load() {
        this.#loading ??= this.#make().catch((failure) => {
            this.#loading = null;
            throw failure;
        });
        return this.#loading;
    }

    async #make() {
        const [{ Panel }] = await Promise.all([import('./panel.js'), styles('call')]);
        this.#panel = new Panel();
        document.body.append(this.#panel.element);
    }
}
