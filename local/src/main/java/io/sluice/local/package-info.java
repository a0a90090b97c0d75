/** Sluice on one machine with everything embedded. Imports every package below; none imports it. */
package io.sluice.local;
