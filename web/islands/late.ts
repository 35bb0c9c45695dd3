const kFrame = "[data-late]";

const show = (frame: HTMLElement) => {
  const picture = frame.querySelector("noscript");
  if (picture) picture.outerHTML = picture.textContent ?? "";
};

const frames = (within: ParentNode) => within.querySelectorAll<HTMLElement>(kFrame);

/**
 * A frame with data-late holds its picture in <noscript>, which takes its place when it comes into sight: not a screen
 * or two before, as the browser's own waiting does. A first visit stays light, and without script nothing is missing.
 */
export function start_late_pictures(): void {
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      show(target as HTMLElement);
    }
  });
  const watch = (within: ParentNode) => frames(within).forEach((frame) => watcher.observe(frame));
  watch(document);
  document.addEventListener("htmx:load", ({ target }) => watch(target as Element));
  addEventListener("beforeprint", () => frames(document).forEach(show));
}
