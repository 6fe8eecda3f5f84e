/** 1 / k, for k up to one more than the largest total that is looked at: products take less time. */
export const inverse = Float64Array.from({ length: 20_002 }, (_, k) => 1 / k);
