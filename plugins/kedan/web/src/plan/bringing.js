/** Lists from outside: the link that opened the page, and files. */
import { listOf } from "./link.js";
import { pickFile } from "../list/files.js";
import { question } from "./view-bring.js";
import { readFile } from "../list/transfer.js";
import { readFragment } from "./share.js";
import { say } from "../strings.js";
import { tell } from "../list/toast.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */

/**
 * Returns how to open a file, and how to look at the link from now on.
 *
 * @param {HTMLElement} place  where the question stands
 * @param {Catalog} catalog
 * @param {() => number} today
 */
export function bringing(place, catalog, today) {
  const clear = () => {
    place.textContent = "";
  };
  /** @param {import("./types.js").List} brought @param {Omit<Parameters<typeof question>[1], "done">} more @param {() => void} done */
  const ask = (brought, more, done) => {
    clear();
    const asked = question(brought, { ...more, done: () => (clear(), done()) });
    place.append(asked);
    asked.tabIndex = -1;
    asked.focus();
  };
  const look = () => {
    const read = readFragment(window.location.hash);
    if (!read) {
      return;
    }
    listOf(read.tokens, catalog, today()).then(
      ({ brought, unknown }) => {
        ask(brought, { from: "link", unknown: unknown + read.broken }, () => {
          window.history.replaceState(null, "", window.location.pathname + window.location.search);
        });
      },
      () => tell(say("status.failed")),
    );
  };
  const open = () => {
    pickFile(text => {
      const { value, profile, trouble } = readFile(text);
      if (value) {
        ask(value, { from: "file", unknown: 0, mine: profile }, () => {});
      } else {
        tell(say(trouble === "newer" ? "import.newer" : "import.broken"));
      }
    });
  };
  return {
    open,
    start() {
      window.addEventListener("hashchange", look);
      look();
    },
  };
}
