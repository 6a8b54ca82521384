/**
 * Who a person is, in clear and as ciphertext: the value, the cipher and the keys. No storage may
 * go in; which side keeps the keys where is not known here.
 */
@NullMarked
package socai.identity;

import org.jspecify.annotations.NullMarked;
