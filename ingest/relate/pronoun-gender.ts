/** Gender of those whom a personal pronoun for one person means, by its form. */
export const pronounGender: Readonly<Record<string, "m" | "f">> = {
  er: "m",
  ihn: "m",
  ihm: "m",
  he: "m",
  him: "m",
  sie: "f",
  she: "f",
  her: "f",
};
