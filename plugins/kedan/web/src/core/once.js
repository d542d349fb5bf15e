/** Loading something once. */

/**
 * Returns a function that gives what `load` brings. It is loaded when it is first asked for, and again
 * after a failure, which may go better the next time.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {() => Promise<T>}
 */
export function once(load) {
  /** @type {Promise<T> | null} */
  let loading = null;
  return () => {
    if (!loading) {
      loading = load();
      loading.catch(() => {
        loading = null;
      });
    }
    return loading;
  };
}
