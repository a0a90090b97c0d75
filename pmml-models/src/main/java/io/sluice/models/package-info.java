/** The models that ship and the scorers that run them; never imports Flink. */
package io.sluice.models;
