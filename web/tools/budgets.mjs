import { brotliCompressSync } from "node:zlib";

const kKilo = 1024;

/** Bytes over the line: fonts are compressed already, the rest goes as Brotli. */
export const weight = ({ type, bytes }) =>
  type === "font/woff2" ? bytes.length : brotliCompressSync(bytes).length;

// What a first visit loads, and the most it may weigh together (quality.md, P8).
const kBudgets = [
  ["css", 14, (name) => name === "agora.css"],
  ["script", 6, (name) => name === "agora.js"],
  ["fonts", 38, (name) => name === "body.woff2" || name === "head.woff2"],
  ["icons and sign", 6, (name) => name === "icons.svg" || name === "favicon.svg"],
];
const kDrawing = 2 * kKilo;

/** Groups and drawings over their budget, as sentences. */
export function budget_faults(made) {
  const faults = kBudgets.flatMap(([what, most, belongs]) => {
    const total = made
      .filter(({ name }) => belongs(name))
      .reduce((sum, one) => sum + weight(one), 0);
    return total > most * kKilo ? [`${what}: ${total} bytes, at most ${most} KB`] : [];
  });
  const drawings = made.filter(({ name }) => name.startsWith("illustrations/"));
  return [
    ...faults,
    ...drawings
      .filter(({ bytes }) => bytes.length > kDrawing)
      .map(({ name, bytes }) => `${name}: ${bytes.length} bytes, at most ${kDrawing}`),
  ];
}

/** Bytes of a first visit without the page itself. */
export function first_visit(made) {
  return made
    .filter(({ name }) => kBudgets.some(([, , belongs]) => belongs(name)))
    .reduce((sum, one) => sum + weight(one), 0);
}
