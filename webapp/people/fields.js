/** The fields of people, lines, hours and blocked callers, as the API names them. */

import { t } from '../page/words.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const text = (name, more = {}) => ({ kind: 'text', name, label: t(`field.${name}`), ...more });
const check = (name, usual = false) => ({ kind: 'check', name, label: t(`field.${name}`), usual });
const options = (things) => [{ id: null, name: t('field.hours.always') }, ...things.map(({ id, name }) => ({ id, name }))];
const hours = (schedules) => ({ kind: 'choice', name: 'hours', label: t('field.hours'), options: options(schedules) });

export const personFields = ({ schedules }) => [
    text('name'), text('email', { type: 'email' }), hours(schedules),
    { kind: 'group', name: 'notify', label: t('field.notify'), needs: ['missed'], fields: [check('missed'), check('voicemail', true)] },
    { kind: 'rows', name: 'numbers', label: t('field.numbers'), add: t('field.numbers.add'), blank: { enabled: true },
        tidy: ({ registered, ...app }) => app,
        fields: [text('label'), text('sipEndpoint', { hint: 'sip:jane@phone.plivo.com' }), text('phoneNumber', { hint: '+491511234567' }), check('enabled', true)] },
];

export const lineFields = ({ schedules, users }) => [
    text('name'), text('sipEndpoint', { hint: 'sip:sales@phone.plivo.com' }), text('phoneNumber', { hint: '+442071234567' }), hours(schedules),
    { kind: 'rows', name: 'stages', label: t('field.stages'), add: t('field.stages.add'), blank: { users: null, seconds: 20, confirm: false },
        tidy: (stage) => stage,
        fields: [{ kind: 'several', name: 'users', label: t('field.users'), options: users, all: t('field.users.all') },
            text('seconds', { type: 'number' }), check('confirm')] },
    ...['welcome', 'unanswered', 'closed'].map((name) => ({ kind: 'group', name, label: t(`field.${name}`), needs: ['text', 'audioUrl'],
        fields: [{ kind: 'long', name: 'text', label: t('field.text') }, text('language', { hint: 'de-DE' }), text('voice', { hint: 'Polly.Vicki' }),
            text('audioUrl', { hint: 'https://…' })] })),
    check('voicemailWhenUnanswered', true), check('voicemailWhenClosed', true), text('ringBack', { hint: 'https://…' }), check('showLineName', true),
];

export const scheduleFields = () => [
    text('name'), text('zone', { hint: 'Europe/Paris' }),
    { kind: 'rows', name: 'weekly', label: t('field.weekly'), add: t('field.weekly.add'), tidy: (one) => one,
        blank: { days: DAYS.slice(0, 5), from: '09:00', to: '17:00' },
        fields: [{ kind: 'several', name: 'days', label: t('field.days'), options: DAYS.map((id) => ({ id, name: t(`day.${id}`) })) },
            text('from', { hint: '09:00' }), text('to', { hint: '17:30' })] },
    { kind: 'rows', name: 'exceptions', label: t('field.exceptions'), add: t('field.exceptions.add'), blank: { closed: true },
        tidy: ({ closed, from, to, ...day }) => closed ? { ...day, closed } : { ...day, from, to },
        fields: [text('date', { type: 'date' }), text('name'), check('closed'), text('from'), text('to')] },
];

export const blockedFields = () => [
    text('pattern', { hint: '+491511234567, +49151*, anonymous' }),
    { kind: 'choice', name: 'action', label: t('field.action'),
        options: ['reject', 'busy', 'voicemail'].map((id) => ({ id, name: t(`block.${id}`) })) },
    text('note'),
];
