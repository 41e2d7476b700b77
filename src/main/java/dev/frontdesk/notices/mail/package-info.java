/**
 * Sends mail about missed calls and messages to the colleagues who want it.
 *
 * <p>Words: a <em>mail</em> is for one user, about one call, for one reason; a <em>claim</em> is a lease by which one node sends
 * it; an <em>addressee</em> is a user to whom a mail is due; the <em>postbox</em> is a connection to the mail server.
 *
 * <p>Only {@link dev.frontdesk.notices.mail.Postbox} and what it is made of know Jakarta Mail, which is no part of the web
 * profile: a server without it runs Frontdesk as long as no mail is to be sent.
 *
 * <p>Neighbours: {@code notices} says what is due and how a call reads; {@code routing} knows the users. Out of scope: when
 * something is due ({@code notices}), and who wants mail ({@code directory}).
 *
 * @see <a href="https://jakarta.ee/specifications/mail/2.1/">Jakarta Mail</a>
 */
package dev.frontdesk.notices.mail;
