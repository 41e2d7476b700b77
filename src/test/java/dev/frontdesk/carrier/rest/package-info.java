/**
 * A stand-in for Plivo's REST API, over real HTTP: it keeps what is created, rejects what Plivo rejects, and fails on demand
 * as a network and a busy service fail. It shares no code with what it tests.
 *
 * <p>{@link dev.frontdesk.carrier.rest.PlivoRest} is the server. What can be asked for are its
 * {@link dev.frontdesk.carrier.rest.Resource resources}; another one is added by {@code PlivoRest.offer}. A
 * {@link dev.frontdesk.carrier.rest.Fault} is how an answer goes wrong.
 *
 * <p>What it obeys: https://www.plivo.com/docs/account/api/overview, /docs/account/api/application,
 * /docs/voice/api/endpoints and /docs/numbers/api/account-phone-number.
 */
package dev.frontdesk.carrier.rest;
