/** How likely a count this large or larger is. */

/** P(X >= count) of a Poisson distribution. */
export function poissonTail(count: number, mean: number): number {
  return negativeBinomialTail(count, mean, 1);
}

/**
 * P(X >= count) where days differ more than chance alone allows.
 *
 * @param dispersion variance over mean, from 1 up; 1 is Poisson.
 */
export function negativeBinomialTail(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const isPoisson = dispersion <= 1.000_001;
  const size = isPoisson ? Number.POSITIVE_INFINITY : mean / (dispersion - 1);
  // In logarithms: the chance of 0 underflows from a mean of about 700 on.
  let logTerm = isPoisson ? -mean : -size * Math.log(dispersion);
  const step = (k: number) =>
    isPoisson ? Math.log(mean / k) : Math.log(((size + k - 1) / k) * ((dispersion - 1) / dispersion));
  let tail = 0;
  for (let k = 1; k <= count; k += 1) logTerm += step(k);
  for (let k = count + 1; ; k += 1) {
    const term = Math.exp(logTerm);
    tail += term;
    // Past the mode terms only shrink: what is left no longer shows.
    if (k > mean && (term < tail * 1e-12 || term === 0)) return Math.min(1, tail);
    if (k > count + 100_000) return Math.min(1, tail);
    logTerm += step(k);
  }
}
