/** People and lines: who is available, what is open, who would ring; and for admins, the forms to change them. */

import { send } from '../page/api.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icons.js';
import { t } from '../page/words.js';
import { Form } from '../forms/form.js';
import { readDirectory, unreachableApps } from './directory.js';
import { blockedFields, lineFields, personFields, scheduleFields } from './fields.js';
import { lineCard } from './line.js';
import { personCard } from './person.js';
import { routeQuestion } from './question.js';

const KINDS = {
    users: { fields: personFields, title: 'people.person', blank: { notify: { missed: false, voicemail: true }, numbers: [] } },
    'company-numbers': { fields: lineFields, title: 'people.line', blank: { stages: [{ users: null, seconds: 20, confirm: false }] } },
    schedules: { fields: scheduleFields, title: 'people.schedule', blank: { zone: Intl.DateTimeFormat().resolvedOptions().timeZone } },
    'blocked-callers': { fields: blockedFields, title: 'people.blocked', blank: { action: 'reject' } },
};

export class PeopleView {
    #body = h('div', { class: 'people' });
    #dialog = h('dialog', { class: 'panel', 'aria-labelledby': 'form-title' });
    #directory = null;
    #unreachable = new Map();

    constructor() {
        this.element = h('section', { class: 'view', 'aria-labelledby': 'people-title' },
            h('h1', { id: 'people-title' }, t('people.title')), this.#body, this.#dialog);
    }

    async enter() {
        if (!this.#directory) {
            this.#body.replaceChildren(h('p', { class: 'note', role: 'status' }, t('people.reading')));
        }
        await this.#read();
        this.#unreachable = await unreachableApps().catch(() => new Map());
        if (this.#unreachable.size) {
            this.#show();
        }
    }

    async #read() {
        try {
            this.#directory = await readDirectory();
            this.#show();
        } catch (trouble) {
            this.#body.replaceChildren(h('div', { class: 'note trouble', role: 'alert' }, h('p', {}, trouble.message),
                h('p', {}, h('button', { type: 'button', onclick: () => this.#read() }, t('again')))));
        }
    }

    #show() {
        const all = this.#directory;
        const people = all.users.map((user) => personCard(user, all, this.#unreachable,
            { changed: () => this.#read(), edit: () => this.#edit('users', user) }));
        const lines = all.lines.map((line, place) =>
            lineCard(line, all.routes[place], all.isAdmin, () => this.#edit('company-numbers', line)));
        this.#body.replaceChildren(
            this.#section('people.people', 'users', h('ul', { class: 'cards' }, people)),
            this.#section('people.lines', 'company-numbers', h('ul', { class: 'cards' }, lines)),
            ...(all.lines.length ? [routeQuestion(all.lines)] : []),
            this.#section('people.schedules', 'schedules', this.#plain('schedules', all.schedules, (one) => [one.name, one.zone])),
            this.#section('people.blocked.all', 'blocked-callers', this.#plain('blocked-callers', all.blocked,
                (one) => [one.pattern, [t(`block.${one.action}`), one.note].filter(Boolean).join(' · ')])));
    }

    #section(heading, kind, content) {
        return h('section', {},
            h('div', { class: 'view-head' }, h('h2', {}, t(heading)),
                this.#directory.isAdmin && h('button', { type: 'button', 'aria-label': t('people.add.to', { list: t(heading) }), onclick: () => this.#edit(kind, null) },
                    icon('add'), t('people.add'))),
            content);
    }

    #plain(kind, things, words) {
        return things.length === 0 ? h('p', { class: 'quiet' }, t('people.none')) : h('ul', { class: 'plain-list' }, things.map((thing) => {
            const [name, more] = words(thing);
            return h('li', {}, h('strong', {}, name), ' ', h('span', { class: 'quiet' }, more), this.#directory.isAdmin
                && h('button', { type: 'button', class: 'quiet-button', 'aria-label': t('people.edit.of', { name }), onclick: () => this.#edit(kind, thing) }, t('people.edit')));
        }));
    }

    #edit(kind, thing) {
        const { fields, title, blank } = KINDS[kind];
        const close = () => this.#dialog.close();
        const path = thing ? `api/${kind}/${thing.id}` : `api/${kind}`;
        const done = async () => {
            close();
            await this.#read();
        };
        const form = new Form(fields(this.#directory), thing ?? blank,
            async (value) => done(await send(thing ? 'PUT' : 'POST', path, value)), close);
        this.#dialog.replaceChildren(
            h('header', { class: 'panel-head' }, h('h2', { class: 'panel-title', id: 'form-title' }, thing?.name ?? thing?.pattern ?? t(title)),
                h('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: close }, icon('close'))),
            form.element, ...(thing ? [this.#removal(path, done)] : []));
        this.#dialog.showModal();
    }

    /** Asks once more: what is deleted is gone. */
    #removal(path, done) {
        const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
        const remove = async () => {
            try {
                await done(await send('DELETE', path));
            } catch (failure) {
                trouble.textContent = failure.message;
                trouble.hidden = false;
            }
        };
        return h('details', { class: 'removal' }, h('summary', { class: 'button danger' }, t('form.delete')),
            h('p', {}, t('form.delete.sure')), h('button', { type: 'button', class: 'danger', onclick: remove }, t('form.delete.do')), trouble);
    }
}
