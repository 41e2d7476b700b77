/**
 * Frontdesk on a page: it answers a company's calls at Plivo and keeps a log of them. A class here lists which resources
 * stand under {@code /api}; it may name every package, and none may name this one.
 *
 * <p><b>Three ideas</b>
 *
 * <ol>
 *   <li>A call is a pure function of the set of its events ({@link dev.frontdesk.call.CallStory}). Events are only ever
 *       added; the row of a call is a projection of that function.
 *   <li>Who rings is a pure function of the directory, the line and the caller ({@link dev.frontdesk.routing.Routing}).
 *       The directory is a snapshot in memory and on disk, so no answer waits for the database.
 *   <li>The caller never hears our troubles. Where Plivo waits for XML it gets valid XML, and an event that the database
 *       does not take in time goes to a journal on disk ({@link dev.frontdesk.call.store.CallLog}).
 * </ol>
 *
 * <p><b>Who may call whom</b>: each package those below it, never one above. {@code ArchitectureTest} holds it.
 *
 * <pre>
 * history     looking back: calls as JSON, the rebuild
 * plivo       Plivo's webhooks; plivo.xml, plivo.account and plivo.records below it
 * api         what all our JSON shares: token, errors; the directory as JSON, health, metrics
 * doctor      what an operator would check by hand
 * call        what happens to a call: events, facts, story, log, journal
 * routing     who rings, and why the others do not
 * startup     settings, data source, schema, seeds; the one probe of the database
 * directory   who has which number
 * </pre>
 *
 * <p><b>Words</b>, and the package that owns each:
 *
 * <ul>
 *   <li>{@code directory}: a <em>line</em> is what customers call, a <em>user</em> a colleague, an <em>app</em> one of the
 *       phones of a user, an <em>endpoint</em> a SIP address or a phone number.
 *   <li>{@code routing}: a <em>plan</em> says which apps ring for a call; an app is <em>left out</em> for a reason.
 *   <li>{@code call}: an <em>event</em> is one report of a call, kept whole; a <em>fact</em> is what it says in our words; the
 *       <em>story</em> is what all facts say together; a <em>leg</em> is the ringing of one app; <em>state</em>,
 *       <em>outcome</em> and <em>missed reason</em> are the verdict; the <em>journal</em> holds events on disk.
 *   <li>{@code plivo}: a <em>webhook</em> is a request of Plivo's, its <em>form</em> the parameters, the <em>script</em> what a
 *       caller hears. {@code plivo.account}: a <em>plan</em> of <em>steps</em>, and a <em>mark</em> on what we have created.
 *       {@code plivo.records}: a <em>record</em> is what Plivo keeps of a call, a leg or a recording.
 *   <li>{@code doctor}: a <em>check</em> looks at one thing, a <em>finding</em> says what it found and what to do.
 *   <li>{@code api}: a <em>problem</em> is an error as RFC 9457 writes it, the <em>token</em> is {@code API_TOKEN}.
 * </ul>
 *
 * <p><b>What must hold</b>, and the test that holds it:
 *
 * <ul>
 *   <li>A call has one row, however many nodes hear of it at once: {@code TwoServicesIT}.
 *   <li>The order, the number and the times of arrival of a call's webhooks change nothing: {@code AnyOrderTest}, {@code
 *       AnyOrderIT}.
 *   <li>No caller is asked for a message after an answered call: {@code AnsweredCallIT}, and for calls in any order {@code
 *       AnyOrderTest}.
 *   <li>Every app that may ring does, and for each other one there is a reason: {@code RoutingTest}.
 *   <li>No acknowledged webhook is lost, whatever fails: {@code DatabaseOutageIT} in each build; all outages under load by
 *       {@code Outages} ({@code mvn -Poutage}).
 *   <li>An event that the database rejects blocks no other: {@code RefusedEventIT}.
 *   <li>No request without a valid signature changes or reveals anything: {@code RefusedWebhooksIT}.
 *   <li>Whatever a signed webhook says, the caller is answered with valid XML: {@code HostileWebhooksIT}, {@code
 *       WebhookFuzzIT}.
 *   <li>Nothing of page and API but the health is there without the token: {@code TokenFilterIT}.
 *   <li>A row says what its events say: {@code AnyOrderIT}; {@code WebhookFuzzIT} asks for a rebuild after its requests.
 *   <li>What README, pages and this page name exists: {@code PagesTest}.
 * </ul>
 */
package dev.frontdesk;
