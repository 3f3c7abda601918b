import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { edit } from "./console-store.ts";
import type { QueryTab } from "./console-store.ts";
import classes from "./cypher.module.css";
import { parameterNames, parameterTypes, unsetParameter } from "./parameters.ts";
import type { Parameter, ParameterType } from "./parameters.ts";

const firstValue: Readonly<Record<ParameterType, string>> = { text: "", number: "", boolean: "true", json: "[]" };

type PanelProps = Readonly<{ tab: QueryTab; onRun: () => void }>;

/** One line for each `$name` of the query: its kind and its value, with Enter it runs. Nothing for a query without parameters. */
export function ParametersPanel({ tab, onRun }: PanelProps) {
  const { t } = useTranslation();
  const names = parameterNames(tab.query);
  if (names.length === 0) return null;
  return (
    <fieldset className={classes.parameters}>
      <legend>{t("cypher.params")}</legend>
      {names.map((name) => (
        <ParameterLine
          key={name}
          name={name}
          parameter={(Object.hasOwn(tab.params, name) && tab.params[name]) || unsetParameter(tab.query, name)}
          onRun={onRun}
          onChange={(parameter) => edit(tab.id, { params: { ...tab.params, [name]: parameter } })}
        />
      ))}
    </fieldset>
  );
}

type LineProps = Readonly<{
  name: string;
  parameter: Parameter;
  onRun: () => void;
  onChange: (parameter: Parameter) => void;
}>;

function ParameterLine({ name, parameter, onRun, onChange }: LineProps) {
  const { t } = useTranslation();
  const { type, value } = parameter;
  const label = t("cypher.paramValue", { name });
  return (
    <div className={classes.parameter}>
      <code title={name}>${name}</code>
      <NativeSelect
        size="xs"
        aria-label={t("cypher.paramType", { name })}
        value={type}
        data={parameterTypes.map((one) => ({ value: one, label: t(`cypher.types.${one}`) }))}
        onChange={(event) => {
          const next = event.currentTarget.value as ParameterType;
          onChange({ type: next, value: next === "boolean" ? firstValue.boolean : value || firstValue[next] });
        }}
      />
      {type === "boolean" ? (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={value}
          data={["true", "false"]}
          onChange={(event) => onChange({ type, value: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          size="xs"
          aria-label={label}
          value={value}
          spellCheck={false}
          inputMode={type === "number" ? "decimal" : "text"}
          onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && onRun()}
          onChange={(event) => onChange({ type, value: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
