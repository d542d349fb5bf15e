/** Doing one thing after another so that none can spoil the rest. */

/**
 * Calls `act` for everything in `things`; a call that fails is reported and doesn't stop the rest.
 *
 * @template T
 * @param {T[]} things
 * @param {(thing: T) => void} act
 */
export function each(things, act) {
  things.forEach(thing => {
    try {
      act(thing);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  });
}
