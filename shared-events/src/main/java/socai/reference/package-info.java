/**
 * Public reference data of the province with its sources and marks of confidence: ethnic groups and
 * their code systems, communes, departments. No demonstration data may go in.
 */
@NullMarked
package socai.reference;

import org.jspecify.annotations.NullMarked;
