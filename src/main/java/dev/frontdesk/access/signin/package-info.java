/**
 * Lets people in by OpenID Connect (https://openid.net/specs/openid-connect-core-1_0.html), with the authorization code flow and
 * PKCE (RFC 7636).
 *
 * <p>Words: the <em>provider</em> is where people sign in; an <em>attempt</em> is what a browser has to bring back from there; a
 * <em>session</em> says who has signed in, with which role, and until when. Both are signed cookies, so that every node knows
 * them, also after a restart, and no node keeps anything.
 *
 * <p>Neighbours: {@code access} asks whose session a request belongs to, by its {@link dev.frontdesk.access.Door}; {@code
 * settings} name the provider. Out of scope: what a role may do ({@code access}), and passwords, which only the provider sees.
 */
package dev.frontdesk.access.signin;
