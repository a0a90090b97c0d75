/** Rules about who sees whom beyond the job: this module has all that a demo needs before it. */
package io.sluice.local.architecture;
