/** Three functions of mathematics that statistics needs. */

/**
 * The logarithm of the gamma function, for x > 0 (Lanczos' approximation with g = 7 and nine terms; right to about 14 digits).
 *
 * @example
 * Math.exp(logGamma(5)).toFixed(6)   //=> '24.000000'
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const base = x + 6.5
  const sum = lanczos.reduce((total, term, index) => total + (index === 0 ? term : term / (x - 1 + index)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/**
 * The regularised incomplete beta function: the chance that a beta variable with these shapes is at most x (Abramowitz & Stegun
 * 26.5.8, the continued fraction, worked out by Lentz's method).
 *
 * @example
 * incompleteBeta(0.5, 2, 2).toFixed(6)   //=> '0.500000'
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction goes fast on one side of the mean; on the other side the mirror image is taken.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  return front * betaFraction(x, a, b)
}

function betaFraction(x: number, a: number, b: number): number {
  // No denominator comes to zero: below (a + 1)/(a + b + 2) the first is at least 2/(a + b + 2), and the others lie further away.
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let step = 1
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d)
      c = 1 + term / c
      step = c * d
      fraction *= step
    }
    if (Math.abs(step - 1) < 1e-15) break
  }
  return fraction
}

/**
 * The chance that a standard normal variable lies further from 0 than z, on either side.
 *
 * @example
 * normalTails(1.959963984540054).toFixed(6)   //=> '0.050000'
 */
export function normalTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 2.5 ? 1 - errorBySeries(x) : errorByFraction(x)
}

/** erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·5…(2n+1)) (Abramowitz & Stegun 7.1.6). */
function errorBySeries(x: number): number {
  let [term, sum] = [x, x]
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** erfc(x) by its continued fraction (Abramowitz & Stegun 7.1.14), from the inside out. */
function errorByFraction(x: number): number {
  let fraction = x
  for (let n = 200; n > 0; n--) fraction = x + n / 2 / fraction
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction)
}
