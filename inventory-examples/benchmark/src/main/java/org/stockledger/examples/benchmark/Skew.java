package org.stockledger.examples.benchmark;

import java.util.Arrays;

/** Zipf's law: the n-th article is asked for 1/n times as often as the first. */
final class Skew {
    /** The share of all articles up to this one. */
    private final double[] share;

    private Skew(double[] share) {
        this.share = share;
    }

    static Skew over(int articles) {
        double[] share = new double[articles];
        double sum = 0;
        for (int i = 0; i < articles; i++) {
            sum += 1.0 / (i + 1);
            share[i] = sum;
        }
        for (int i = 0; i < articles; i++) {
            share[i] /= sum;
        }
        return new Skew(share);
    }

    /** @param point 0 or more, less than 1 */
    int pick(double point) {
        int found = Arrays.binarySearch(share, point);
        return Math.min(found >= 0 ? found + 1 : -found - 1, share.length - 1);
    }
}
