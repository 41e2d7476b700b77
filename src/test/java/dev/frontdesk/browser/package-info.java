/**
 * The page in a real browser: each thing that people do there is a story. Chromium is driven by Playwright, and Deque's axe
 * looks at each view. Maven leaves this package out where there is no {@code /usr/bin/chromium}.
 */
package dev.frontdesk.browser;
