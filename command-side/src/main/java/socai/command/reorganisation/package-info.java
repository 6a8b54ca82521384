/**
 * One decision about bodies and their staff together. It orders what the streams of bodies and of
 * people decide; no rule of a single stream and no database may go in.
 */
@NullMarked
package socai.command.reorganisation;

import org.jspecify.annotations.NullMarked;
