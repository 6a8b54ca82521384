/**
 * The pages that people read in a browser: they ask a query and show its view, in Vietnamese and
 * English. No rule of the plan, no SQL and no arithmetic beyond counting and formatting may go in.
 */
@NullMarked
package socai.query.web;

import org.jspecify.annotations.NullMarked;
