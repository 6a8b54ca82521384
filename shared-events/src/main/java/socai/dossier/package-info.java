/**
 * What stands on a person's file on a day besides place and post: pay, evaluation, awards,
 * discipline, Party membership, licences, qualifications. The one fold of these facts, used to
 * decide on the command side and to answer on the query side. No figure of the plan may go in, and
 * no input or output.
 */
@NullMarked
package socai.dossier;

import org.jspecify.annotations.NullMarked;
