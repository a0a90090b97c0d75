package io.sluice.workload.random;

/**
 * Sizes, amounts and pace of episodes, from a seed of their own: the same people can be attacked by
 * differently minded fraudsters.
 *
 * <p>The range that an episode asks for is that of its typology. A parameter seed narrows it, for
 * all episodes of the typology, to a random part of at least a third: two seeds differ in kind and
 * not only in noise.
 */
public final class ParameterDraw {

    private final Draw style;
    private final Draw draw;

    private ParameterDraw(Draw style, Draw draw) {
        this.style = style;
        this.draw = draw;
    }

    /** The parameters of an episode. */
    public static ParameterDraw of(long parameterSeed, String typology, int number) {
        Draw root = new Draw(parameterSeed).child(typology, 0);
        return new ParameterDraw(root.child("style", 0), root.child("episode", number));
    }

    /** A number within [least, most]. */
    public double between(String name, double least, double most) {
        return least + (most - least) * position(name);
    }

    /** A whole number within [least, most]. */
    public int whole(String name, int least, int most) {
        return least + (int) Math.min(most - least, position(name) * (most - least + 1));
    }

    /** A positive number within [least, most], uniform in its logarithm. */
    public double scale(String name, double least, double most) {
        return least * StrictMath.exp(position(name) * StrictMath.log(most / least));
    }

    private double position(String name) {
        Draw ofName = style.child(name, 0);
        double width = ofName.between(0.34, 1);
        double from = ofName.between(0, 1 - width);
        return from + width * draw.unit();
    }
}
