/**
 * Proves that an erasure erased: looks through the whole database for what was known of a person.
 * No rule of who may be erased may go in.
 */
@NullMarked
package socai.app.erasure;

import org.jspecify.annotations.NullMarked;
