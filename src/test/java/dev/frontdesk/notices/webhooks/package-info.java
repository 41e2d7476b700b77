/**
 * Subscriptions: their rules as plain objects, and their stories over real HTTP. A <em>subscriber</em> is a small server of the
 * tests that takes, or does not take, what it is sent.
 */
package dev.frontdesk.notices.webhooks;
