// A table as Markdown: the first column to the left, numbers to the right.

export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const isNumber = (index) => rows.some((row) => /^[\d.,–]+$/.test(String(row[index])))
  return [
    line(columns),
    line(columns.map((_, index) => (index > 0 && isNumber(index) ? '---:' : '---'))),
    ...rows.map((row) => line(row)),
  ].join('\n')
}
