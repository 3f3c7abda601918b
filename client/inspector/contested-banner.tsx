import { useTranslation } from "react-i18next";
import { TrustMark } from "../legend/trust-mark.tsx";
import classes from "./inspector.module.css";

type BannerProps = Readonly<{ says: readonly string[]; denies: readonly string[] }>;

/** Voices that are named; the rest are counted. */
const named = 3;

/** Says that an edge is contested, and who contradicts whom as far as the statements tell. */
export function ContestedBanner({ says, denies }: BannerProps) {
  const { t } = useTranslation();
  const list = useVoices();
  const known = says.length > 0 && denies.length > 0;
  return (
    <div className={classes.banner} role="note">
      <TrustMark trust="contested" />
      <div>
        <strong>{t("inspector.contested")}</strong>
        {known ? (
          <>
            <div>{t("inspector.contestedSays", { voices: list(says) })}</div>
            <div>{t("inspector.contestedDenies", { voices: list(denies) })}</div>
          </>
        ) : (
          <div>{t("inspector.contestedPlain")}</div>
        )}
      </div>
    </div>
  );
}

function useVoices(): (voices: readonly string[]) => string {
  const { t, i18n } = useTranslation();
  const format = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  return (voices) => {
    const rest = voices.length - named;
    if (rest <= 0) return format.format(voices);
    return format.format([...voices.slice(0, named), t("inspector.voicesMore", { count: rest })]);
  };
}
