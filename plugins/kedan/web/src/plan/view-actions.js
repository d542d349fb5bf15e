/** The ways out of the page: link, code, table, calendar, text, file, paper. */
import { action, field, input } from "./parts.js";
import { button, element } from "../dom/element.js";
import { copyMessage, copyText, saveCalendar, saveFile, saveTable } from "./files.js";
import { linkOf, publicAddress } from "./link.js";
import { openDialog } from "../list/dialog.js";
import { qrOf } from "./qr.js";
import { say } from "../strings.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {{name: string, school: string}} Named */

/** @param {Model} model @param {Catalog} catalog */
function showCode(model, catalog) {
  openDialog(say("share.qr"), body => {
    const code = qrOf(linkOf(model.list, catalog), say("share.qr"));
    body.append(...(code ? [element("div", "kd-qr__box", code), element("p", "kd-plan__line", say("share.qr-lead"))] : [element("p", "", say("share.qr-long"))]));
  });
}

/** Asks for what stands in the blanks; it is kept nowhere. @param {(person: Named) => void} fill */
function askAndPrint(fill) {
  const [name, school] = [input("text", ""), input("text", "")];
  openDialog(
    say("print.title"),
    body => {
      const form = element(
        "form",
        "",
        element("p", "kd-dialog__lead", say("print.lead")),
        field(say("print.name"), name),
        field(say("print.school"), school),
        element("button", "kd-button kd-button--main", say("print.print")),
      );
      [name, school].forEach(one => Object.assign(one, { maxLength: 60, autocomplete: "off" }));
      form.addEventListener("submit", event => {
        event.preventDefault();
        fill({ name: name.value.trim(), school: school.value.trim() });
        window.print();
      });
      body.append(form);
    },
    () => fill({ name: "", school: "" }),
  );
}

/**
 * Returns the buttons.
 *
 * @param {() => Model} model
 * @param {Catalog} catalog
 * @param {{site: string, place: HTMLElement, open: () => void, fill: (person: Named) => void}} page
 *   `place`: where a text stands that can't be copied; `open`: brings a file; `fill`: puts a name on the form
 */
export function actions(model, catalog, { site, place, open, fill }) {
  const share = () => copyText(linkOf(model().list, catalog), say("share.link"), place, say(publicAddress(catalog) ? "share.copied" : "share.copied-here"));
  const out = [
    action("link-variant", "share.link", share),
    ...(publicAddress(catalog) ? [action("qrcode", "share.qr", () => showCode(model(), catalog))] : []),
    action("file-delimited-outline", "files.table", () => saveTable(model(), catalog)),
    action("calendar-plus", "files.calendar", () => saveCalendar(model(), site)),
    button("kd-button kd-action", () => copyMessage(model(), place), say("list.copy")),
    button("kd-button kd-action", () => saveFile(model(), site), say("list.export")),
  ];
  const bring = button("kd-button kd-action", open, say("list.import"));
  const print = action("printer-outline", "print.print", () => askAndPrint(fill));
  print.classList.add("kd-button--main");
  return { out: [...out, print], bring };
}
