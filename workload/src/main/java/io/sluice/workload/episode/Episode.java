package io.sluice.workload.episode;

/** A fraud from its first payment to its last. */
interface Episode {

    /** Plans all payments of one episode, none before {@link Scene#start()}. */
    void play(Scene scene);
}
