/**
 * At which knowledge a question is asked, and on which its answer rests: what all questions share
 * about the second coordinate of time. No answer of any one question may go in.
 */
@NullMarked
package socai.query.knowledge;

import org.jspecify.annotations.NullMarked;
