import { useTranslation } from "react-i18next";
import classes from "./inspector.module.css";
import { SourceCard } from "./source-card.tsx";
import type { Side, Story } from "./testimony.ts";

export type StoryOrder = "date" | "outlet";

type SectionProps = Readonly<{ title: string; side: Side; none: string; order: StoryOrder }>;

/** One side of an edge: how many say it, how many of them independently, and each with its quotes. */
export function SideSection({ title, side, none, order }: SectionProps) {
  const { t } = useTranslation();
  const { stories, sources } = side;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      {sources === 0 ? (
        <p className={classes.facts}>{none}</p>
      ) : (
        <>
          <p className={classes.facts} style={{ margin: "0 0 6px" }}>
            {t("inspector.sources", { count: sources })}
            {sources > stories.length && `, ${t("inspector.independent", { count: stories.length })}`}
          </p>
          <ul className={classes.rows}>
            {ordered(stories, order).map((story) => (
              <SourceCard key={story.first.articleId} source={story.first} copies={story.copies} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const ordered = (stories: readonly Story[], order: StoryOrder): readonly Story[] =>
  order === "date" ? stories : stories.toSorted((a, b) => a.first.outlet.localeCompare(b.first.outlet));
