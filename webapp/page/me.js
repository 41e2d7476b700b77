/** Who sits before the page: what a mark "handled" is signed with. Kept in this browser. */

const NAME = 'name';

/** The name, empty where nobody gave one. */
export const myName = () => localStorage.getItem(NAME) ?? '';

export const rememberName = (name) => localStorage.setItem(NAME, name.trim());
