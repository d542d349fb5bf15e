/** The list and the profile of the principal on this site, in this browser. */
import { LISTS } from "./read.js";
import { PROFILES } from "../profile/read.js";
import { createStore } from "./store.js";
import { inStorage } from "./keeper.js";

export const list = createStore(LISTS.empty);
export const profile = createStore(PROFILES.empty);

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
  };
  list.open(inStorage(storage, `kedan:${site}:list`, LISTS));
  profile.open(inStorage(storage, `kedan:${site}:profile`, PROFILES));
  window.addEventListener("storage", refresh);
  window.addEventListener("pageshow", refresh);
  document.addEventListener("visibilitychange", refresh);
}
