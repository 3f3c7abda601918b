import { addressAndEmptyPlaces, panelsOverMany } from "./large-panels.ts";
import { walkLarge } from "./walk-large.ts";

walkLarge("panels and empty places of 2,000 nodes", (step) => {
  addressAndEmptyPlaces(step);
  panelsOverMany(step);
});
