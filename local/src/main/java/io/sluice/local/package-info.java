/** Everything embedded for one machine: a broker, a cluster, the job and a replay. */
package io.sluice.local;
