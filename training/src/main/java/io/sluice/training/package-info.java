/** Makes the models that ship from data; never part of the job. */
package io.sluice.training;
