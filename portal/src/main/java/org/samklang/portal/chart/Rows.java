package org.samklang.portal.chart;

import java.util.ArrayList;
import java.util.List;

/// Puts boxes of text into rows so that none touches another: each goes into the first row where it has room.
final class Rows {
    private static final double GAP = 8;

    private final List<List<double[]>> rows = new ArrayList<>();

    /// The row in which everything from `left` to `right` is free now, which it takes.
    int place(double left, double right) {
        for (int row = 0; row < rows.size(); row++) {
            if (isFree(rows.get(row), left, right)) {
                rows.get(row).add(new double[] {left, right});
                return row;
            }
        }
        List<double[]> row = new ArrayList<>();
        row.add(new double[] {left, right});
        rows.add(row);
        return rows.size() - 1;
    }

    int count() {
        return rows.size();
    }

    private static boolean isFree(List<double[]> taken, double left, double right) {
        return taken.stream().allMatch(box -> right + GAP <= box[0] || left >= box[1] + GAP);
    }
}
