import "i18next";
import type { en } from "./en/all.ts";

/** Makes a misspelt key a type error. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
    returnNull: false;
  }
}
