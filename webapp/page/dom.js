/** Builds elements. A text is always set as text, so that no name and no note can become markup. */

const SVG = 'http://www.w3.org/2000/svg';
const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'selected']);

/**
 * An element.
 *
 * @param attributes functions become listeners (`onclick`); null and false leave an attribute out
 * @param children elements, texts, or lists of them; null and false are left out
 */
export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/** The same for an element of a drawing. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

function fill(element, attributes, children) {
    Object.entries(attributes ?? {}).forEach(([name, value]) => set(element, name, value));
    element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

function set(element, name, value) {
    if (typeof value === 'function') {
        element.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
        element[name] = value;
    } else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? '' : value);
    }
}

/** Sets a text only where it differs: a screen reader would read it again. */
export function write(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

let ids = 0;

/** An id that nothing else on the page has. */
export const newId = (name) => `${name}-${++ids}`;
