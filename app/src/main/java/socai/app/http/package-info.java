/**
 * The one shape of problems over HTTP, and the description of the API. No business rule may go in.
 */
@NullMarked
package socai.app.http;

import org.jspecify.annotations.NullMarked;
