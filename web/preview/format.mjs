const kNow = Date.parse("2025-11-20T09:10:00Z");
const kZone = "Europe/Brussels";

/** The formatting modifiers of the program, near enough to look at. */
export function formatter(language, texts) {
  const locale = `${language}-BE`;
  const date = (value, options) =>
    new Intl.DateTimeFormat(locale, { timeZone: kZone, ...options }).format(new Date(value));
  const ago = (value) => {
    const days = Math.round((Date.parse(value) - kNow) / 86400000);
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    if (Math.abs(days) < 31) return relative.format(days, "day");
    return Math.abs(days) < 365
      ? relative.format(Math.round(days / 30.4), "month")
      : relative.format(Math.round(days / 365), "year");
  };
  const counted = (value, forms) => {
    const english = forms.split("|");
    const translated = texts.get(english[0]) ?? english;
    const plural = language === "fr" ? value > 1 : value !== 1;
    return (translated[plural ? 1 : 0] ?? translated[0]).replace(
      "%d",
      new Intl.NumberFormat(locale).format(value),
    );
  };
  return (value, modifier = "") => {
    if (modifier === "x-date")
      return date(value, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
    if (modifier === "x-datetime") {
      return date(value, {
        weekday: "long",
        day: "numeric",
        month: "long",
        hour: "numeric",
        minute: "2-digit",
      });
    }
    if (modifier === "x-ago") return ago(value);
    if (modifier === "x-number") return new Intl.NumberFormat(locale).format(value);
    if (modifier === "url_query_escape") return encodeURIComponent(value);
    if (modifier.startsWith("x-count="))
      return counted(Number(value), modifier.slice("x-count=".length));
    return String(value);
  };
}
