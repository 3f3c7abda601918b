import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { openNode } from "../commands/explore.ts";
import { openArticle } from "../commands/read.ts";
import { reportFailure } from "../shell/report-failure.ts";
import classes from "./article.module.css";
import type { Paragraph, Segment } from "./marked-text.ts";

type TextProps = Readonly<{ paragraphs: readonly Paragraph[]; current: string | undefined; articleId: string }>;

/** The article's own words, with statements as marks and names as ways back to the graph. */
export function ArticleText({ paragraphs, current, articleId }: TextProps) {
  const { t } = useTranslation();
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector("[data-current]")?.scrollIntoView({ block: "center" });
  }, [current, paragraphs]);
  return (
    <div ref={text} className={classes.text} role="region" aria-label={t("inspector.article.text")}>
      {paragraphs.map(({ start, segments }) => (
        <p key={start}>
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
  const first = statements[0];
  const isCurrent = current !== undefined && statements.includes(current);
  const content = mention ? <Name id={mention} text={text} /> : text;
  if (first === undefined) return content;
  return (
    <mark
      className={isCurrent ? `${classes.mark} ${classes.current}` : classes.mark}
      data-current={isCurrent || undefined}
      data-statement={first}
      onClick={mention ? undefined : () => openArticle(articleId, first)}
    >
      {content}
    </mark>
  );
}

/** A name in the text; a link in all but its element, because a button would break the line around it. */
function Name({ id, text }: Readonly<{ id: string; text: string }>) {
  const open = (): void => void openNode(id).catch(reportFailure);
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
