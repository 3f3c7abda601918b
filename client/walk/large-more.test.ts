import { lookOfMany } from "./large-look.ts";
import { namesAmongMany, queryInAddress, whatIsGone } from "./large-names.ts";
import { walkLarge } from "./walk-large.ts";

walkLarge("names and looks of 2,000 nodes", (step) => {
  namesAmongMany(step);
  lookOfMany(step);
  queryInAddress(step);
  whatIsGone(step);
});
