/** The log against the words of its standards. No test of what checks it may go in. */
@NullMarked
package socai.log;

import org.jspecify.annotations.NullMarked;
