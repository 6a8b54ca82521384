/** Tests of what stands on a person's file. */
@NullMarked
package socai.dossier;

import org.jspecify.annotations.NullMarked;
