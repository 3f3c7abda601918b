import { Button, Group, Loader, Radio, Stack, Switch, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorText } from "../api/error-text.ts";
import { useVisible } from "../canvas/use-visible.ts";
import { currentTab, useConsole } from "../cypher/console-store.ts";
import { useFormat } from "../i18n/format.ts";
import { isEmpty } from "../state/selection.ts";
import { useViewer } from "../state/viewer-store.ts";
import { ExportFormats } from "./export-formats.tsx";
import type { FileFormat } from "./export-formats.tsx";
import { nodesOf } from "./export-scope.ts";
import type { Scope } from "./export-scope.ts";
import { writeExport } from "./write-export.ts";

export function ExportForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<FileFormat>("json");
  const [evidence, setEvidence] = useState(true);
  const [scope, setScope] = useState<Scope>("shown");
  const { saving, error, save, cancel } = useSaving(onDone);
  const request = useRequest(scope);
  const isPicture = format === "png";
  const empty = request.nodes?.length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save((signal) => writeExport({ ...request, format, evidence }, signal));
      }}
    >
      <Stack gap="md">
        {!isPicture && <ScopeChoice scope={scope} onChange={setScope} />}
        <ExportFormats format={format} onChange={setFormat} />
        {!isPicture && (
          <Switch
            label={t("export.evidence")}
            description={t("export.evidenceHint")}
            checked={evidence}
            onChange={(event) => setEvidence(event.currentTarget.checked)}
          />
        )}
        {error && (
          <Text role="alert" size="sm" c="var(--desk-accent)">
            {error}
          </Text>
        )}
        {empty && !isPicture && <Text size="sm">{t("export.nothing")}</Text>}
        <Group justify="flex-end" gap="sm">
          {saving && (
            <>
              <Loader size="xs" />
              <Text size="sm">{t("export.saving")}</Text>
              <Button variant="default" onClick={cancel}>
                {t("export.cancel")}
              </Button>
            </>
          )}
          <Button type="submit" disabled={saving || (empty && !isPicture)}>
            {t("export.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Runs one export at a time; its failure is told in the dialog, and closing the dialog stops it. */
function useSaving(onDone: () => void) {
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string>();
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = (write: (signal: AbortSignal) => Promise<void>): void => {
    const controller = new AbortController();
    running.current = controller;
    setSaving(true);
    setError(undefined);
    write(controller.signal)
      .then(onDone)
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setError(errorText(cause));
      })
      .finally(() => setSaving(false));
  };
  return { saving, error, save, cancel: () => running.current?.abort() };
}

function useRequest(scope: Scope): { nodes?: string[]; query?: string } {
  const visible = useVisible();
  const selection = useViewer((state) => state.selection);
  const { query } = useConsole(currentTab);
  if (scope === "query") return { query };
  const nodes = nodesOf(scope, visible.nodes, selection);
  return nodes ? { nodes } : {};
}

function ScopeChoice({ scope, onChange }: Readonly<{ scope: Scope; onChange: (scope: Scope) => void }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const visible = useVisible();
  const selection = useViewer((state) => state.selection);
  const asked = useConsole((state) => currentTab(state).answer !== undefined);
  const counts: Readonly<Partial<Record<Scope, number>>> = {
    shown: visible.nodes.length,
    selection: nodesOf("selection", visible.nodes, selection)?.length ?? 0,
  };
  const disabled: Readonly<Partial<Record<Scope, boolean>>> = { selection: isEmpty(selection), query: !asked };
  return (
    <Radio.Group label={t("export.what")} value={scope} onChange={(value) => onChange(value as Scope)}>
      <Group mt={6} gap="lg">
        {(["shown", "selection", "query", "all"] as const).map((value) => (
          <Radio
            key={value}
            value={value}
            disabled={disabled[value] ?? false}
            label={
              counts[value] ? `${t(`export.scope.${value}`)} (${number(counts[value])})` : t(`export.scope.${value}`)
            }
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
