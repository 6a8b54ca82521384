/**
 * The durable PostgreSQL that Sổ Cái carries with it: unpacked, started, watched and stopped below
 * one data folder.
 *
 * <p>Nothing of the ledger may go in here: no table, no migration, no Spring, only a server that
 * keeps what was committed.
 */
@NullMarked
package socai.app.postgres;

import org.jspecify.annotations.NullMarked;
