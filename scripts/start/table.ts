const BARS = "▁▂▃▄▅▆▇█";

/** A sparkline of values from `low` to `high`, a character each; `·` for null. */
export function sparkline(values: (number | null)[], low: number, high: number): string {
  return values
    .map((value) => {
      if (value === null) return "·";
      const level = Math.floor(((value - low) / (high - low)) * BARS.length);
      return BARS[Math.min(Math.max(level, 0), BARS.length - 1)] ?? "";
    })
    .join("");
}

export type Align = "left" | "right";

/**
 * Rows as lines of columns two spaces apart, each as wide as its widest cell. `style` may dress a padded cell, in
 * colours that take no room. Lines carry no spaces at their ends.
 */
export function layOut(
  rows: string[][],
  align: Align[],
  style: (cell: string, row: number, column: number) => string = (cell) => cell,
): string[] {
  const widths = align.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row, index) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const padded = align[column] === "right" ? cell.padStart(width) : cell.padEnd(width);
        return style(column === row.length - 1 ? padded.trimEnd() : padded, index, column);
      })
      .join("  "),
  );
}

/** A number with its sign, to two decimals: `+0.42`, `-0.10`, `0.00`. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (text === "0.00") return text;
  return (value < 0 ? "-" : "+") + text;
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A bar `width` characters long, filled as far as `done` is of `total`. */
export function bar(done: number, total: number, width: number): string {
  const filled = total === 0 ? width : Math.round((done / total) * width);
  return "█".repeat(filled) + "░".repeat(width - filled);
}

/** A text in lines of at most `width` characters, broken between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
