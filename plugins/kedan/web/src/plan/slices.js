/** Long work in slices, between which the page can answer. */

/** Shorter than what is felt as waiting, with room for what the page does beside. */
const SLICE = 25;

/**
 * Goes on with the work until it is done or the time is over.
 *
 * @template T
 * @param {Generator<void, T, void>} work
 * @param {() => number} clock
 * @returns {{done: boolean, value?: T | void}}
 */
export function slice(work, clock) {
  const end = clock() + SLICE;
  for (;;) {
    const { done, value } = work.next();
    if (done || clock() >= end) {
      return { done: Boolean(done), value };
    }
  }
}

/**
 * Does the work; it stops once nobody wants it, and is never done then.
 *
 * @template T
 * @param {Generator<void, T, void>} work
 * @param {() => boolean} isWanted
 * @returns {Promise<T>}
 */
export function inSlices(work, isWanted) {
  return new Promise((resolve, reject) => {
    const go = () => {
      if (!isWanted()) {
        return;
      }
      try {
        const { done, value } = slice(work, () => performance.now());
        if (done) {
          resolve(/** @type {T} */ (value));
        } else {
          window.setTimeout(go);
        }
      } catch (error) {
        reject(error);
      }
    };
    go();
  });
}
