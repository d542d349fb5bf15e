/** The script of the calendar, `calendar.js`. It hands itself over like a piece of data. */
import { startCalendar } from "./start.js";

const scope = /** @type {{kedan?: {shard: (name: string, ...data: unknown[]) => void}}} */ (/** @type {unknown} */ (window));
if (scope.kedan) {
  scope.kedan.shard("calendar", startCalendar);
}
