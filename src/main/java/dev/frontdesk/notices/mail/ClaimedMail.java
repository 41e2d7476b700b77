package dev.frontdesk.notices.mail;

import dev.frontdesk.call.Call;

/**
 * A mail that this node sends now. No other does before the lease is over.
 *
 * @param attempt counts the attempts of all nodes, from 1
 * @param call as its row is now; null if it was deleted
 */
record ClaimedMail(long id, Mail mail, int attempt, Call call) {}
