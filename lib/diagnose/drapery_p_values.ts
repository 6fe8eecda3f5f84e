/** Steps of 0.02 from 1 to 0.04, then closer together down to 0.001. */
export const draperyPValues: readonly number[] = [
  ...Array.from({ length: 49 }, (_, i) => (100 - 2 * i) / 100),
  ...[0.03, 0.025, 0.02, 0.015, 0.01, 0.007, 0.005, 0.003, 0.002, 0.001],
];
