import { Button, Group, Radio, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useInks } from "../canvas/use-inks.ts";
import { useVisible } from "../canvas/use-visible.ts";
import { currentTab, useConsole } from "../cypher/console-store.ts";
import type { Asked } from "../cypher/console-store.ts";
import { useFormat } from "../i18n/format.ts";
import { isEmpty } from "../state/selection.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { AboutFields } from "./about-fields.tsx";
import { aboutShown } from "./about-shown.ts";
import { ExportFormats } from "./export-formats.tsx";
import type { FileFormat } from "./export-formats.tsx";
import type { PictureSize } from "./picture-file.ts";
import { PictureSizeChoice } from "./picture-size.tsx";
import { nodesOf } from "./export-scope.ts";
import type { Scope } from "./export-scope.ts";
import { SavingBar } from "./saving-bar.tsx";
import { useSaving } from "./use-saving.ts";
import { writeExport } from "./write-export.ts";

/** Formats that can be read in again. */
const readable: readonly FileFormat[] = ["json", "graphml", "gexf", "csv"];

export function ExportForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const [format, setFormat] = useState<FileFormat>("json");
  const [carried, setCarried] = useState<Carried>({ evidence: true, texts: true, notes: true });
  const [about, setAbout] = useState(aboutShown);
  const [size, setSize] = useState<PictureSize>("screen");
  const [scope, setScope] = useState<Scope>("shown");
  const { save, ...saving } = useSaving(onDone);
  const request = useRequest(scope);
  const inks = useInks();
  const isPicture = format === "png" || format === "svg";
  const empty = "nodes" in request && request.nodes?.length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save((call) => writeExport({ ...request, format, ...carried, ...about, picture: { size, inks } }, call));
      }}
    >
      <Stack gap="md">
        {!isPicture && <ScopeChoice scope={scope} onChange={setScope} />}
        {!isPicture && <GroupsNote />}
        <ExportFormats format={format} onChange={setFormat} />
        {format === "png" && <PictureSizeChoice size={size} onChange={setSize} />}
        {!isPicture && <WhatIsCarried format={format} carried={carried} onChange={setCarried} />}
        {!isPicture && <AboutFields about={about} onChange={setAbout} />}
        <Finish saving={saving} empty={empty && !isPicture} />
      </Stack>
    </form>
  );
}

type FinishProps = Readonly<{ saving: Omit<ReturnType<typeof useSaving>, "save">; empty: boolean }>;

/** What came of it, and the buttons. */
function Finish({ saving: { progress, error, cancel }, empty }: FinishProps) {
  const { t } = useTranslation();
  return (
    <>
      {error && (
        <Text role="alert" size="sm" c="var(--desk-accent)">
          {error}
        </Text>
      )}
      {empty && <Text size="sm">{t("export.nothing")}</Text>}
      {progress && <SavingBar progress={progress} />}
      <Group justify="flex-end" gap="sm">
        {progress && (
          <Button variant="default" onClick={cancel}>
            {t("export.cancel")}
          </Button>
        )}
        <Button type="submit" disabled={progress !== undefined || empty}>
          {t("export.save")}
        </Button>
      </Group>
    </>
  );
}

/** Said where there are groups, so that nobody looks for them in the file. */
function GroupsNote() {
  const { t } = useTranslation();
  const { groups } = useDocument();
  return groups.size === 0 ? null : <Text size="sm">{t("groups.exported")}</Text>;
}

type Carried = Readonly<{ evidence: boolean; texts: boolean; notes: boolean }>;
type CarriedProps = Readonly<{ format: FileFormat; carried: Carried; onChange: (carried: Carried) => void }>;

function WhatIsCarried({ format, carried, onChange }: CarriedProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Switch
        label={t("export.evidence")}
        description={t("export.evidenceHint")}
        checked={carried.evidence}
        onChange={(event) => onChange({ ...carried, evidence: event.currentTarget.checked })}
      />
      {readable.includes(format) && (
        <Switch
          label={t("export.texts")}
          description={t("export.textsHint")}
          checked={carried.texts && carried.evidence}
          disabled={!carried.evidence}
          onChange={(event) => onChange({ ...carried, texts: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t("export.notes")}
        checked={carried.notes}
        onChange={(event) => onChange({ ...carried, notes: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function useRequest(scope: Scope): { nodes?: string[] } | Asked {
  const visible = useVisible();
  const selection = useViewer((state) => state.selection);
  const { groups } = useDocument();
  const { asked } = useConsole(currentTab);
  if (scope === "query" && asked) return asked;
  const nodes = nodesOf(scope, visible.nodes, selection, groups);
  return nodes ? { nodes } : {};
}

function ScopeChoice({ scope, onChange }: Readonly<{ scope: Scope; onChange: (scope: Scope) => void }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const visible = useVisible();
  const selection = useViewer((state) => state.selection);
  const { groups } = useDocument();
  const asked = useConsole((state) => currentTab(state).asked !== undefined);
  const counts: Readonly<Partial<Record<Scope, number>>> = {
    shown: visible.nodes.length,
    selection: nodesOf("selection", visible.nodes, selection, groups)?.length ?? 0,
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
