/**
 * Numbers in few bytes, on plain arrays: what state rows are written with. Imports nothing but the
 * JDK.
 */
package io.sluice.udfs.bytes;
