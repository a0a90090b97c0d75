/**
 * The network room: every payment is seen among the accounts around it. Accounts are stateful
 * functions that keep their edges; a search goes from account to account; the gate lets a payment
 * go on when its search has answered, or when it has waited long enough.
 *
 * <p>Imports no connector and no other room. What a search asks and finds is mathematics of {@code
 * udfs ..graph}.
 */
package io.sluice.job.network;
