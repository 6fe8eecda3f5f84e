/**
 * Raudenbush SW. Magnitude of teacher expectancy effects on pupil IQ. Journal of Educational Psychology
 * 1984; 76: 85-97: weeks of contact before the test, effect, variance.
 */
const rows: readonly (readonly [number, number, number])[] = [
  [2, 0.03, 0.0156],
  [21, 0.12, 0.0216],
  [19, -0.14, 0.0279],
  [0, 1.18, 0.1391],
  [0, 0.26, 0.1362],
  [3, -0.06, 0.0106],
  [17, -0.02, 0.0106],
  [24, -0.32, 0.0484],
  [0, 0.27, 0.0269],
  [1, 0.8, 0.063],
  [0, 0.54, 0.0912],
  [0, 0.18, 0.0497],
  [1, -0.02, 0.0835],
  [2, 0.23, 0.0841],
  [17, -0.18, 0.0253],
  [5, -0.06, 0.0279],
  [1, 0.3, 0.0193],
  [2, 0.07, 0.0088],
  [7, -0.07, 0.0303],
];
/** The studies, weeks of contact counted up to 3. */
export const teacherExpectancy = rows.map(([weeks, yi, vi], i) => ({
  id: String(i + 1).padStart(2, "0"),
  cluster: String(i + 1),
  yi,
  vi,
  moderators: { weeks: Math.min(weeks, 3) },
}));
