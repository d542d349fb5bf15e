/** The list and the profile of the principal on this site, in this browser. */
import { LISTS } from "./read.js";
import { PROFILES } from "../profile/read.js";
import { SUMMARIES } from "./summary.js";
import { createStore } from "./store.js";
import { inStorage } from "./keeper.js";

export const list = createStore(LISTS.empty);
export const profile = createStore(PROFILES.empty);
/** What the last audit said, for the bar. */
export const audited = createStore(SUMMARIES.empty);

/**
 * Opens what is kept. Folders opened by a double click share one storage: the id of the site keeps
 * their lists apart.
 *
 * @param {string} site
 */
export function openMine(site) {
  const storage = () => window.localStorage;
  const refresh = () => {
    list.refresh();
    profile.refresh();
    audited.refresh();
  };
  list.open(inStorage(storage, `kedan:${site}:list`, LISTS));
  profile.open(inStorage(storage, `kedan:${site}:profile`, PROFILES));
  audited.open(inStorage(storage, `kedan:${site}:audit`, SUMMARIES));
  window.addEventListener("storage", refresh);
  window.addEventListener("pageshow", refresh);
  document.addEventListener("visibilitychange", refresh);
}
