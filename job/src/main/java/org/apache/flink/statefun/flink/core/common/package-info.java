/**
 * The part of the bridge to StateFun that lets a job stop with a savepoint while messages are on
 * their way.
 *
 * <p>Imports nothing but Flink.
 */
package org.apache.flink.statefun.flink.core.common;
