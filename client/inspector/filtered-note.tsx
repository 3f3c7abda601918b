import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { useDocument } from "../state/viewer-store.ts";
import classes from "./inspector.module.css";
import { isLeftOut } from "./left-out.ts";
import type { Testimony } from "./testimony.ts";

/** How many statements of both sides the filters leave out. None is kept back here: evidence is not a matter of filters. */
export function FilteredNote({ said: { says, denies } }: Readonly<{ said: Testimony }>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { filters } = useDocument();
  const all = [...says.stories, ...denies.stories]
    .flatMap(({ first, copies }) => [first, ...copies])
    .flatMap(({ statements }) => statements);
  const count = all.filter((statement) => isLeftOut(filters, statement)).length;
  if (count === 0) return null;
  return (
    <p className={classes.facts} role="status">
      {t("inspector.leftOutOf", { count, left: format.number(count), all: format.number(all.length) })}
    </p>
  );
}
