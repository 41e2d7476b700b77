/** The page's texts in the reader's language: English, German, French or Spanish. All of them are in `words/`. */

const LANGUAGES = {
    de: () => import('../words/de.js'),
    en: () => import('../words/en.js'),
    es: () => import('../words/es.js'),
    fr: () => import('../words/fr.js'),
};

const base = (tag) => tag.toLowerCase().split('-')[0];

/** The reader's language with its region, which decides how times and numbers are written. */
export const LOCALE = navigator.languages.find((tag) => base(tag) in LANGUAGES) ?? 'en';

export const LANGUAGE = base(LOCALE);

const { default: words } = await LANGUAGES[LANGUAGE]();
const plurals = new Intl.PluralRules(LOCALE);

/**
 * A text with its places filled. A text that depends on a number has forms, and `n` chooses one.
 *
 * @param values what stands for each place: `{ name: 'Luke' }` for "{name} rang"
 */
export function t(key, values = {}) {
    const entry = words[key] ?? key;
    const text = typeof entry === 'string' ? entry : entry[plurals.select(values.n)] ?? entry.other;
    return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? '');
}

/** Whether there is a text for a word that came from elsewhere. */
export const has = (key) => key in words;

/** A text for a word that came from elsewhere, or the word itself. */
export const wordFor = (family, word) => has(`${family}.${word}`) ? t(`${family}.${word}`) : String(word ?? '');
