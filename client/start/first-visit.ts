const stored = "beleg.tour";

/**
 * Whether somebody is here for the first time and has not come for something: a link to a view shows that view and nothing
 * before it. Browser tests, which open the page with `?debug=1`, start past the tour.
 */
export const isFirstVisit = (): boolean =>
  localStorage.getItem(stored) === null &&
  location.hash.length < 2 &&
  new URLSearchParams(location.search).get("debug") !== "1";

export const rememberVisit = (): void => localStorage.setItem(stored, "seen");
