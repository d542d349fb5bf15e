/** Light or dark as the reader's system has it, where the page asks for that. */

/** Sets the colour scheme of the page and follows the system. */
export function startPalette() {
  const { body } = document;
  if (!body || body.getAttribute("data-kd-palette") !== "auto" || !window.matchMedia) {
    return;
  }
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
  apply();
  if (dark.addEventListener) {
    dark.addEventListener("change", apply);
  }
}
