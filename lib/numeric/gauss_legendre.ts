/** Half of the nodes and weights of the Gauss-Legendre rule with 8 points on [-1, 1]. */
const HALF: readonly (readonly [node: number, weight: number])[] = [
  [0.18343464249564980494, 0.36268378337836198297],
  [0.52553240991632898582, 0.31370664587788728734],
  [0.79666647741362673959, 0.22238103445337447054],
  [0.96028985649753623168, 0.10122853629037625915],
];

/** Nodes and weights of a quadrature. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Composite Gauss-Legendre rule: 8 points in each panel between consecutive break points, in rising
 * order. Exact for polynomials of degree 15 in each panel.
 */
export function gaussLegendrePanels(breaks: ArrayLike<number>): Quadrature {
  const panels = breaks.length - 1;
  const nodes = new Float64Array(8 * panels);
  const weights = new Float64Array(8 * panels);
  for (let panel = 0; panel < panels; panel++) {
    const half = (breaks[panel + 1]! - breaks[panel]!) / 2;
    const middle = breaks[panel]! + half;
    HALF.forEach(([node, weight], i) => {
      const [left, right] = [8 * panel + 3 - i, 8 * panel + 4 + i];
      nodes[left] = middle - half * node;
      nodes[right] = middle + half * node;
      weights[left] = weights[right] = half * weight;
    });
  }
  return { nodes, weights };
}
