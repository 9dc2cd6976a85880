// One pass again, but each column only feeds a small histogram (cohort x grade, cohort x flags, week x help): no floats, no branches.
import { table } from '../../harness/report-common.mjs'

const SINGLE = 1,
  DUTCH = 2,
  EQUIPPED = 4,
  MONEY = 8
export default {
  name: 'floor: typed arrays, histograms',
  kind: 'floor',
  version: '-',
  notes: '5 bytes a response; exact integer counts',
  load(rows, n) {
    const c = {
      p: new Uint8Array(n),
      k: new Uint8Array(n),
      co: new Uint8Array(n),
      flag: new Uint8Array(n),
      wh: new Uint8Array(n),
    }
    let i = 0
    for (const r of rows()) {
      const co = Math.min(r.children, 4) - 1
      c.p[i] = co * 32 + r.p_grade * 2
      c.k[i] = co * 32 + r.k_grade * 2
      c.co[i] = co
      c.flag[i] =
        co * 16 +
        ((r.household === 'single_mother' ? SINGLE : 0) |
          (r.dutch !== 'mostly' ? DUTCH : 0) |
          (r.laptop && r.wifi ? EQUIPPED : 0) |
          (r.money ? MONEY : 0))
      c.wh[i] = r.week * 4 + (r.helps === null ? 0 : r.helps ? 3 : 2)
      i++
    }
    return c
  },
  report({ p, k, flag, wh }, n) {
    const hp = new Uint32Array(128),
      hk = new Uint32Array(128),
      hf = new Uint32Array(64),
      hw = new Uint32Array(256)
    for (let i = 0; i < n; i++) {
      hp[p[i]]++
      hk[k[i]]++
      hf[flag[i]]++
      hw[wh[i]]++
    }
    const zero = () => ({ n: 0, p: 0, pLow: 0, k: 0, kLow: 0, money: 0, single: 0, dutch: 0, equipped: 0 })
    const cohorts = [],
      overall = zero()
    for (let c = 0; c < 4; c++) {
      const a = zero()
      for (let g = 0; g <= 20; g++) {
        const x = hp[c * 32 + g],
          y = hk[c * 32 + g]
        a.n += x
        a.p += (x * g) / 2
        a.k += (y * g) / 2
        if (g < 11) {
          a.pLow += x
          a.kLow += y
        }
      }
      for (let f = 0; f < 16; f++) {
        const x = hf[c * 16 + f]
        if (f & SINGLE) a.single += x
        if (f & DUTCH) a.dutch += x
        if (f & EQUIPPED) a.equipped += x
        if (f & MONEY) a.money += x
      }
      cohorts.push(a)
      for (const key in overall) overall[key] += a[key]
    }
    const weeks = []
    for (let w = 0; w < 64; w++) {
      const asked = hw[w * 4 + 2] + hw[w * 4 + 3]
      if (asked) weeks.push([w, asked, hw[w * 4 + 3]])
    }
    return table({ overall, cohorts, weeks })
  },
}
