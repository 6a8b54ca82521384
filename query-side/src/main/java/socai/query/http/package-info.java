/**
 * HTTP for reading: parameters into questions, answers into JSON. No SQL, no projection and no rule
 * may go in.
 */
@NullMarked
package socai.query.http;

import org.jspecify.annotations.NullMarked;
