/**
 * What a profile can say, as the site words it: `kedan.choices({role: [[id, label], …], …})`. The script
 * is loaded when it is first needed.
 *
 * @typedef {Record<string, [string, string][]>} Choices
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = script ? script.src.replace(/kedan\.js(?=$|[?#])/, "profile.js") : "profile.js";
/** @type {Choices | null} */
let arrived = null;
/** @type {Promise<Choices> | null} */
let loading = null;

/** @param {Choices} given */
export function takeChoices(given) {
  arrived = given;
}

/** @returns {Promise<Choices>} */
function load() {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    const finish = () => {
      tag.remove();
      if (arrived) {
        resolve(arrived);
      } else {
        reject(new Error(`kedan: nothing came from ${address}`));
      }
    };
    tag.src = address;
    tag.onload = finish;
    tag.onerror = finish;
    document.head.append(tag);
  });
}

/** @returns {Promise<Choices>} loaded once, and again after a failure */
export function choices() {
  if (!loading) {
    loading = load();
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}
