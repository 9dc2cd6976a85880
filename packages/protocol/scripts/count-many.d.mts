export const bytesAFamily: number
export const slack: number
export function countMany(
  unit: 'call' | 'family',
  many: { calls: number; families: number; keeps?: boolean },
): { n: number; bytes: number[] }
