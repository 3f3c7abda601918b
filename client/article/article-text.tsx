import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { openNode } from "../commands/explore.ts";
import { closeArticle, openArticle } from "../commands/read.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { useNarrow } from "../shell/use-narrow.ts";
import classes from "./article.module.css";
import type { Paragraph, Segment } from "./marked-text.ts";

type TextProps = Readonly<{
  paragraphs: readonly Paragraph[];
  current: string | undefined;
  articleId: string;
  /** Language of the text, not of the interface. */
  lang: string | undefined;
}>;

/** The article's own words, with statements as marks and names as ways back to the graph. */
export function ArticleText({ paragraphs, current, articleId, lang }: TextProps) {
  const { t } = useTranslation();
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector("[data-current]")?.scrollIntoView({ block: "center" });
  }, [current, paragraphs]);
  return (
    <div
      ref={text}
      className={classes.text}
      lang={lang}
      dir="auto"
      role="region"
      aria-label={t("inspector.article.text")}
    >
      {paragraphs.map(({ start, segments }) => (
        <p key={start} dir="auto">
          {segments.map((segment) => (
            <Stretch key={segment.start} segment={segment} current={current} articleId={articleId} />
          ))}
        </p>
      ))}
    </div>
  );
}

type StretchProps = Readonly<{ segment: Segment; current: string | undefined; articleId: string }>;

function Stretch({ segment: { text, statements, mention }, current, articleId }: StretchProps) {
  // Where statements lie over each other, every click goes on to the next of them.
  const next = statements[(statements.indexOf(current ?? "") + 1) % statements.length];
  const isCurrent = current !== undefined && statements.includes(current);
  const content = mention ? <Name id={mention} text={text} /> : text;
  if (next === undefined) return content;
  return (
    <mark
      className={isCurrent ? `${classes.mark} ${classes.current}` : classes.mark}
      data-current={isCurrent || undefined}
      onClick={mention ? undefined : () => openArticle(articleId, next)}
    >
      {content}
    </mark>
  );
}

/** A name in the text; a link in all but its element, because a button would break the line around it. */
function Name({ id, text }: Readonly<{ id: string; text: string }>) {
  const narrow = useNarrow();
  const open = (): void => {
    // On a phone the article covers the graph that the name leads to.
    if (narrow) closeArticle();
    void openNode(id).catch(reportFailure);
  };
  return (
    <span
      role="link"
      tabIndex={0}
      className={classes.name}
      onClick={open}
      onKeyDown={(event) => event.key === "Enter" && open()}
    >
      {text}
    </span>
  );
}
