/** The lines and people to choose from: those of the directory, and those that are gone, by the names that their calls have. */

import { read } from '../page/api.js';
import { t } from '../page/words.js';

const YEAR_MILLIS = 365 * 86_400_000;

/** `{lines, people}`, each a list of `{id, name}`. */
export async function linesAndPeople() {
    const since = new Date(Date.now() - YEAR_MILLIS).toISOString().slice(0, 10);
    const [lines, people, byLine, byUser] = await Promise.all([
        read('api/company-numbers'),
        read('api/users'),
        read(`api/statistics?by=line&since=${since}`),
        read(`api/statistics?by=user&since=${since}`),
    ]);
    return { lines: all(lines, byLine.groups), people: all(people, byUser.groups) };
}

function all(known, groups) {
    const ids = new Set(known.map((one) => one.id));
    const gone = groups.filter((group) => group.key !== null && !ids.has(group.key))
        .map(({ key, name }) => ({ id: key, name: t('choices.gone', { name: name ?? key }) }));
    return [...known, ...gone];
}
