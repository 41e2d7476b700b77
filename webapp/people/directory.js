/** What the directory says now: people, lines, hours, blocked callers, and who would ring on each line. */

import { read } from '../page/api.js';

const LAST_CALLS = 12;

/** All of it at once. */
export async function readDirectory() {
    const [users, lines, schedules, blocked, me] = await Promise.all([
        read('api/users'), read('api/company-numbers'), read('api/schedules'), read('api/blocked-callers'), read('api/me')]);
    const routes = await Promise.all(lines.map((line) => read(`api/company-numbers/${line.id}/route`)));
    return { users, lines, schedules, blocked, me, routes, isAdmin: me.role === 'admin' };
}

/** Why somebody rings nowhere now; empty for who rings somewhere. */
export function whySilent(user, routes) {
    const stages = routes.flatMap((route) => route.stages);
    const rings = stages.some((stage) => stage.rings.some((ring) => ring.user.id === user.id));
    const left = stages.flatMap((stage) => stage.leftOut).find((one) => one.user.id === user.id);
    return rings ? '' : left?.because ?? routes.find((route) => !route.open)?.because ?? '';
}

/** The apps that were unreachable in each of their last calls, by id, with the first of these calls. */
export async function unreachableApps() {
    const { calls } = await read(`api/calls?state=ended&limit=${LAST_CALLS}`);
    const stories = await Promise.all(calls.map((call) => read(`api/calls/${encodeURIComponent(call.callUuid)}`)));
    const since = new Map();
    const reached = new Set();
    stories.forEach((call) => call.legs.filter((leg) => leg.userNumber && leg.outcome).forEach((leg) => {
        const { id } = leg.userNumber;
        if (leg.outcome !== 'unreachable') {
            reached.add(id);
        } else if (!reached.has(id)) {
            since.set(id, call.startedAt);
        }
    }));
    return since;
}
