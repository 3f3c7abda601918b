import { GroupsSection } from "../groups/groups-section.tsx";
import { Legend } from "../legend/legend.tsx";
import { LookSection } from "../legend/look-section.tsx";
import { RulesSection } from "../rules/rules-section.tsx";
import { StoreSection } from "./store-section.tsx";

/** Left rail: the legend that filters, the look, one's own rules for it, and what the store holds. */
export function Rail() {
  return (
    <>
      <Legend />
      <LookSection />
      <RulesSection />
      <GroupsSection />
      <StoreSection />
    </>
  );
}
