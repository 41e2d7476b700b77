/** Style sheets that the first view does without: each is added when something is shown that needs it. */

const added = new Map();

/**
 * Settled when these style sheets apply, or cannot be had: a view without its style is better than none.
 *
 * @param names such as `call`, of `style/call.css`
 */
export const styles = (...names) => Promise.all(names.map((name) => {
    if (!added.has(name)) {
        added.set(name, new Promise((settle) => add(name, settle)));
    }
    return added.get(name);
}));

function add(name, settle) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `style/${name}.css` });
    link.addEventListener('load', settle);
    link.addEventListener('error', settle);
    document.head.append(link);
}
