/** A real Postgres on this machine. Imports no job. */
package io.sluice.local.postgres;
