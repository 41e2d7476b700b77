/** Who would ring if somebody called this line at that time? Asked of the very function that answers calls. */

import { read } from '../page/api.js';
import { h, newId } from '../page/dom.js';
import { t } from '../page/words.js';
import { routeStory } from './line.js';

export function routeQuestion(lines) {
    const line = h('select', { id: newId('line') }, lines.map(({ id, name }) => h('option', { value: id }, name)));
    const at = h('input', { id: newId('at'), type: 'datetime-local' });
    const from = h('input', { id: newId('from'), autocomplete: 'off', placeholder: '+491511234567' });
    const answer = h('div', { class: 'answer', role: 'status' });
    const field = (key, control) => h('div', { class: 'field' }, h('label', { for: control.id }, t(key)), control);
    const ask = async (event) => {
        event.preventDefault();
        const question = new URLSearchParams();
        at.value && question.set('at', new Date(at.value).toISOString());
        from.value.trim() && question.set('from', from.value.trim());
        try {
            answer.replaceChildren(routeStory(await read(`api/company-numbers/${line.value}/route?${question}`)));
        } catch (trouble) {
            answer.replaceChildren(h('p', { class: 'trouble' }, trouble.message));
        }
    };
    return h('section', { class: 'question' }, h('h2', {}, t('route.question')),
        h('form', { class: 'question-form', onsubmit: ask }, field('route.line', line), field('route.at', at), field('route.from', from),
            h('button', { class: 'primary' }, t('route.ask'))), answer);
}
