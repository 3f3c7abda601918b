import { Button, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Component } from "react";
import { useTranslation } from "react-i18next";

type Props = Readonly<{ children: ReactNode }>;

/** Keeps the failure of one panel inside that panel. */
export class Guarded extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Broken retry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ retry }: Readonly<{ retry: () => void }>) {
  const { t } = useTranslation();
  return (
    <Stack p="lg" gap="xs" align="flex-start" role="alert">
      <Text fw={600}>{t("shell.broken.title")}</Text>
      <Text>{t("shell.broken.text")}</Text>
      <Button size="xs" variant="default" onClick={retry}>
        {t("shell.actions.retry")}
      </Button>
    </Stack>
  );
}
