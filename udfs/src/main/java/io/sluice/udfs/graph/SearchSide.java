package io.sluice.udfs.graph;

import java.util.Arrays;

/**
 * One of the two sides of a search: the accounts it has reached, level by level, and what they
 * answered. Accounts are known by their place in the search's index.
 */
final class SearchSide {

    private final Direction direction;
    private final int target;
    private int[] frontier;
    private int frontierSize;
    private int[] asked = {};
    private boolean[] reached = new boolean[16];
    private boolean[] waiting = new boolean[16];
    private Answer[] answers = new Answer[16];
    private int[][] counterparties = new int[16][];
    private int[] complete = new int[8];
    private int completeSize;
    private int depth;

    /** Starts at one account and need not go beyond another. */
    SearchSide(Direction direction, int origin, int target) {
        this.direction = direction;
        this.target = target;
        frontier = new int[] {origin};
        frontierSize = 1;
        reached[origin] = true;
    }

    Direction direction() {
        return direction;
    }

    /** Levels that were asked. */
    int depth() {
        return depth;
    }

    int frontierSize() {
        return frontierSize;
    }

    int frontier(int position) {
        return frontier[position];
    }

    /** The accounts of the level that is asked. */
    int[] asked() {
        return asked;
    }

    /** Asks so many of the frontier's accounts, those at the front, and forgets the others. */
    void ask(int count) {
        asked = Arrays.copyOf(frontier, count);
        for (int account : asked) {
            waiting[account] = true;
        }
        frontierSize = 0;
        depth++;
    }

    /** The least cost of the edges by which each account was named in an answer. */
    double[] costs(Relevance relevance, int accounts) {
        double[] costs = new double[accounts];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        for (int position = 0; position < completeSize; position++) {
            int account = complete[position];
            Answer answer = answers[account];
            for (int group = 0; group < answer.groups(); group++) {
                int named = counterparties[account][group];
                for (int i = answer.start(group); i < answer.end(group); i++) {
                    double cost = relevance.cost(answer.time(i), answer.micros(i));
                    costs[named] = Math.min(costs[named], cost);
                }
            }
        }
        return costs;
    }

    /** Moves the chosen accounts to the frontier's front. */
    void prefer(int[] chosen) {
        frontier = chosen;
    }

    /** Keeps an answer; false if the account was not asked or has answered. */
    boolean keep(int account, Answer answer) {
        if (account < 0 || account >= waiting.length || !waiting[account]) {
            return false;
        }
        waiting[account] = false;
        answers[account] = answer;
        return true;
    }

    /** What the account answered; only for those that are complete. */
    Answer answer(int account) {
        return answers[account];
    }

    /** How many accounts have answered, and so have all others of their level. */
    int completeSize() {
        return completeSize;
    }

    /** One of those, by position. */
    int complete(int position) {
        return complete[position];
    }

    /** The accounts that an answer names, by group. */
    int[] counterparties(int account) {
        return counterparties[account];
    }

    boolean isReached(int account) {
        return account < reached.length && reached[account];
    }

    /** Numbers the accounts that the level's answers name; those named first are the frontier. */
    void advance(LongIndex index) {
        for (int account : asked) {
            Answer answer = answers[account];
            int[] places = new int[answer.groups()];
            for (int group = 0; group < places.length; group++) {
                places[group] = index.add(answer.counterparty(group));
                reach(places[group]);
            }
            counterparties[account] = places;
            if (completeSize == complete.length) {
                complete = Arrays.copyOf(complete, 2 * completeSize);
            }
            complete[completeSize++] = account;
        }
        asked = new int[0];
    }

    private void reach(int account) {
        ensure(account);
        if (!reached[account]) {
            reached[account] = true;
            if (account != target) {
                if (frontierSize == frontier.length) {
                    frontier = Arrays.copyOf(frontier, Math.max(8, 2 * frontierSize));
                }
                frontier[frontierSize++] = account;
            }
        }
    }

    private void ensure(int account) {
        if (account >= reached.length) {
            int length = Math.max(account + 1, 2 * reached.length);
            reached = Arrays.copyOf(reached, length);
            waiting = Arrays.copyOf(waiting, length);
            answers = Arrays.copyOf(answers, length);
            counterparties = Arrays.copyOf(counterparties, length);
        }
    }
}
