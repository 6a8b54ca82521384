/**
 * What a text is: which typed texts are the same text, and which letter was meant by one that looks
 * like it. No meaning of a text, such as a number's or a name's, may go in, and nothing of the
 * ledger.
 */
@NullMarked
package socai.text;

import org.jspecify.annotations.NullMarked;
