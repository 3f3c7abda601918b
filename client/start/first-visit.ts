const stored = "beleg.tour";

export const isSeen = (): boolean => localStorage.getItem(stored) !== null;

/**
 * Whether somebody is here for the first time and has not come for something: a link to a view shows that view and nothing
 * before it. Browser tests, which open the page with `?debug=1`, start past the tour.
 */
export const isFirstVisit = (): boolean =>
  !isSeen() && location.hash.length < 2 && new URLSearchParams(location.search).get("debug") !== "1";

export const rememberVisit = (): void => localStorage.setItem(stored, "seen");
