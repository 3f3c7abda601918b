import { useTranslation } from "react-i18next";

/** The Cypher console under the canvas. */
export function CypherPanel() {
  const { t } = useTranslation();
  return <h2>{t("cypher.title")}</h2>;
}
