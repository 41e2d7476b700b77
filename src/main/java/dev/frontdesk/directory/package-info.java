/**
 * Keeps who has which number, and when.
 *
 * <p>Words: a <em>line</em> is a {@link dev.frontdesk.directory.CompanyNumber}, which customers call; a <em>user</em> is
 * a colleague; an <em>app</em> is a {@link dev.frontdesk.directory.UserNumber}, at which a user is rung. An
 * <em>schedule</em> holds opening hours, shared by lines and users; a <em>stage</em> of a line rings some users together; a
 * user's <em>presence</em> is when they may be rung; a <em>blocked caller</em> rings nobody. An
 * <em>endpoint</em> is a SIP address or a phone number; it belongs to one line or one app only. An <em>input</em> is what
 * somebody wants the directory to say; a <em>violation</em> is what is wrong with it; a <em>refusal</em> is why the directory
 * does not take it. {@link dev.frontdesk.directory.Line} and
 * {@link dev.frontdesk.directory.App} are lines and apps as they were at one moment; a
 * {@link dev.frontdesk.directory.Snapshot} holds all of them.
 *
 * <p>What must hold at any time is kept by the database (see {@code db/migration}), so that it holds for two nodes and
 * for changes made by hand.
 *
 * <p>Neighbours: {@code routing} decides from a snapshot who rings; {@code api} is where people read and change the
 * directory; {@code startup} reads the seeds. Out of scope: who rings (routing), what was rung (call), the registration
 * of endpoints at Plivo.
 *
 * <p>Endpoints are written as Plivo writes them: https://www.plivo.com/docs/voice/api/endpoints.
 */
package dev.frontdesk.directory;
