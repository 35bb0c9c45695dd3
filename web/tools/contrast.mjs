function tokens_in(block) {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
}

/** The colour tokens of css/tokens.css: {light, dark}, each a map of name → #rrggbb. */
export function colour_tokens(css) {
  const [, light] = /:root \{([^}]*)\}/.exec(css);
  const [, dark] = /:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css);
  return { light: tokens_in(light), dark: new Map([...tokens_in(light), ...tokens_in(dark)]) };
}

/** Relative luminance as in WCAG 2.2. */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const kGrounds = ["paper", "sheet", "sunk"];
const kSoft = ["accent-soft", "invite-soft", "warn-soft", "info-soft", "plum-soft"];
const kText = 4.5;
const kControl = 3;

/** Which token is read on which, and the least contrast that takes. */
export const kPairs = [
  ...[...kGrounds, ...kSoft].flatMap((ground) => [["ink", ground, kText]]),
  ...[...kGrounds, ...kSoft].map((ground) => ["ink-soft", ground, kText]),
  ...["accent", "warn", "info"].flatMap((colour) =>
    kGrounds.map((ground) => [colour, ground, kText]),
  ),
  ["accent", "accent-soft", kText],
  ["warn", "warn-soft", kText],
  ["info", "info-soft", kText],
  ["ink", "invite-soft", kText],
  ["on-accent", "accent", kText],
  ["on-accent", "accent-strong", kText],
  ["on-invite", "invite", kText],
  ["on-invite", "invite-strong", kText],
  ["on-warn", "warn", kText],
  ["on-warn", "warn-strong", kText],
  ["on-deep", "deep", kText],
  ["on-deep-soft", "deep", kText],
  ...["accent-mid", "warn-mid", "info-mid", "plum-mid"].map((ground) => ["ink", ground, kText]),
  ...kGrounds.map((ground) => ["edge", ground, kControl]),
  ...kGrounds.map((ground) => ["focus", ground, kControl]),
];

/** Pairs that are too faint: ["dark: ink-soft on sunk is 4.1, wants 4.5"]. */
export function contrast_faults(css) {
  const faults = [];
  for (const [scheme, tokens] of Object.entries(colour_tokens(css))) {
    for (const [front, ground, wanted] of kPairs) {
      const found = contrast(tokens.get(front), tokens.get(ground));
      if (found < wanted) {
        faults.push(`${scheme}: ${front} on ${ground} is ${found.toFixed(2)}, wants ${wanted}`);
      }
    }
  }
  return faults;
}
