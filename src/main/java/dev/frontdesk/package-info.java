/**
 * Answers a company's phone lines on Plivo and keeps a call log that is never wrong. This package lists which resources
 * there are ({@link dev.frontdesk.ApiApplication}); all packages may be named here, and none may name this one.
 *
 * <p>Three ideas carry the system:
 *
 * <ol>
 *   <li>A call is a projection of its events. Each webhook is stored as an event, which is only ever added, and answered
 *       then; a call is a pure function of the set of its events ({@link dev.frontdesk.call.CallStory}), so repeated, late
 *       and reordered webhooks change nothing. The rows of the log follow ({@link dev.frontdesk.call.projection.Projection}).
 *   <li>Routing needs no database. {@link dev.frontdesk.routing.Routing} is a pure function of a snapshot of the
 *       directory, the line and the caller; its plan is stored with the call.
 *   <li>A fault of ours never reaches the caller. Where Plivo waits for XML it gets valid XML; while the database is down
 *       the phones still ring, and the events wait in a journal on disk ({@link dev.frontdesk.call.journal.Journal}).
 * </ol>
 *
 * <p>Dependencies point one way. A package may use those below it in this list; {@code ArchitectureTest} holds it:
 *
 * <ul>
 *   <li>{@code startup}: the order of a start. No package uses it.
 *   <li>{@code history.live}, {@code history}, {@code voicemail}: what changes, as it changes; looks back; the audio of messages.
 *   <li>{@code plivo.checks}, {@code plivo.records}, {@code plivo.account}, {@code plivo.client}, {@code plivo}, {@code
 *       plivo.xml}: all that speaks Plivo's words.
 *   <li>{@code operations}, {@code access}, {@code api.ringing}, {@code api}: what operators see, who may do what, what all JSON shares.
 *   <li>{@code call.erasure}: forgets people.
 *   <li>{@code call.store}, {@code call.projection}, {@code call.journal}, {@code call.audio}, {@code call}: an event
 *       becomes durable, and its row follows; what is asked
 *       of the carrier's recordings; what events say together.
 *   <li>{@code routing}, {@code directory.json}, {@code directory}: who rings, and who has which number and when.
 *   <li>{@code database}, {@code background}, {@code settings}: the one PostgreSQL, the loops that no failure ends, the
 *       environment.
 * </ul>
 *
 * <p>Words, and the package that owns each: <em>line</em>, <em>user</em> and <em>app</em> ({@code directory}); <em>ring
 * plan</em> ({@code routing}); <em>event</em>, <em>fact</em>, <em>evidence</em>, <em>verdict</em>, <em>story</em> and
 * <em>leg</em> ({@code call}); <em>replay</em> ({@code call.journal}); <em>batch</em>, <em>dead letter</em> ({@code call.store});
 * <em>revision</em> and <em>sweep</em> ({@code call.projection}); <em>webhook</em> and <em>script</em> ({@code plivo}); <em>plan</em> and <em>blocker</em> ({@code
 * plivo.account}); <em>record</em> and <em>checkpoint</em> ({@code plivo.records}); <em>problem</em> ({@code api});
 * <em>token</em> ({@code access}); <em>check</em> and <em>finding</em> ({@code operations}); <em>task</em> ({@code
 * background}); <em>probe</em> ({@code database}); <em>setting</em> ({@code settings}).
 *
 * <p>What always holds, and the test that holds it:
 *
 * <ul>
 *   <li>A call has one row, whichever nodes its webhooks reach: {@code TwoServicesIT}.
 *   <li>A row says what the events say, in any order, doubled and with losses: {@code AnyOrderTest}, {@code AnyOrderIT}.
 *   <li>A row of fewer events never replaces one of more, and a row that was not written comes within seconds: {@code
 *       ProjectionIT}, {@code DatabaseOutageIT}.
 *   <li>A call that cannot be computed costs neither an event nor another call's row: {@code ProjectionIT}.
 *   <li>A call starts, is answered and ends in this order, whatever the clocks say: {@code WrongClockTest}.
 *   <li>A caller who was answered never hears the greeting of the voicemail: {@code AnsweredCallIT}.
 *   <li>No acknowledged webhook is lost: {@code DatabaseOutageIT}, {@code JournalRemovedTest}, {@code JournalDamageTest};
 *       {@code mvn -Poutage} under load.
 *   <li>A request without a valid signature changes nothing and reveals nothing: {@code RefusedWebhooksIT}; nor does it
 *       keep callers waiting: {@code StrangersIT}.
 *   <li>A request without the token reads and changes nothing: {@code TokenFilterIT}.
 *   <li>Bad input never makes a 5xx: {@code ApiFuzzIT}, {@code WebhookFuzzIT}.
 *   <li>No failure ends a background task: {@code BackgroundTaskTest}.
 * </ul>
 */
package dev.frontdesk;
