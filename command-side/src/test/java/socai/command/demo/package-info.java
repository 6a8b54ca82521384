/**
 * Laws of the demonstration data, checked over whole provinces. No storage and no clock may go in.
 */
@NullMarked
package socai.command.demo;

import org.jspecify.annotations.NullMarked;
