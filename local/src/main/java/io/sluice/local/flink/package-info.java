/** A Flink cluster inside this process, with its web page, whose task managers can be killed. */
package io.sluice.local.flink;
