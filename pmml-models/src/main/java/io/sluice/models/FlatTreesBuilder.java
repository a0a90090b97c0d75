package io.sluice.models;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.SimplePredicate.Operator;
import org.dmg.pmml.tree.Node;
import org.dmg.pmml.tree.TreeModel;
import org.dmg.pmml.tree.TreeModel.MissingValueStrategy;

/** Flattens PMML trees of binary splits with a default child, as gradient boosting makes them. */
final class FlatTreesBuilder {

    private final ToIntFunction<String> indexes;
    private int[] roots = new int[0];
    private int[] links = new int[0];
    private double[] thresholds = new double[0];
    private double[] leaves = new double[0];

    /** Finds features by name; negative for a field that no vector has, or has in another form. */
    FlatTreesBuilder(ToIntFunction<String> indexes) {
        this.indexes = indexes;
    }

    /**
     * Adds a tree.
     *
     * @throws UnsupportedFormException if it is of another form
     */
    void add(TreeModel tree) {
        require(tree.getMissingValueStrategy() == MissingValueStrategy.DEFAULT_CHILD);
        require(tree.getTargets() == null && tree.getLocalTransformations() == null);
        roots = Arrays.copyOf(roots, roots.length + 1);
        roots[roots.length - 1] = flatten(tree.requireNode());
    }

    FlatTrees build() {
        return new FlatTrees(roots, links, thresholds, leaves);
    }

    private int flatten(Node node) {
        require(node.getEmbeddedModel() == null && !node.hasScoreDistributions());
        List<Node> children = node.hasNodes() ? node.getNodes() : List.of();
        return children.isEmpty() ? leaf(node) : inner(node, children);
    }

    private int leaf(Node node) {
        leaves = Arrays.copyOf(leaves, leaves.length + 1);
        leaves[leaves.length - 1] = number(node.getScore());
        return ~(leaves.length - 1);
    }

    private int inner(Node node, List<Node> children) {
        require(children.size() == 2);
        Node most = children.get(0);
        Node greater = children.get(1);
        SimplePredicate split = split(most.requirePredicate(), Operator.LESS_OR_EQUAL);
        SimplePredicate other = split(greater.requirePredicate(), Operator.GREATER_THAN);
        double threshold = number(split.requireValue());
        require(split.requireField().equals(other.requireField()));
        require(threshold == number(other.requireValue()));
        boolean first = isDefault(node, most);
        require(first || isDefault(node, greater));
        int inner = thresholds.length;
        thresholds = Arrays.copyOf(thresholds, inner + 1);
        thresholds[inner] = threshold;
        links = Arrays.copyOf(links, links.length + 4);
        links[4 * inner] = index(split.requireField());
        int left = flatten(most);
        int right = flatten(greater);
        links[4 * inner + 1] = left;
        links[4 * inner + 2] = right;
        links[4 * inner + 3] = first ? left : right;
        return inner;
    }

    private int index(String field) {
        int index = indexes.applyAsInt(field);
        require(index >= 0);
        return index;
    }

    /** A loaded model names the default child by its id or, once optimised, has the node itself. */
    private static boolean isDefault(Node parent, Node child) {
        Object named = parent.getDefaultChild();
        return named == child || (named != null && named.equals(child.getId()));
    }

    private static SimplePredicate split(Predicate predicate, Operator operator) {
        if (predicate instanceof SimplePredicate split && split.requireOperator() == operator) {
            return split;
        }
        throw new UnsupportedFormException();
    }

    private static double number(Object value) {
        require(value != null);
        return value instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble(value.toString());
    }

    static void require(boolean supported) {
        if (!supported) {
            throw new UnsupportedFormException();
        }
    }
}
