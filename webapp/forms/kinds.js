/** The kinds of fields: each makes an element and a way to read its value, and keeps a slot for what is wrong with it. */

import { h, newId } from '../page/dom.js';
import { t } from '../page/words.js';

export const KINDS = { text, long, choice, check, several, group, rows };

function text(spec, value, path, slots) {
    const input = h('input', { id: newId('field'), type: spec.type ?? 'text', value: value ?? '', autocomplete: 'off', placeholder: spec.hint });
    return labelled(spec, input, path, slots, () => written(spec, input.value));
}

function long(spec, value, path, slots) {
    const input = h('textarea', { id: newId('field'), value: value ?? '' });
    return labelled(spec, input, path, slots, () => written(spec, input.value));
}

/** An empty field is an absent fact. */
function written(spec, value) {
    const trimmed = value.trim();
    if (trimmed === '') {
        return null;
    }
    return spec.type === 'number' ? Number(trimmed) : trimmed;
}

/** One of some options, `{id, name}`; an empty id stands for none. */
function choice(spec, value, path, slots) {
    const input = h('select', { id: newId('field') }, spec.options.map(({ id, name }) => h('option', { value: id ?? '' }, name)));
    input.value = value ?? '';
    return labelled(spec, input, path, slots, () => spec.options.find(({ id }) => String(id ?? '') === input.value)?.id ?? null);
}

function check(spec, value, path, slots) {
    const input = h('input', { type: 'checkbox', checked: value ?? spec.usual ?? false });
    const { say, element } = slot(input);
    slots.set(path, { say });
    return { element: h('div', {}, h('label', { class: 'choice' }, input, ' ', spec.label), element), read: () => input.checked };
}

/** Any of some options; where the field has an `all`, none chosen means null. */
function several(spec, value, path, slots) {
    const inputs = spec.options.map(({ id }) => h('input', { type: 'checkbox', value: id, checked: value?.includes(id) ?? false }));
    const { say, element } = slot(inputs[0] ?? h('input', {}));
    slots.set(path, { say });
    const read = () => {
        const chosen = spec.options.filter((option, place) => inputs[place].checked).map(({ id }) => id);
        return chosen.length === 0 && spec.all ? null : chosen;
    };
    return {
        element: h('fieldset', { class: 'several' }, h('legend', {}, spec.label),
            spec.options.map(({ name }, place) => h('label', { class: 'choice' }, inputs[place], ' ', name)),
            spec.all && h('p', { class: 'quiet' }, spec.all), element),
        read,
    };
}

/** An object of its own; null where all of its texts are empty. */
function group(spec, value, path, slots) {
    const fields = spec.fields.map((field) => ({ field, ...KINDS[field.kind](field, value?.[field.name], `${path}.${field.name}`, slots) }));
    const { say, element } = slot(null);
    slots.set(path, { say });
    const read = () => {
        const read = Object.fromEntries(fields.map((one) => [one.field.name, one.read()]));
        return spec.needs.some((name) => read[name] !== null) ? read : null;
    };
    return {
        element: h('details', { class: 'group', open: Boolean(value) }, h('summary', {}, spec.label), fields.map((one) => one.element), element),
        read,
    };
}

/** Any number of objects. */
function rows(spec, value, path, slots) {
    const list = h('div', { class: 'row-fields' });
    const { say, element } = slot(null);
    let all = [];
    const add = (object) => {
        const place = all.length;
        const fields = spec.fields.map((field) => ({ field, ...KINDS[field.kind](field, object[field.name], `${path}[${place}].${field.name}`, slots) }));
        const row = { fields, kept: object, element: h('div', { class: 'row-field' }, fields.map((one) => one.element)) };
        row.element.append(h('button', { type: 'button', class: 'quiet-button danger', onclick: () => {
            all = all.filter((other) => other !== row);
            row.element.remove();
        } }, t('form.remove')));
        all.push(row);
        list.append(row.element);
    };
    (value ?? []).forEach(add);
    slots.set(path, { say });
    return {
        element: h('fieldset', { class: 'rows-field' }, h('legend', {}, spec.label), list, element,
            h('button', { type: 'button', onclick: () => add(spec.blank) }, spec.add)),
        read: () => all.map((row) => spec.tidy({ ...row.kept, ...Object.fromEntries(row.fields.map((one) => [one.field.name, one.read()])) })),
    };
}

function labelled(spec, input, path, slots, read) {
    const { say, element } = slot(input);
    slots.set(path, { say });
    return { element: h('div', { class: 'field' }, h('label', { for: input.id }, spec.label), input, element), read };
}

/** The sentences of the API are in English. */
function slot(input) {
    const element = h('p', { class: 'field-trouble', id: newId('trouble'), lang: 'en', hidden: true });
    input?.setAttribute('aria-describedby', element.id);
    const say = (sentence) => {
        element.textContent = sentence;
        element.hidden = !sentence;
        input?.setAttribute('aria-invalid', String(Boolean(sentence)));
    };
    return { element, say };
}
