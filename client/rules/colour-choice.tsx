import { useId } from "react";
import { useTranslation } from "react-i18next";
import { namedColours } from "./named-colours.ts";
import own from "./rules.module.css";

type Props = Readonly<{ colour: string | undefined; onChoose: (colour: string | undefined) => void }>;

/** Colours that can be told apart with every common colour blindness, and none. */
export function ColourChoice({ colour, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={own.colours}>
      <legend>{t("rules.colour")}</legend>
      {[undefined, ...namedColours.keys()].map((value) => {
        const label =
          value === undefined ? t("rules.asBefore") : t(`rules.colours.${namedColours.get(value) ?? "blue"}`);
        return (
          <label key={value ?? ""} title={label}>
            <input
              type="radio"
              name={name}
              aria-label={label}
              checked={colour === value}
              onChange={() => onChoose(value)}
            />
            <span
              aria-hidden
              style={value === undefined ? {} : { background: value }}
              data-none={value === undefined}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
