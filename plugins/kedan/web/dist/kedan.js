/* Made from plugins/kedan/web/ by `python3 run.py bundle`: change the sources, not this file. */
"use strict";
(() => {
  // plugins/kedan/web/src/core/dates.js
  var DAY = 864e5;
  var SHANGHAI = 8 * 36e5;
  var WRITTEN = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/;
  function dayNumber(year, month, day) {
    return Date.UTC(year, month - 1, day) / DAY;
  }
  function dayOf(now) {
    return Math.floor((now.getTime() + SHANGHAI) / DAY);
  }
  function writtenDay(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  }
  function partsOf(written) {
    const found = WRITTEN.exec(typeof written === "string" ? written : "");
    if (!found) {
      return null;
    }
    const parts = { year: Number(found[1]), month: Number(found[2] || 0), day: Number(found[3] || 0) };
    const date = new Date(Date.UTC(parts.year, (found[2] ? parts.month : 1) - 1, found[3] ? parts.day : 1));
    const real = (!found[2] || date.getUTCMonth() + 1 === parts.month) && (!found[3] || date.getUTCDate() === parts.day);
    return real ? parts : null;
  }
  function intervalOf(written) {
    const parts = partsOf(written);
    if (!parts) {
      return null;
    }
    const { year, month, day } = parts;
    if (day) {
      return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) };
    }
    if (month) {
      return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
    }
    return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  }
  function yearEnd(day) {
    return dayNumber(new Date(day * DAY).getUTCFullYear(), 12, 31);
  }
  function withinTwelveMonths(one, other) {
    const position = (date) => (date.year * 12 + date.month) * 31 + (date.day || 1);
    return Math.abs(position(one) - position(other)) < 12 * 31;
  }
  function formatDay(written, today, say2, always = false) {
    const parts = partsOf(written);
    if (!parts) {
      return "";
    }
    if (!parts.month) {
      return say2("date.year", { year: parts.year });
    }
    const near = withinTwelveMonths(
      parts,
      /** @type {Parts} */
      partsOf(writtenDay(today))
    );
    const month = say2("date.months").split(" ")[parts.month - 1] || "";
    const key = (parts.day ? "date.day" : "date.month") + (near && !always ? "" : "-of-year");
    return say2(key, { year: parts.year, month, day: parts.day });
  }

  // plugins/kedan/web/src/core/request.js
  var DOMAINS = ["planning", "culture", "curriculum", "teachers", "management", "environment"];
  var SORTS = ["relevance", "start"];
  function refuse(what, value) {
    throw new RangeError(`kedan.menu.query: ${what}: ${JSON.stringify(value)}`);
  }
  function domainsOf(facets) {
    const given = facets === void 0 ? {} : facets;
    if (typeof given !== "object" || !given) {
      refuse("facets must be an object", facets);
    }
    const unknown = Object.keys(given).filter((name) => name !== "domain")[0];
    if (unknown !== void 0) {
      refuse("unknown facet", unknown);
    }
    const values = given.domain === void 0 ? [] : Array.isArray(given.domain) ? given.domain : [given.domain];
    return values.every((value) => typeof value === "string") ? values : refuse("a domain must be a string", values);
  }
  function limitOf(limit) {
    if (limit === void 0) {
      return Infinity;
    }
    return typeof limit === "number" && limit >= 0 && limit % 1 === 0 ? limit : refuse("limit must be a whole number", limit);
  }
  function todayOf(today) {
    const day = intervalOf(today);
    return day && day.first === day.last ? day.first : refuse("today must be YYYY-MM-DD", today);
  }
  function checked(request, today) {
    if (typeof request !== "object" || !request) {
      refuse("a request must be an object", request);
    }
    const { text = "", sort = "relevance" } = request;
    if (typeof text !== "string") {
      refuse("text must be a string", text);
    }
    if (!SORTS.includes(sort)) {
      refuse("unknown sort", sort);
    }
    return {
      text,
      domains: domainsOf(request.facets),
      without: domainsOf(request.not),
      sort,
      limit: limitOf(request.limit),
      today: todayOf(request.today === void 0 ? today : request.today)
    };
  }

  // plugins/kedan/web/src/core/run-state.js
  var STATES = [
    "open",
    "always-open",
    "opening-soon",
    "not-open",
    "unknown",
    "closed",
    "running",
    "ended",
    "cancelled"
  ];
  var SOON = 14;
  var PAST = ["running", "ended", "cancelled"];
  function list(value) {
    return Array.isArray(value) ? value.filter(Boolean) : [];
  }
  function spanOf(run) {
    const spans = list(run.segments).map((segment) => {
      const starts = intervalOf(segment.starts);
      const ends = intervalOf(segment.ends);
      return starts && { first: starts.first, last: ends ? ends.last : yearEnd(starts.first) };
    }).filter(Boolean);
    const known = (
      /** @type {{first: number, last: number}[]} */
      spans
    );
    if (!known.length) {
      return null;
    }
    return { first: Math.min(...known.map((span) => span.first)), last: Math.max(...known.map((span) => span.last)) };
  }
  function roundSpan(round, start2) {
    const opens = intervalOf(round.opens);
    const closes = intervalOf(round.closes);
    if (!opens && !closes) {
      return null;
    }
    return {
      first: opens ? opens.first : -Infinity,
      last: closes ? closes.last : start2 === null ? yearEnd(opens ? opens.first : 0) : start2 - 1,
      opens: opens ? round.opens || null : null,
      closes: closes ? round.closes || null : null
    };
  }
  function enrolmentState(rounds, today) {
    const open = rounds.filter((round) => round.first <= today && today <= round.last).sort((a, b) => b.last - a.last)[0];
    if (open) {
      return { state: "open", day: open.closes };
    }
    const next = rounds.filter((round) => round.first > today).sort((a, b) => a.first - b.first)[0];
    if (!next) {
      return null;
    }
    return { state: next.first - today <= SOON ? "opening-soon" : "not-open", day: next.opens };
  }
  function runState(run, today) {
    if (run.always) {
      return { state: "always-open", day: null };
    }
    if (run.status === "cancelled") {
      return { state: "cancelled", day: null };
    }
    const span = spanOf(run);
    if (span && today > span.last) {
      return { state: "ended", day: null };
    }
    const start2 = span ? span.first : null;
    const rounds = (
      /** @type {Span[]} */
      list(run.enrolment).map((round) => roundSpan(round, start2)).filter(Boolean)
    );
    const enrolment = enrolmentState(rounds, today);
    if (enrolment) {
      return enrolment;
    }
    if (start2 !== null && today >= start2) {
      return { state: "running", day: null };
    }
    return { state: rounds.length ? "closed" : "unknown", day: null };
  }
  function ranked(runs, today) {
    const entries = runs.map((run, index) => {
      const { state, day } = runState(run, today);
      const span = spanOf(run);
      const far = span ? PAST.includes(state) ? -span.first : span.first : Infinity;
      return { index, state, day, rank: STATES.indexOf(state), far };
    });
    entries.sort((a, b) => a.rank - b.rank || (a.far === b.far ? a.index - b.index : a.far < b.far ? -1 : 1));
    return entries.map(({ index, state, day }) => ({ index, state, day }));
  }
  function bestRank(runs, today) {
    const best = ranked(runs, today)[0];
    return STATES.indexOf(best ? best.state : "unknown");
  }

  // plugins/kedan/web/src/core/fold.js
  var INVISIBLE = "\\p{Default_Ignorable_Code_Point}";
  var JOINS = `\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${INVISIBLE}`;
  var PART = new RegExp(`[\\u4e00-\\u9fffa-z0-9 ]+(?![${JOINS}])|[^][${JOINS}]*`, "gu");
  var DROPPED = new RegExp(INVISIBLE, "gu");
  var STABLE = /^[\u4e00-\u9fffa-z0-9 ]+$/;
  function foldPart(part) {
    return part.replace(DROPPED, "").normalize("NFKC").toLowerCase().normalize("NFKC");
  }
  function fold(text) {
    return text.replace(PART, foldPart);
  }
  function foldWithMap(text) {
    const folded = { text: "", starts: [], ends: [] };
    text.replace(PART, (part, offset) => {
      const result = foldPart(part);
      const unit = STABLE.test(part);
      for (let i = 0; i < result.length; i += 1) {
        folded.starts.push(unit ? offset + i : offset);
        folded.ends.push(unit ? offset + i + 1 : offset + part.length);
      }
      folded.text += result;
      return "";
    });
    return folded;
  }

  // plugins/kedan/web/src/core/terms.js
  var LONE_SURROGATE = /[\ud800-\udfff]/gu;
  var PIECE = new RegExp("\\p{Script=Han}+|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}]\\p{M}*)+", "gu");
  var ENDS_IN_WORD = new RegExp("(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}]$", "u");
  function termsOf(query2) {
    const folded = fold(query2.replace(LONE_SURROGATE, " "));
    const pieces = folded.match(PIECE);
    const texts = pieces || folded.split(/\s+/).filter(Boolean);
    return Array.from(new Set(texts), (text) => ({ kind: kindOf(text), text }));
  }
  function kindOf(text) {
    if (new RegExp("^\\p{Script=Han}", "u").test(text)) {
      return "han";
    }
    return ENDS_IN_WORD.test(text) ? "word" : "sign";
  }
  function find(term, folded, from = 0) {
    let at = folded.indexOf(term.text, from);
    while (at > 0 && term.kind === "word" && ENDS_IN_WORD.test(folded.slice(Math.max(0, at - 2), at))) {
      at = folded.indexOf(term.text, at + 1);
    }
    return at;
  }

  // plugins/kedan/web/src/core/query.js
  var entriesOfRows = /* @__PURE__ */ new WeakMap();
  function entriesOf(rows) {
    let entries = entriesOfRows.get(rows);
    if (!entries) {
      entries = rows.map((row, order2) => {
        const title = fold(row.title);
        return { row, order: order2, title, fields: [title].concat(row.text.map(fold)), rank: 0, day: NaN };
      });
      entriesOfRows.set(rows, entries);
    }
    return entries;
  }
  function matches(entry, terms) {
    return terms.every((term) => entry.fields.some((field) => find(term, field) >= 0));
  }
  function touches(row, domains) {
    return row.domains.some((domain) => domains.includes(domain));
  }
  function domainCounts(entries) {
    const counts = {};
    for (const domain of DOMAINS) {
      counts[domain] = entries.filter((entry) => entry.row.domains.includes(domain)).length;
    }
    return counts;
  }
  function runsOf(row) {
    return row.always ? row.runs.concat({ always: true }) : row.runs;
  }
  function rankOf(entry, today) {
    if (entry.day !== today) {
      entry.rank = bestRank(runsOf(entry.row), today);
      entry.day = today;
    }
    return entry.rank;
  }
  function nextStart(row, today) {
    const starts = row.runs.filter((run) => runState(run, today).state !== "cancelled").map(spanOf);
    return Math.min(...starts.map((span) => span && span.first >= today ? span.first : Infinity));
  }
  function sorted(entries, terms, asked) {
    const keyed = entries.map((entry) => ({
      entry,
      keys: [
        asked.sort === "start" ? nextStart(entry.row, asked.today) : 0,
        terms.every((term) => find(term, entry.title) >= 0) ? 0 : 1,
        rankOf(entry, asked.today),
        entry.order
      ]
    }));
    keyed.sort((a, b) => compareKeys(a.keys, b.keys));
    return keyed.map(({ entry }) => entry);
  }
  function compareKeys(one, other) {
    const at = one.findIndex((key, i) => key !== other[i]);
    return at < 0 || Number(one[at]) < Number(other[at]) ? -1 : 1;
  }
  function answer(rows, asked) {
    const terms = termsOf(asked.text);
    const found = entriesOf(rows).filter((entry) => matches(entry, terms) && !touches(entry.row, asked.without));
    const chosen = asked.domains.length ? found.filter((entry) => touches(entry.row, asked.domains)) : found;
    const hits = sorted(chosen, terms, asked).slice(0, asked.limit);
    return {
      total: chosen.length,
      hits: hits.map((entry) => ({ id: entry.row.id })),
      facets: { domain: domainCounts(found) },
      corrected: null
    };
  }
  function query(rows, request) {
    return answer(rows, checked(request));
  }

  // plugins/kedan/web/src/menu/hook.js
  var script = (
    /** @type {HTMLScriptElement | null} */
    document.currentScript
  );
  var address = script ? script.src.replace(/kedan\.js(?=$|[?#])/, "menu.js") : "menu.js";
  var shards = /* @__PURE__ */ new Map();
  var loading = null;
  function shard(name, data) {
    shards.set(name, data);
  }
  function arrivedRows() {
    const data = (
      /** @type {{rows?: Row[]} | undefined} */
      shards.get("menu")
    );
    return data && Array.isArray(data.rows) ? data.rows : null;
  }
  function load() {
    return new Promise((resolve, reject) => {
      const tag = document.createElement("script");
      const finish = () => {
        tag.remove();
        const rows = arrivedRows();
        if (rows) {
          resolve(rows);
        } else {
          reject(new Error(`kedan: the index of the menu could not be loaded from ${address}`));
        }
      };
      tag.src = address;
      tag.onload = finish;
      tag.onerror = finish;
      document.head.append(tag);
    });
  }
  function rowsOfMenu() {
    if (!loading) {
      const here = arrivedRows();
      loading = here ? Promise.resolve(here) : load();
      loading.catch(() => {
        loading = null;
      });
    }
    return loading;
  }
  function ask(request = {}) {
    const today = writtenDay(dayOf(/* @__PURE__ */ new Date()));
    const asking = new Promise((resolve) => resolve(checked(request, today)));
    return asking.then((asked) => rowsOfMenu().then((rows) => answer(rows, asked)));
  }

  // plugins/kedan/web/src/core/each.js
  function each(things, act) {
    things.forEach((thing) => {
      try {
        act(thing);
      } catch (error) {
        setTimeout(() => {
          throw error;
        });
      }
    });
  }

  // plugins/kedan/web/src/strings.js
  var strings = {};
  function setStrings(given) {
    strings = given;
  }
  function template(key, values = {}) {
    const single = values["count"] === 1 ? strings[`${key}-one`] : void 0;
    return single || strings[key] || key;
  }
  function say(key, values = {}) {
    return template(key, values).replace(
      /\{([a-z]+)\}/g,
      (filler, name) => String(name in values ? values[name] : filler)
    );
  }

  // plugins/kedan/web/src/dom/find.js
  function first(root, selector) {
    return root.querySelector(selector);
  }
  function all(root, selector) {
    return Array.from(root.querySelectorAll(selector));
  }
  function attribute(node, name) {
    return node.getAttribute(name) || "";
  }
  function runOf(node) {
    try {
      const run = JSON.parse(attribute(node, "data-kd-run"));
      return run && typeof run === "object" ? run : null;
    } catch {
      return null;
    }
  }

  // plugins/kedan/web/src/dom/element.js
  var SVG = "http://www.w3.org/2000/svg";
  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) {
      made.className = className;
    }
    made.append(...children);
    return made;
  }
  function button(className, act, ...children) {
    const made = element("button", className, ...children);
    made.setAttribute("type", "button");
    made.addEventListener("click", act);
    return made;
  }
  function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "kd-icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", `#kd-i-${name}`);
    svg.append(use);
    return svg;
  }
  function fill(node, ...children) {
    const next = element("div", "", ...children);
    const same = node.textContent === next.textContent && node.childElementCount === next.childElementCount;
    if (same) {
      return;
    }
    node.textContent = "";
    node.append(...Array.from(next.childNodes));
  }
  function sentence(key, values, strong) {
    const parts = template(key, values).split(/\{([a-z]+)\}/);
    return parts.map((part, at) => {
      if (at % 2 === 0) {
        return part;
      }
      const value = String(values[part]);
      return part === strong ? element("b", "kd-num", value) : value;
    });
  }
  function focusOn(node) {
    node.tabIndex = -1;
    node.focus();
  }

  // plugins/kedan/web/src/dom/day.js
  var listeners = [];
  var current = NaN;
  function check() {
    const today = dayOf(/* @__PURE__ */ new Date());
    if (today === current) {
      return;
    }
    current = today;
    each(listeners, (listener) => listener(today));
  }
  function onDay(listener) {
    if (!listeners.length) {
      current = dayOf(/* @__PURE__ */ new Date());
      document.addEventListener("visibilitychange", check);
      window.addEventListener("pageshow", check);
    }
    listeners.push(listener);
    listener(current);
  }

  // plugins/kedan/web/src/core/window.js
  var MOST_TICKS = 62;
  function ticksOf(opens, closes, today) {
    const length = closes - opens + 1;
    if (length < 1 || length > MOST_TICKS) {
      return [];
    }
    return Array.from({ length }, (_, at) => {
      const day = opens + at;
      return day < today ? "past" : day === today ? "today" : "left";
    });
  }
  function windowView(opens, closes, today) {
    const start2 = intervalOf(opens);
    const end = intervalOf(closes);
    if (!start2 || !end) {
      return null;
    }
    const ticks = (
      /** @type {View['ticks']} */
      ticksOf(start2.first, end.last, today)
    );
    if (today < start2.first) {
      return { phase: "before", days: start2.first - today, ticks };
    }
    if (today > end.last) {
      return { phase: "after", days: 0, ticks };
    }
    return { phase: today === end.last ? "last" : "open", days: end.last - today, ticks };
  }

  // plugins/kedan/web/src/board/board.js
  function nextMenu(board) {
    const title = attribute(board, "data-next-title");
    const href = attribute(board, "data-next-href");
    if (!title || !href) {
      return [];
    }
    const link = element("a", "kd-window__next", say("window.next", { title }));
    link.setAttribute("href", href);
    return [" ", link];
  }
  function noteOf(board, view, today) {
    const written = attribute(board, view.phase === "before" ? "data-opens" : "data-closes");
    const values = { count: view.days, day: formatDay(written, today, say) };
    const words = sentence(`window.${view.phase}`, values, "count");
    return view.phase === "after" ? words.concat(nextMenu(board)) : words;
  }
  function showTicks(place, view) {
    const tag = /^[OU]L$/.test(place.tagName) ? "li" : "span";
    const ticks = view.ticks.map((tick) => element(tag, tick === "left" ? "kd-tick" : `kd-tick kd-tick--${tick}`));
    place.textContent = "";
    place.append(...ticks);
    place.setAttribute("aria-hidden", "true");
    place.hidden = !ticks.length;
  }
  function showBoard(board, today) {
    const view = windowView(attribute(board, "data-opens"), attribute(board, "data-closes"), today);
    if (!view) {
      return;
    }
    const note = first(board, "[data-kd-window-note]");
    if (note) {
      fill(note, ...noteOf(board, view, today));
      ["before", "open", "last", "after"].forEach(
        (phase) => note.classList.toggle(`kd-window--${phase}`, phase === view.phase)
      );
      note.hidden = false;
    }
    const ticks = first(board, "[data-kd-window-ticks]");
    if (ticks) {
      showTicks(ticks, view);
    }
  }
  function startBoards() {
    onDay((today) => each(all(document, "[data-kd-board]"), (board) => showBoard(board, today)));
  }

  // plugins/kedan/web/src/menu/state.js
  function createStore(today) {
    let state = { text: "", domains: [], today, phase: "waiting", result: null, answered: "" };
    const listeners2 = [];
    const changes = [];
    const tell = () => {
      const change = changes[0];
      const before = state;
      state = Object.assign({}, before, change);
      each(listeners2, (listener) => listener(state, before));
      changes.shift();
      if (changes.length) {
        tell();
      }
    };
    return {
      get: () => state,
      set(change) {
        if (changes.push(change) === 1) {
          tell();
        }
      },
      subscribe(listener) {
        listeners2.push(listener);
      }
    };
  }
  function atRest({ text, domains }) {
    return !domains.length && !termsOf(text).length;
  }
  function toggled(domains, domain) {
    return domains.includes(domain) ? domains.filter((one) => one !== domain) : domains.concat(domain);
  }

  // plugins/kedan/web/src/menu/view-tiles.js
  function tilesIn(root) {
    return all(root, "[data-kd-domain]").filter((tile) => first(tile, "[data-kd-count]"));
  }
  function nameOf(tile) {
    const copy = (
      /** @type {HTMLElement} */
      tile.cloneNode(true)
    );
    all(copy, "[data-kd-count]").forEach((count) => count.remove());
    return (copy.textContent || "").trim();
  }
  function namesOf(tiles) {
    const names = new Map(tiles.map((tile) => [attribute(tile, "data-kd-domain"), nameOf(tile)]));
    return (domains) => domains.map((domain) => names.get(domain) || domain).join(say("separator"));
  }
  function makeButton(store, tile) {
    const toggle = () => store.set({ domains: toggled(store.get().domains, attribute(tile, "data-kd-domain")) });
    tile.setAttribute("role", "button");
    tile.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      toggle();
    });
    tile.addEventListener("keydown", (event) => {
      if (event.key !== " ") {
        return;
      }
      event.preventDefault();
      if (!event.repeat) {
        toggle();
      }
    });
  }
  function showCount(tile, { phase, result, answered }) {
    const place = first(tile, "[data-kd-count]");
    const count = Number(attribute(tile, "data-kd-all"));
    if (!place || !tile.hasAttribute("data-kd-all") || phase === "waiting" || phase === "slow") {
      return;
    }
    const searched = phase === "done" && result && !atRest({ text: answered, domains: [] });
    const hits = searched && result ? result.facets.domain[attribute(tile, "data-kd-domain")] || 0 : 0;
    fill(
      place,
      ...searched ? sentence("tile.hits", { hits, count }, "hits") : sentence("tile.all", { count }, "count")
    );
  }
  function registerTiles(store, tiles, filtering) {
    if (filtering) {
      tiles.forEach((tile) => makeButton(store, tile));
    }
    store.subscribe(
      (state) => tiles.forEach((tile) => {
        showCount(tile, state);
        if (filtering) {
          tile.setAttribute("aria-pressed", String(state.domains.includes(attribute(tile, "data-kd-domain"))));
        }
      })
    );
  }

  // plugins/kedan/web/src/menu/view-search.js
  var PAUSE = 60;
  function composes(event) {
    return event.isComposing || event.keyCode === 229;
  }
  function followInput(store, input) {
    let composing = false;
    let timer = 0;
    const take = () => {
      window.clearTimeout(timer);
      if (!composing && input.value !== store.get().text) {
        store.set({ text: input.value });
      }
    };
    input.addEventListener("compositionstart", () => {
      composing = true;
    });
    input.addEventListener("compositionend", () => {
      composing = false;
      take();
    });
    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      if (!composing) {
        timer = window.setTimeout(take, PAUSE);
      }
    });
    window.addEventListener("pageshow", take);
    return take;
  }
  function followKeys(store, input, take) {
    input.addEventListener("keydown", (event) => {
      if (composes(event)) {
        return;
      }
      if (event.key === "Enter") {
        event.preventDefault();
        take();
      }
      if (event.key === "Escape") {
        event.preventDefault();
        if (input.value) {
          empty(store, input);
        } else {
          input.blur();
        }
      }
    });
  }
  function empty(store, input) {
    input.value = "";
    store.set({ text: "" });
  }
  function registerSearchBox(store, root, input, prepare2) {
    const clear2 = first(root, "[data-kd-clear]");
    const box = first(root, "[data-kd-search]");
    const showClear = () => {
      if (clear2) {
        clear2.hidden = !input.value;
      }
    };
    followKeys(store, input, followInput(store, input));
    input.addEventListener("focus", prepare2);
    input.addEventListener("input", showClear);
    if (clear2) {
      clear2.addEventListener("click", () => {
        empty(store, input);
        input.focus();
      });
    }
    store.subscribe(({ text }, before) => {
      if (text !== before.text && text !== input.value) {
        input.value = text;
      }
      showClear();
    });
    if (box) {
      box.hidden = false;
    }
    showClear();
    if (input.value) {
      store.set({ text: input.value });
    }
  }

  // plugins/kedan/web/src/menu/keys.js
  function takesText(target) {
    const node = (
      /** @type {HTMLElement | null} */
      target
    );
    return Boolean(node && node.closest && node.closest("input, textarea, select, [contenteditable]"));
  }
  function modified(event) {
    return event.ctrlKey || event.metaKey || event.altKey || composes(event);
  }
  function registerArrows(root, list2, rows, input) {
    const links = /* @__PURE__ */ new Map();
    rows.forEach(({ node, link }) => links.set(node, link));
    root.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const target = (
        /** @type {Node} */
        event.target
      );
      if (!step || modified(event) || event.shiftKey || target !== input && !list2.contains(target)) {
        return;
      }
      const visible = Array.from(list2.children).filter((node) => links.get(node) && !node.hasAttribute("hidden"));
      const at = target === input ? 0 : visible.findIndex((node) => node.contains(target)) + 1;
      const stops = [input].concat(visible.map((node) => links.get(node) || input));
      const next = stops[at + step];
      if (!next) {
        return;
      }
      event.preventDefault();
      next.focus();
    });
  }
  function registerSearchKeys(input) {
    const links = (
      /** @type {HTMLAnchorElement[]} */
      all(document, "[data-kd-search-link]")
    );
    const focusIfAsked = () => {
      if (input && location.hash === "#q") {
        input.focus();
      }
    };
    const here = () => location.href.split("#")[0];
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" && event.key !== "、" || modified(event) || takesText(event.target)) {
        return;
      }
      event.preventDefault();
      if (input) {
        input.focus();
      } else if (links[0]) {
        links[0].click();
      }
    });
    links.forEach(
      (link) => link.addEventListener("click", (event) => {
        const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (!input || opensElsewhere || link.href.split("#")[0] !== here()) {
          return;
        }
        event.preventDefault();
        input.focus();
      })
    );
    window.addEventListener("hashchange", focusIfAsked);
    focusIfAsked();
  }

  // plugins/kedan/web/src/menu/rows.js
  function linkOf(node) {
    const title = first(node, "[data-kd-title]");
    const around = title && /** @type {HTMLElement | null} */
    title.closest("a[href]");
    return around || title && first(title, "a[href]") || first(node, "a[href]");
  }
  function readRow(node) {
    const title = first(node, "[data-kd-title]");
    const summary = first(node, "[data-kd-summary]");
    const runs = (
      /** @type {import("../core/run-state.js").Run[]} */
      all(node, "[data-kd-run]").map(runOf).filter(Boolean)
    );
    return {
      node,
      link: linkOf(node),
      texts: [title, summary].filter(
        /** @returns {text is HTMLElement} */
        (text) => text !== null
      ),
      row: {
        id: attribute(node, "data-kd-id"),
        title: title ? title.textContent || "" : "",
        text: summary ? [summary.textContent || ""] : [],
        domains: [],
        always: false,
        runs
      }
    };
  }
  function readRows(list2) {
    return all(list2, "[data-kd-id]").map(readRow);
  }

  // plugins/kedan/web/src/menu/view-chips.js
  function registerChips(store, place, names, leave) {
    const drop = (domain) => {
      const { domains } = store.get();
      const at = domains.indexOf(domain);
      store.set({ domains: toggled(domains, domain) });
      const chips = all(place, ".kd-chip");
      const next = chips[at] || chips[at - 1];
      if (next) {
        next.focus();
      } else {
        leave();
      }
    };
    const chip = (domain) => {
      const name = names([domain]);
      const made = button("kd-chip", () => drop(domain), element("span", "", name), icon("close"));
      made.setAttribute("aria-label", say("chips.remove", { name }));
      return made;
    };
    const clear2 = () => {
      store.set({ text: "", domains: [] });
      leave();
    };
    let shown = "";
    store.subscribe((state) => {
      const key = atRest(state) ? "" : `+ ${state.domains.join(" ")}`;
      if (key === shown) {
        return;
      }
      shown = key;
      place.textContent = "";
      if (key) {
        place.append(...state.domains.map(chip), button("kd-clear-all", clear2, say("chips.clear")));
      }
    });
  }

  // plugins/kedan/web/src/menu/search.js
  var SLOW_AFTER = 400;
  function requestOf({ text, domains, today }, fixedDomain) {
    return { text, today, facets: { domain: fixedDomain ? [fixedDomain] : domains } };
  }
  function registerSearch(store, sources) {
    let sequence = 0;
    const run = () => {
      const state = store.get();
      const { text, today } = state;
      sequence += 1;
      const mine = sequence;
      const settle = (change) => {
        if (mine === sequence) {
          store.set(change);
        }
      };
      if (atRest(state)) {
        settle({ phase: "done", result: sources.askPage({ today }), answered: text });
        return;
      }
      settle({ phase: "waiting" });
      const slow = setTimeout(settle, SLOW_AFTER, { phase: "slow" });
      sources.ask(requestOf(state, sources.fixedDomain)).then(
        (result) => settle({ phase: "done", result, answered: text }),
        () => settle({ phase: "failed", result: sources.askPage({ text, today }), answered: text })
      ).then(() => clearTimeout(slow));
    };
    store.subscribe((now, before) => {
      if (now.text !== before.text || now.domains !== before.domains || now.today !== before.today) {
        run();
      }
    });
    return run;
  }

  // plugins/kedan/web/src/menu/suggest.js
  var MOST = 3;
  function wordsOf(text) {
    const words = text.split(/\s+/).filter((word) => termsOf(word).length);
    return words.length > 1 ? words : termsOf(text).map((term) => term.text);
  }
  function waysOut({ text, domains }, names) {
    const words = wordsOf(text);
    const ways = words.length > 1 ? words.map((word, at) => {
      const rest = words.filter((_, other) => other !== at).join(" ");
      return { name: word, change: { text: rest } };
    }) : [];
    if (domains.length && words.length) {
      ways.push({ name: text.trim(), change: { text: "" } });
    }
    if (domains.length) {
      ways.push({ name: names(domains), change: { domains: [] } });
    }
    return ways.filter(({ change }) => !atRest(Object.assign({ text, domains }, change)));
  }
  function suggestions(state, { ask: ask2, fixedDomain }, names) {
    const tries = waysOut(state, names).map((way) => {
      const request = requestOf(Object.assign({}, state, way.change), fixedDomain);
      return ask2(request).then(({ total }) => Object.assign({ total }, way));
    });
    return Promise.all(tries).then(
      (found) => found.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total).slice(0, MOST)
    );
  }

  // plugins/kedan/web/src/menu/view-empty.js
  function answeredAnew({ result, phase }, before) {
    const changed = result !== before.result || phase !== before.phase;
    return changed && result !== null && (phase === "done" || phase === "failed");
  }
  function registerEmpty(store, place, sources, names, leave) {
    const way = (text, change) => {
      const act = () => {
        store.set(change);
        leave();
      };
      return button("kd-suggestion", act, text);
    };
    const offer = ({ name, total, change }) => way(say("empty.drop", { name, count: total }), change);
    const explain = (state) => {
      const ways = element("div", "kd-empty__ways", way(say("chips.clear"), { text: "", domains: [] }));
      place.append(element("p", "kd-empty__text", say("empty.text")), ways);
      if (state.phase === "failed") {
        return;
      }
      suggestions(state, sources, names).then(
        (found) => ways.prepend(...found.map(offer)),
        () => {
        }
        // the way to clear everything still stands
      );
    };
    store.subscribe((state, before) => {
      if (!answeredAnew(state, before)) {
        return;
      }
      const none = !state.result || !state.result.total;
      place.hidden = !none;
      place.textContent = "";
      if (none) {
        explain(state);
      }
    });
  }

  // plugins/kedan/web/src/core/highlight.js
  function piecesOf(text, terms) {
    const pieces = [];
    let at = 0;
    for (const [start2, end] of merged(spansOf(text, terms))) {
      if (start2 > at) {
        pieces.push({ text: text.slice(at, start2), hit: false });
      }
      pieces.push({ text: text.slice(start2, end), hit: true });
      at = end;
    }
    if (at < text.length) {
      pieces.push({ text: text.slice(at), hit: false });
    }
    return pieces;
  }
  function spansOf(text, terms) {
    const folded = foldWithMap(text);
    const spans = [];
    for (const term of terms) {
      let at = find(term, folded.text);
      while (at >= 0) {
        const last = at + term.text.length - 1;
        spans.push([folded.starts[at] || 0, folded.ends[last] || text.length]);
        at = find(term, folded.text, at + 1);
      }
    }
    return spans;
  }
  function merged(spans) {
    const result = [];
    for (const [start2, end] of spans.sort((a, b) => a[0] - b[0])) {
      const last = result[result.length - 1];
      if (last && start2 <= last[1]) {
        last[1] = Math.max(last[1], end);
      } else {
        result.push([start2, end]);
      }
    }
    return result;
  }

  // plugins/kedan/web/src/menu/marks.js
  function clear(node) {
    const marks = node.querySelectorAll("mark");
    marks.forEach((mark2) => mark2.replaceWith(mark2.textContent || ""));
    if (marks.length) {
      node.normalize();
    }
  }
  function textsIn(node) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      texts.push(
        /** @type {Text} */
        walker.currentNode
      );
    }
    return texts;
  }
  function showHits(node, terms) {
    clear(node);
    if (!terms.length) {
      return;
    }
    textsIn(node).forEach((text) => {
      const pieces = piecesOf(text.data, terms);
      if (!pieces.some((piece) => piece.hit)) {
        return;
      }
      text.replaceWith(...pieces.map((piece) => piece.hit ? element("mark", "", piece.text) : piece.text));
    });
  }

  // plugins/kedan/web/src/menu/view-rows.js
  function order(list2, nodes) {
    let at = list2.firstElementChild;
    nodes.forEach((node) => {
      if (node === at) {
        at = node.nextElementSibling;
      } else {
        list2.insertBefore(node, at);
      }
    });
  }
  function registerRows(store, list2, rows) {
    const rowsById = new Map(rows.map((row) => (
      /** @type {[string, PageRow]} */
      [row.row.id, row]
    )));
    store.subscribe(({ result, answered }, before) => {
      if (!result || result === before.result) {
        return;
      }
      const hits = (
        /** @type {PageRow[]} */
        result.hits.map(({ id }) => rowsById.get(id)).filter(Boolean)
      );
      const shown = new Set(hits);
      const terms = termsOf(answered);
      rows.forEach((row) => {
        row.node.hidden = !shown.has(row);
        row.texts.forEach((text) => showHits(text, shown.has(row) ? terms : []));
      });
      order(
        list2,
        hits.concat(rows.filter((row) => !shown.has(row))).map((row) => row.node)
      );
    });
  }

  // plugins/kedan/web/src/menu/view-status.js
  function registerStatus(store, place, retry) {
    const failure = () => fill(place, say("status.failed"), button("kd-retry", retry, say("status.retry")));
    store.subscribe(({ phase, result }) => {
      if (phase === "slow") {
        fill(place, say("status.loading"));
      }
      if (phase === "failed") {
        failure();
      }
      if (phase === "done" && result) {
        fill(place, say("status.count", { count: result.total }));
      }
    });
  }

  // plugins/kedan/web/src/menu/index.js
  function inputOf(root) {
    return (
      /** @type {HTMLInputElement | null} */
      first(root, "[data-kd-query]")
    );
  }
  function sourcesOf(root, rows) {
    const pageRows = rows.map((row) => row.row);
    return { ask, askPage: (request) => query(pageRows, request), fixedDomain: attribute(root, "data-kd-fixed-domain") };
  }
  function prepare() {
    rowsOfMenu().catch(() => {
    });
  }
  function startMenu(root) {
    const list2 = first(root, "[data-kd-rows]");
    const status = first(root, "[data-kd-status]");
    const input = inputOf(root);
    if (!list2 || !status || !input) {
      return;
    }
    const rows = readRows(list2);
    const tiles = tilesIn(root);
    const names = namesOf(tiles);
    const sources = sourcesOf(root, rows);
    const store = createStore(writtenDay(dayOf(/* @__PURE__ */ new Date())));
    const run = registerSearch(store, sources);
    const leave = () => focusOn(status);
    registerRows(store, list2, rows);
    registerTiles(store, tiles, !sources.fixedDomain);
    registerStatus(store, status, () => {
      leave();
      run();
    });
    all(root, "[data-kd-chips]").forEach((place) => registerChips(store, place, names, leave));
    all(root, "[data-kd-empty]").forEach((place) => registerEmpty(store, place, sources, names, leave));
    registerArrows(root, list2, rows, input);
    run();
    registerSearchBox(store, root, input, prepare);
    onDay((today) => store.set({ today: writtenDay(today) }));
  }
  function startMenus() {
    const roots = all(document, "[data-kd-menu]");
    each(roots, startMenu);
    const root = roots[0];
    registerSearchKeys(root ? inputOf(root) : null);
  }

  // plugins/kedan/web/src/offerings/badges.js
  var SHORT_NOTES = /* @__PURE__ */ new Map([
    ["open", "note.closes"],
    ["opening-soon", "note.opens"]
  ]);
  var LONG_NOTES = /* @__PURE__ */ new Map([
    ["open", "note.closes"],
    ["opening-soon", "note.enrols"],
    ["not-open", "note.enrols"]
  ]);
  function showBadges(root, today) {
    each(all(root, "[data-kd-run]"), (node) => {
      const run = runOf(node);
      if (run) {
        showBadge(node, runState(run, today), today);
      }
    });
  }
  function showBadge(node, { state, day }, today) {
    const note = (notes) => {
      const key = notes.get(state);
      return key && day ? say(key, { day: formatDay(day, today, say) }) : "";
    };
    const name = say(`state.${state}`);
    all(node, "[data-kd-state]").forEach((badge) => {
      const short = attribute(badge, "data-kd-state") === "long" ? "" : note(SHORT_NOTES);
      mark(badge, state);
      show(badge, short ? say("state.noted", { state: name, note: short }) : name);
    });
    const beside = first(node, "[data-kd-state-note]");
    if (beside) {
      show(beside, note(LONG_NOTES));
    }
  }
  function mark(badge, state) {
    const others = Array.from(badge.classList).filter((name) => name.startsWith("kd-state--"));
    badge.classList.remove(...others);
    badge.classList.add("kd-state", `kd-state--${state}`);
  }
  function show(node, text) {
    fill(node, text);
    node.hidden = !text;
  }

  // plugins/kedan/web/src/offerings/best.js
  function showBest(root, today) {
    each(all(root, "[data-kd-runs]"), (group) => {
      const blocks = all(group, "[data-kd-run]").filter(runOf);
      const runs = blocks.map((block) => runOf(block) || {});
      const best = ranked(runs, today)[0];
      if (best) {
        all(group, "[data-kd-run]").forEach((block) => {
          block.hidden = block !== blocks[best.index];
        });
      }
    });
  }

  // plugins/kedan/web/src/offerings/table.js
  var ENDED_SHOWN = 3;
  var unfolded = /* @__PURE__ */ new WeakSet();
  function runIn(row) {
    const holder = row.hasAttribute("data-kd-run") ? row : first(row, "[data-kd-run]");
    return holder && runOf(holder);
  }
  function rowsIn(body) {
    return (
      /** @type {HTMLElement[]} */
      Array.from(body.children).filter(runIn)
    );
  }
  function arrange(body, today) {
    const rows = rowsIn(body);
    const order2 = ranked(
      rows.map((row) => runIn(row) || {}),
      today
    );
    const ordered = order2.map(({ index }) => (
      /** @type {HTMLElement} */
      rows[index]
    ));
    body.append(...ordered);
    return ordered.filter((row, at) => (order2[at] || {}).state === "ended").slice(ENDED_SHOWN);
  }
  function offerMore(more, folded) {
    fill(more, say("offerings.more", { count: folded.length }));
    more.hidden = !folded.length;
    more.onclick = () => {
      unfolded.add(more);
      more.hidden = true;
      folded.forEach((row) => {
        row.hidden = false;
      });
      const next = folded[0];
      if (next) {
        focusOn(next);
      }
    };
  }
  function showTables(today) {
    each(all(document, "[data-kd-offerings]"), (body) => {
      const more = first(document, "[data-kd-more]");
      const folded = arrange(body, today);
      if (!more || unfolded.has(more)) {
        return;
      }
      rowsIn(body).forEach((row) => {
        row.hidden = folded.includes(row);
      });
      offerMore(more, folded);
    });
  }

  // plugins/kedan/web/src/offerings/index.js
  function showToday(today) {
    const day = formatDay(writtenDay(today), today, say, true);
    all(document, "[data-kd-today]").forEach((node) => fill(node, say("offerings.today", { day })));
  }
  function startOfferings() {
    onDay((today) => {
      showBadges(document, today);
      showBest(document, today);
      showTables(today);
      showToday(today);
    });
  }

  // plugins/kedan/web/src/frame/palette.js
  function startPalette() {
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

  // plugins/kedan/web/src/main.js
  function whenParsed(act) {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", act);
    } else {
      act();
    }
  }
  function start() {
    let started = false;
    const strings2 = (given) => {
      setStrings(given);
      if (started) {
        return;
      }
      started = true;
      whenParsed(() => each([startOfferings, startBoards, startMenus], (part) => part()));
    };
    whenParsed(() => each([startPalette], (part) => part()));
    return { shard, strings: strings2, menu: { query: ask } };
  }
  var scope = (
    /** @type {{kedan?: ReturnType<typeof start>}} */
    /** @type {unknown} */
    window
  );
  if (!scope.kedan) {
    scope.kedan = start();
  }
})();
