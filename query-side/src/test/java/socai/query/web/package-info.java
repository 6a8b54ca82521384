/**
 * The pages as a browser gets them from a real server; the question is answered by hand. No other
 * part of the query side may go in.
 */
@NullMarked
package socai.query.web;

import org.jspecify.annotations.NullMarked;
