export { betaCdf, betaQuantile, betaUpperTail } from "./beta.ts";
export { binomialCdf, binomialProbability, binomialUpperTail } from "./binomial.ts";
export { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpperTail } from "./chi_squared.ts";
export { fCdf, fQuantile, fUpperTail } from "./f.ts";
export { normalCdf, normalDensity, normalUpperTail } from "./normal.ts";
export { normalQuantile, normalUpperQuantile } from "./normal_quantile.ts";
export { studentTCdf, studentTDensity, studentTUpperTail } from "./student_t.ts";
export { studentTQuantile } from "./student_t_quantile.ts";
