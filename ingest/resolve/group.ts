import type { EntityType } from "#schema/ontology.ts";
import type { Gender } from "../document.ts";

/** An entity while it is being put together. */
export type Group = {
  type: EntityType;
  name: string;
  forms: Set<string>;
  mentions: number[];
  gender?: Gender;
  number?: "sg" | "pl";
  roles: Set<string>;
  unnamed: boolean;
  disambiguator: string;
};

export const newGroup = (type: EntityType, name: string): Group => ({
  type,
  name,
  forms: new Set(),
  mentions: [],
  roles: new Set(),
  unnamed: false,
  disambiguator: "",
});

export const genderFits = (person: Group, gender: "m" | "f" | "u"): boolean =>
  gender === "u" || person.gender === undefined || person.gender === gender;
