/** The address bar says what is shown, so that a view can be sent as a link and the browser's Back undoes a step. */

const listeners = new Set();

/** The parameter of the address, empty where it is not there. */
export const parameter = (name) => new URLSearchParams(location.search).get(name) ?? '';

/** The address of this page with these parameters instead; empty ones are left out. */
export function addressOf(parameters) {
    const kept = [...new URLSearchParams(parameters)].filter(([, value]) => value);
    return kept.length ? `?${new URLSearchParams(kept)}` : location.pathname;
}

/** The address as it is with these changes. */
export const addressWith = (changes) =>
    addressOf({ ...Object.fromEntries(new URLSearchParams(location.search)), ...changes });

/** Goes to an address as a new step of the browser's history. */
export function go(address, state = {}) {
    if (address !== current()) {
        history.pushState({ ...state, ours: true }, '', address);
        announce();
    }
}

/** Goes to an address in place of the present one. */
export function replace(address) {
    if (address !== current()) {
        history.replaceState(history.state, '', address);
        announce();
    }
}

/** Undoes the step that led here, or goes to this address where the page was opened here. */
export const undo = (address) => history.state?.ours ? history.back() : replace(address);

/** Calls the listener after each change of the address. */
export const onMove = (listener) => listeners.add(listener);

const current = () => location.search || location.pathname;

const announce = () => listeners.forEach((listener) => listener());

addEventListener('popstate', announce);

/** Links within the page change the view without loading it again. */
document.addEventListener('click', (click) => {
    const link = click.target.closest?.('a[href]');
    const isPlain = !click.defaultPrevented && click.button === 0
        && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
    if (link && isPlain && isOurs(link)) {
        click.preventDefault();
        go(link.search || location.pathname);
    }
});

const isOurs = (link) => link.host === location.host && link.pathname === location.pathname && !link.hash
    && !link.target && !link.hasAttribute('download');
