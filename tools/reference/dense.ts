/** Inverse of a matrix by Gauss-Jordan elimination with partial pivoting. */
export function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => +(i === j))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    }
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const lead = work[column]![column]!;
    work[column] = work[column]!.map((value) => value / lead);
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const share = work[row]![column]!;
      work[row] = work[row]!.map((value, j) => value - share * work[column]![j]!);
    }
  }
  return work.map((row) => row.slice(size));
}

function secondDifferences(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  step: number,
): number[][] {
  const at = (...moves: readonly (readonly [number, number])[]) =>
    f(point.map((x, i) => moves.reduce((y, [j, by]) => i === j ? y + by * step : y, x)));
  const middle = f(point);
  return point.map((_, i) =>
    point.map((_, j) => {
      const second = i === j
        ? at([i, 1]) - 2 * middle + at([i, -1])
        : (at([i, 1], [j, 1]) - at([i, 1], [j, -1]) - at([i, -1], [j, 1]) +
          at([i, -1], [j, -1])) / 4;
      return second / (step * step);
    })
  );
}

/** Minus the matrix of second derivatives, by central differences at two steps, extrapolated to none. */
export function informationOf(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  step: number,
): number[][] {
  const wide = secondDifferences(f, point, 2 * step);
  return secondDifferences(f, point, step).map((row, i) =>
    row.map((value, j) => (wide[i]![j]! - 4 * value) / 3)
  );
}

/** The highest point of a function of two parameters, by repeated line searches. */
export function climb(
  f: (x: number, y: number) => number,
  start: readonly [number, number],
): { readonly x: number; readonly y: number; readonly value: number } {
  let [x, y] = start;
  let size = 0.25;
  let value = f(x, y);
  while (size > 1e-5) {
    const moves = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1], [1, -1], [-1, 1]] as const;
    const found = moves.map(([dx, dy]) => ({ x: x + dx * size, y: y + dy * size }))
      .map((to) => ({ ...to, value: f(to.x, to.y) }))
      .reduce((best, to) => to.value > best.value ? to : best);
    if (found.value > value) ({ x, y, value } = found);
    else size /= 2;
  }
  return { x, y, value };
}
